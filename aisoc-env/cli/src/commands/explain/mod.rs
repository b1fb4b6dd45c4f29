//! `explain`: shows all facts of a variable, which may be named by an alias.

mod find;
mod page;

use aisoc_env_spec::Spec;
use clap::Args;
use serde_json::Value;

use super::list::{Format, entry};
use crate::exit::{ExitStatus, UsageError};
use crate::output;

/// Options of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The variable, or one of its aliases; upper and lower case are the same
    name: String,

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let found = find::find(spec, &options.name);
    let production = page::production(spec, &options.name);
    if found.is_empty() && production.is_none() {
        output::error(unknown(spec, &options.name));
        return Ok(ExitStatus::Problems);
    }
    match options.format {
        Format::Human => {
            let page = page::render(spec, &options.name, &found);
            output::print_styled(&production.into_iter().chain(page).collect::<Vec<_>>().join("\n"))
        }
        Format::Json => {
            let entries = found.iter().map(entry);
            output::print(&format!("{:#}\n", entries.collect::<Value>()))
        }
    }
}

/// The error for a name that no service reads, with similar names.
fn unknown(spec: &Spec, name: &str) -> String {
    let near = find::near(spec, name);
    let help = if near.is_empty() {
        "run `aisoc-env list` for all variables".to_owned()
    } else {
        format!("did you mean {}?", near.join(", "))
    };
    format!("no service reads `{}`\nhelp: {help}", output::plain(name))
}
