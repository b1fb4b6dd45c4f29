//! The command line: what can be asked for.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::commands::{diff, docs, dotenv, explain, k8s, list, run, schema};

/// Checks deployments against a spec of environment variables, and writes its reference.
#[derive(Debug, Parser)]
#[command(name = "aisoc-env", version, propagate_version = true)]
pub(crate) struct Args {
    /// Take this spec instead of the built-in one
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the reference page, or check that a committed one is fresh
    Docs(docs::Options),
    /// Check a service's configuration, then become the command
    Run(run::Options),
    /// List all variables
    List(list::Options),
    /// Say everything about one variable
    Explain(explain::Options),
    /// Write a commented .env file
    Dotenv(dotenv::Options),
    /// Describe a service's environment, or spec files, as JSON Schema
    Schema(schema::Options),
    /// Say what changed between two specs
    Diff(diff::Options),
    /// Write a ConfigMap and a Secret for a service
    K8s(k8s::Options),
}
