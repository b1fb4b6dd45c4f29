//! `docs`: the reference page.

use std::io::{self, Write};
use std::path::PathBuf;

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::default_words;
use aisoc_env_spec::model::{Service, Variable};
use clap::Args;

use crate::outcome::{Failure, Outcome};

/// Options of `docs`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Compare the page with this file instead of printing it
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<Outcome, Failure> {
    let sections = spec.services.iter().map(service_section).collect::<Vec<_>>().concat();
    let page = format!("# {}: environment variables\n{sections}", spec.title);
    let Some(path) = &options.check else {
        io::stdout().write_all(page.as_bytes()).map_err(|error| Failure(error.to_string()))?;
        return Ok(Outcome::Clean);
    };
    let found = std::fs::read_to_string(path)
        .map_err(|error| Failure(format!("{} cannot be read: {error}", path.display())))?;
    Ok(if found == page { Outcome::Clean } else { Outcome::Problems })
}

fn service_section(service: &Service) -> String {
    let rows: Vec<String> =
        service.variables.iter().map(|variable| row(service, variable)).collect();
    format!(
        "\n## {}\n\n{}\n\n| Variable | Default | Description |\n|---|---|---|\n{}",
        service.title,
        service.description.value,
        rows.concat()
    )
}

fn row(service: &Service, variable: &Variable) -> String {
    let default = default_words(service, variable).unwrap_or_else(|| "—".to_owned());
    format!("| `{}` | {default} | {} |\n", variable.name.value, variable.description.value)
}
