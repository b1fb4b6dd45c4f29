//! `aisoc-env`: a spec of environment variables at the command line.

mod args;
mod commands;
mod input;
mod outcome;
mod output;
mod spec;
mod words;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use commands::{docs, list};
use outcome::{Failure, Outcome};

fn main() -> ExitCode {
    outcome::report(run(&Args::parse()))
}

/// A spec is read where a command asks for it: not every one does.
fn run(args: &Args) -> Result<Outcome, Failure> {
    let spec = || spec::read(args.spec.as_deref());
    match &args.command {
        Command::Docs(options) => docs::run(&spec()?, options),
        Command::List(options) => list::run(&spec()?, options),
    }
}
