//! `aisoc-env`: a spec of environment variables at the command line.

mod args;
mod commands;
mod help;
mod outcome;
mod output;
mod reader;
mod report;
mod sources;
mod spec;
mod words;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use commands::{completions, diff, docs, dotenv, explain, k8s, list, man, run, schema};
use outcome::{Failure, Outcome, WRONG_CALL};

fn main() -> ExitCode {
    report(Args::try_parse().map_or_else(|said| output::told(&said), |args| execute(&args)))
}

/// A spec is read where a command asks for it: not every one does.
fn execute(args: &Args) -> Result<Outcome, Failure> {
    let spec = || spec::read(args.spec.as_deref());
    match &args.command {
        Command::Check(options) => commands::check::run(&spec()?, options),
        Command::Run(options) => run::run(&spec()?, options),
        Command::Explain(options) => explain::run(&spec()?, options),
        Command::List(options) => list::run(&spec()?, options),
        Command::Docs(options) => docs::run(&spec()?, options),
        Command::Dotenv(options) => dotenv::run(&spec()?, options),
        Command::Schema(options) => schema::run(spec, options),
        Command::K8s(options) => k8s::run(&spec()?, options),
        Command::Diff(options) => diff::run(spec, options),
        Command::Completions(options) => completions::run(options, Args::command()),
        Command::Man(options) => man::run(options, Args::command()),
    }
}

/// What shells say of a process that a broken pipe ended: 128 and the signal's number.
const BROKEN_PIPE: u8 = 141;

/// Prints what went wrong and gives the exit status: 0 clean, 1 problems, 2 a wrong call.
fn report(outcome: Result<Outcome, Failure>) -> ExitCode {
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Ok(Outcome::Unread) => ExitCode::from(BROKEN_PIPE),
        Ok(Outcome::Status(status)) => ExitCode::from(status),
        Err(Failure(why)) => {
            output::error(&why);
            ExitCode::from(WRONG_CALL)
        }
    }
}
