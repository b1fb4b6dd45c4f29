//! `list`: all variables, as a table for people or as data for machines.

mod table;

use aisoc_env_spec::Spec;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::exit::{ExitStatus, UsageError};
use crate::reader::{Reader, readers};
use crate::{inputs, output, words};

/// Options of `list`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only these services; all when none is named
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,

    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// A table for people, or data.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// For machines
    Json,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let services = inputs::services(spec, &options.services)?;
    match options.format {
        Format::Human => output::print_styled(&table::render(spec, &services)),
        Format::Json => {
            let entries = readers(services).map(|reader| entry(spec, reader));
            output::print(&format!("{:#}\n", entries.collect::<Value>()))
        }
    }
}

/// A variable as data.
pub(crate) fn entry(spec: &Spec, reader: Reader<'_>) -> Value {
    let Reader { service, variable } = reader;
    let kind = &variable.kind.value;
    json!({
        "service": service.name.value,
        "group": words::group(spec, reader),
        "field": variable.field.value,
        "name": variable.name.value,
        "aliases": variable.names().skip(1).collect::<Vec<_>>(),
        "type": words::type_name(spec, kind),
        "unit": words::unit(kind),
        "default": variable.default.as_ref().map(|default| &default.value),
        "secret": variable.secret.value,
        "required": variable.required_when(),
        "values": words::values(spec, kind),
        "since": variable.since.value.to_string(),
        "deprecated": variable.deprecated.as_ref().map(|since| since.value.to_string()),
        "description": variable.description.value,
    })
}
