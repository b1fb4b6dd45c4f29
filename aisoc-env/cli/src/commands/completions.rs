//! `completions`: what a shell needs to complete a call.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::outcome::{Failure, Outcome};
use crate::output;

/// Options of `completions`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(options: &Options) -> Result<Outcome, Failure> {
    let mut command = crate::args::Args::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut command, name, &mut script);
    output::print(&String::from_utf8_lossy(&script))
}
