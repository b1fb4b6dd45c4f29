//! `aisoc-env`: a spec of environment variables at the command line.

mod args;
mod commands;
mod outcome;
mod spec;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

fn main() -> ExitCode {
    let args = Args::parse();
    let outcome = spec::read(args.spec.as_deref()).and_then(|spec| match &args.command {
        Command::Docs(options) => commands::docs::run(&spec, options),
        Command::List(options) => commands::list::run(&spec, options),
    });
    outcome::report(outcome)
}
