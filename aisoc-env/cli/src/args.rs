//! The command line: what can be asked for.

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
    /// Take this spec instead of the built-in one; `-` is standard input
    #[arg(long, global = true, value_name = "FILE", display_order = 100)]
    pub(crate) spec: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check what is about to be deployed
    ///
    /// The environment of this process, `.env` files, Docker Compose files, or Kubernetes manifests.
    #[command(after_help = help::CHECK)]
    Check(check::Options),
    /// Check a service's configuration, then become the command
    #[command(after_help = help::RUN)]
    Run(run::Options),
    /// Say everything about one variable
    #[command(after_help = help::EXPLAIN)]
    Explain(explain::Options),
    /// List all variables
    #[command(after_help = help::LIST)]
    List(list::Options),
    /// Write the reference page, or check that a committed one is fresh
    Docs(docs::Options),
    /// Write a commented .env file
    #[command(after_help = help::DOTENV)]
    Dotenv(dotenv::Options),
    /// Describe a service's environment, or spec files, as JSON Schema
    #[command(after_help = help::SCHEMA)]
    Schema(schema::Options),
    /// Write a ConfigMap and a Secret for a service
    #[command(after_help = help::K8S)]
    K8s(k8s::Options),
    /// Say what changed between two specs
    #[command(after_help = help::DIFF)]
    Diff(diff::Options),
    /// Write completions for a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions(completions::Options),
    /// Write the manual as man pages
    #[command(after_help = help::MAN)]
    Man(man::Options),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn the_command_line_has_no_contradictions() {
        Args::command().debug_assert();
    }
}
