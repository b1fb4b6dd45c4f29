//! The command line: global options and commands.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::commands::{
    check, completions, diff, docs, dotenv, explain, k8s, list, man, run, schema,
};
use crate::help;

/// Checks deployments against a spec of environment variables, and writes its reference.
#[derive(Debug, Parser)]
#[command(name = "aisoc-env", version, propagate_version = true, after_help = help::STATUS)]
pub(crate) struct Args {
    /// Use this spec instead of the built-in one; `-` is standard input
    #[arg(long, global = true, value_name = "FILE", display_order = 100)]
    pub(crate) spec: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check a deployment before it starts
    ///
    /// Checks the environment of this process, `.env` files, Docker Compose files, or Kubernetes manifests.
    #[command(after_help = help::CHECK)]
    Check(check::Options),
    /// Check the configuration of a service, then execute a command
    #[command(after_help = help::RUN)]
    Run(run::Options),
    /// Explain a variable
    #[command(after_help = help::EXPLAIN)]
    Explain(explain::Options),
    /// List all variables
    #[command(after_help = help::LIST)]
    List(list::Options),
    /// Write the reference page, or check that a committed one is up to date
    Docs(docs::Options),
    /// Write a commented .env file
    #[command(after_help = help::DOTENV)]
    Dotenv(dotenv::Options),
    /// Write a JSON Schema of a service's environment, or of spec files
    #[command(after_help = help::SCHEMA)]
    Schema(schema::Options),
    /// Write a ConfigMap and a Secret for a service
    #[command(after_help = help::K8S)]
    K8s(k8s::Options),
    /// Report what changed between two specs
    #[command(after_help = help::DIFF)]
    Diff(diff::Options),
    /// Write shell completions
    #[command(after_help = help::COMPLETIONS)]
    Completions(completions::Options),
    /// Write man pages
    #[command(after_help = help::MAN)]
    Man(man::Options),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn command_line_definition_is_valid() {
        Args::command().debug_assert();
    }
}
