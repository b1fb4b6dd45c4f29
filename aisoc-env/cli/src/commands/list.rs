//! `list`: all variables.

use std::io::{self, Write};

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::{default_words, kind_words};
use aisoc_env_spec::model::{Kind, Place, Service, Variable};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::outcome::{Failure, Outcome};

/// Options of `list`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<Outcome, Failure> {
    let variables = || {
        spec.services.iter().flat_map(|of| of.variables.iter().map(move |variable| (of, variable)))
    };
    let text = match options.format {
        Format::Json => {
            let all: Vec<Value> =
                variables().map(|(of, variable)| entry(spec, of, variable)).collect();
            format!("{:#}\n", Value::from(all))
        }
        Format::Human => {
            variables().map(|(of, variable)| line(of, variable)).collect::<Vec<_>>().concat()
        }
    };
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure(error.to_string())),
        _ => Ok(Outcome::Clean),
    }
}

fn line(service: &Service, variable: &Variable) -> String {
    let default = default_words(service, variable).unwrap_or_default();
    format!("{:<14}{:<34}{default}\n", service.name.value, variable.name.value)
}

fn entry(spec: &Spec, service: &Service, variable: &Variable) -> Value {
    let group = match variable.place {
        Place::Root => None,
        Place::Section(section) => Some(&service.sections[section].name.value),
        Place::Group(group) => Some(&spec.groups[group].name.value),
    };
    json!({
        "service": service.name.value,
        "group": group,
        "field": variable.field.value,
        "name": variable.name.value,
        "aliases": variable.names().skip(1).collect::<Vec<_>>(),
        "type": type_name(spec, &variable.kind.value),
        "unit": unit(&variable.kind.value),
        "default": variable.default.as_ref().map(|default| &default.value),
        "secret": variable.secret.value,
        "required": variable.required_when(),
        "values": values(spec, &variable.kind.value),
        "since": variable.since.value.to_string(),
        "deprecated": variable.deprecated.as_ref().map(|since| since.value.to_string()),
        "description": variable.description.value,
    })
}

fn type_name(spec: &Spec, kind: &Kind) -> String {
    match kind {
        Kind::Choice(set) => spec.sets[*set].name.value.clone(),
        Kind::List(item, _) => format!("list of {}", type_name(spec, item)),
        other => other.name().map_or_else(|| kind_words(spec, other), str::to_owned),
    }
}

const fn unit(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Duration(unit) | Kind::Size(unit) => Some(unit.word()),
        _ => None,
    }
}

fn values<'a>(spec: &'a Spec, kind: &Kind) -> Option<Vec<&'a str>> {
    let set = match kind {
        Kind::Choice(set) => *set,
        Kind::List(item, _) => return values(spec, item),
        _ => return None,
    };
    Some(spec.sets[set].values.iter().map(|value| &*value.name.value).collect())
}
