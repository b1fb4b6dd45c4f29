//! `docs`: writes the reference page, or compares a committed one with it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::page;
use clap::Args;
use similar::TextDiff;

use crate::exit::{ExitStatus, UsageError};
use crate::{inputs, output};

/// The maximum size of a page to compare, in bytes.
const LIMIT: u64 = 64 << 20;
/// The time limit for minimizing a difference.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// Options of `docs`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Compare this file with the page instead of printing it, and show the difference
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let page = page(spec);
    match &options.check {
        Some(path) => check(path, &page),
        None => output::print(&page),
    }
}

fn check(path: &Path, page: &str) -> Result<ExitStatus, UsageError> {
    let committed = inputs::read(path, LIMIT)?;
    if committed == page {
        return Ok(ExitStatus::Success);
    }
    let diff = TextDiff::configure().timeout(TIME_LIMIT).diff_lines(&committed, page);
    let name = path.display().to_string();
    output::print(&diff.unified_diff().header(&name, "the page of the spec").to_string())?;
    output::error(format!("{name} is stale\nhelp: regenerate it with `aisoc-env docs`"));
    Ok(ExitStatus::Problems)
}
