//! `aisoc-env`: the command-line tool for specs of environment variables.

mod args;
mod commands;
mod exit;
mod help;
mod inputs;
mod output;
mod report;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use commands::{completions, diff, docs, dotenv, explain, k8s, list, man, run, schema};
use exit::{ExitStatus, USAGE, UsageError};

fn main() -> ExitCode {
    report(
        Args::try_parse()
            .map_or_else(|error| output::print_parse_result(&error), |args| execute(&args)),
    )
}

/// Executes a command. Only the commands that need the spec read it.
fn execute(args: &Args) -> Result<ExitStatus, UsageError> {
    let spec = || inputs::read_spec(args.spec.as_deref());
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

/// Prints a usage error, and returns the exit status.
fn report(result: Result<ExitStatus, UsageError>) -> ExitCode {
    result.map_or_else(
        |UsageError(message)| {
            output::error(&message);
            ExitCode::from(USAGE)
        },
        ExitCode::from,
    )
}
