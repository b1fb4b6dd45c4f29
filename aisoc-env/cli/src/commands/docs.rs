//! `docs`: the reference page.

use aisoc_env_spec::Spec;
use clap::Args;

use crate::outcome::{Failure, Outcome};

/// Options of `docs`.
#[derive(Debug, Args)]
pub(crate) struct Options {}

pub(crate) fn run(_: &Spec, _: &Options) -> Result<Outcome, Failure> {
    Ok(Outcome::Clean)
}
