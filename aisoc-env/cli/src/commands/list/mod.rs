//! `list`: lists variables, as a table for people or as JSON.

mod table;

use aisoc_env_core::value::{EnumType, Unit};
use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{DefaultValue, Facts, Topic};
use aisoc_env_spec::model::Required;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::exit::{ExitStatus, UsageError};
use crate::{inputs, output};

/// Options of `list`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// List only these services; by default, all
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// The formats.
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
            let all = services.into_iter().flat_map(|service| Facts::of_service(spec, service));
            output::print(&format!("{:#}\n", all.map(|facts| entry(&facts)).collect::<Value>()))
        }
    }
}

/// A variable as JSON.
pub(crate) fn entry(facts: &Facts<'_>) -> Value {
    let default = match facts.default {
        DefaultValue::Text(text) => Some(text),
        DefaultValue::None | DefaultValue::Of(_) => None,
    };
    json!({
        "service": facts.service.name.value,
        "group": facts.field.part,
        "field": facts.field.name,
        "name": facts.name(),
        "aliases": facts.aliases.iter().map(|alias| &alias.name.value).collect::<Vec<_>>(),
        "type": facts.value_type.name(),
        "unit": facts.value_type.unit().map(Unit::word),
        "default": default,
        "secret": facts.secret,
        "required": required(facts),
        "values": facts.value_type.enum_type().map(EnumType::names),
        "since": facts.since.to_string(),
        "deprecated": facts.deprecated.map(|since| since.to_string()),
        "description": facts.description,
    })
}

/// When the variable is required, in the words of the spec if there are any.
fn required(facts: &Facts<'_>) -> Option<String> {
    match facts.required {
        Required::Production => Some("production".to_owned()),
        _ => facts.phrase(Topic::Required).map(|when| when.bare()),
    }
}
