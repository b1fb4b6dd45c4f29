//! `completions`: writes completions for a shell.

use clap::{Args, Command};
use clap_complete::Shell;

use crate::exit::{ExitStatus, UsageError};
use crate::output;

/// Options of `completions`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The shell
    shell: Shell,
}

/// `tool` is the definition of the whole command line.
pub(crate) fn run(options: &Options, mut tool: Command) -> Result<ExitStatus, UsageError> {
    let name = tool.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut tool, name, &mut script);
    output::print(&String::from_utf8_lossy(&script))
}
