//! `diff`: reports what changed between two specs, and which changes are breaking.

mod change;
mod compare;
mod render;
mod value_type;
mod variable;

use std::path::PathBuf;

use aisoc_env_spec::Spec;
use clap::{Args, ValueEnum};

use crate::exit::{ExitStatus, UsageError};
use crate::{inputs, output};

/// Options of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The old spec
    old: PathBuf,

    /// The new spec; by default, the spec that other commands use
    new: Option<PathBuf>,

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,

    /// Exit with status 1 if a change is breaking
    #[arg(long)]
    exit_code: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For a changelog
    Markdown,
    /// For machines
    Json,
}

pub(crate) fn run(
    current: impl FnOnce() -> Result<Spec, UsageError>,
    options: &Options,
) -> Result<ExitStatus, UsageError> {
    let old = inputs::read_spec(Some(&options.old))?;
    let new = options.new.as_ref().map_or_else(current, |path| inputs::read_spec(Some(path)))?;
    let changes = compare::compare(&old, &new);
    let printed = match options.format {
        Format::Human => output::print_styled(&render::human(&changes)),
        Format::Markdown => output::print(&render::markdown(&old, &new, &changes)),
        Format::Json => output::print(&render::json(&old, &new, &changes)),
    }?;
    let breaking = changes.iter().any(|change| change.breaking);
    match printed {
        ExitStatus::Success if options.exit_code && breaking => Ok(ExitStatus::Problems),
        other => Ok(other),
    }
}
