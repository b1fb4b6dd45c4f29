//! `man`: writes man pages, one for the tool and one for each command.

use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::{Man, generate_to};

use crate::exit::{ExitStatus, UsageError};
use crate::output;
use aisoc_env_core::fs::reason;

/// Options of `man`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The command whose page is written; by default, the page of the tool itself
    command: Option<String>,

    /// Write every page into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    folder: Option<PathBuf>,
}

/// `tool` is the definition of the whole command line.
pub(crate) fn run(options: &Options, mut tool: Command) -> Result<ExitStatus, UsageError> {
    if let Some(folder) = &options.folder {
        return write(tool, folder);
    }
    tool.build();
    let page = match &options.command {
        None => tool,
        Some(name) => find(&tool, name)?,
    };
    let mut text = Vec::new();
    let rendered = Man::new(page).render(&mut text);
    rendered.expect("memory can be written to");
    output::print(&String::from_utf8_lossy(&text))
}

fn find(tool: &Command, name: &str) -> Result<Command, UsageError> {
    let command = tool.find_subcommand(name).cloned();
    command.ok_or_else(|| UsageError(format!("unknown command `{name}`")))
}

fn write(tool: Command, folder: &Path) -> Result<ExitStatus, UsageError> {
    generate_to(tool, folder).map(|()| ExitStatus::Success).map_err(|error| {
        UsageError(format!("{} cannot be written: {}", folder.display(), reason(&error)))
    })
}
