//! `check`: checks a deployment before it starts.

use std::collections::BTreeSet;
use std::path::PathBuf;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::ServiceId;
use clap::{Args, ValueEnum};

use crate::exit::{ExitStatus, UsageError};
use crate::inputs;
use crate::report::{self, Format, Report};
use aisoc_env_check::Request;
use aisoc_env_check::matching::Mapping;
use aisoc_env_core::finding::Level;

/// Options of `check`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The services to check
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,
    /// Check every service
    #[arg(long, conflicts_with = "services")]
    all: bool,
    /// Check a `.env` file, `-` for standard input; later files override earlier ones; with --compose, resolve references from it
    #[arg(long, value_name = "FILE")]
    env_file: Vec<PathBuf>,
    /// Check a Docker Compose file; later files override earlier ones
    #[arg(long, value_name = "FILE", group = "deployment")]
    compose: Vec<PathBuf>,
    /// Check only containers that this profile starts; by default, containers of every profile are checked
    #[arg(long, value_name = "NAME", requires = "compose")]
    profile: Vec<String>,
    /// Check a Kubernetes manifest; several files form one set
    #[arg(long, value_name = "FILE", group = "deployment", conflicts_with = "env_file")]
    manifest: Vec<PathBuf>,
    /// Set the service of a container that is not recognized by its name
    #[arg(long, value_name = "CONTAINER=SERVICE", requires = "deployment")]
    map: Vec<Mapping>,
    /// Override the `.env` files with the environment of this process
    #[arg(long, conflicts_with = "deployment")]
    process: bool,
    /// Check as if in production
    #[arg(long)]
    production: bool,
    /// Exit with status 1 if there are warnings
    #[arg(long, value_name = "LEVEL")]
    deny: Option<Denied>,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// The levels that lead to exit status 1, besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Denied {
    Warnings,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let find = |name: &String| inputs::find_service(spec, name).map(ServiceId::index);
    let services: BTreeSet<usize> = options.services.iter().map(find).collect::<Result<_, _>>()?;
    let services: Vec<usize> = services.into_iter().collect();
    let request = Request {
        services: &services,
        all: options.all,
        env_files: &options.env_file,
        compose: &options.compose,
        profiles: &options.profile,
        manifests: &options.manifest,
        map: &options.map,
        process: options.process,
        production: options.production,
    };
    let report = Report::new(spec, aisoc_env_check::check(spec, &request)?, &services);
    if report::write(&report, options.format)? == ExitStatus::BrokenPipe {
        return Ok(ExitStatus::BrokenPipe);
    }
    let lowest = if options.deny.is_some() { Level::Warning } else { Level::Error };
    let wrong = report.findings.iter().any(|finding| finding.level >= lowest);
    Ok(if wrong { ExitStatus::Problems } else { ExitStatus::Success })
}
