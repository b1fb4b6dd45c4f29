//! `schema`: writes a JSON Schema of a service's environment, or of spec files.

mod property;
mod rule;

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::Facts;
use aisoc_env_spec::model::Service;
use clap::Args;
use serde_json::{Map, Value, json};

use crate::exit::{ExitStatus, UsageError};
use crate::{inputs, output};

/// Options of `schema`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The service whose environment is described
    #[arg(required_unless_present = "spec_format")]
    service: Option<String>,

    /// Describe spec files themselves, for editors
    #[arg(long, conflicts_with = "service")]
    spec_format: bool,
}

/// `spec` is read only for a service: the format is the same for every spec.
pub(crate) fn run(
    spec: impl FnOnce() -> Result<Spec, UsageError>,
    options: &Options,
) -> Result<ExitStatus, UsageError> {
    let schema = match &options.service {
        None => aisoc_env_spec::schema(),
        Some(name) => {
            let spec = spec()?;
            describe(&spec, inputs::service(&spec, name)?)
        }
    };
    output::print(&format!("{schema:#}\n"))
}

/// An object of strings, like the environment of a process. The schema accepts everything that the service loads.
fn describe(spec: &Spec, service: &Service) -> Value {
    let properties: Map<String, Value> =
        Facts::of_service(spec, service).flat_map(|facts| property::properties(&facts)).collect();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": format!("{}, version {} of its spec", spec.title(), spec.version()),
        "title": format!("{}: environment", service.title),
        "description": service.description.value,
        "type": "object",
        "additionalProperties": { "type": "string" },
        "properties": properties,
    });
    let rules = rule::rules(spec, service);
    if !rules.is_empty() {
        schema["allOf"] = rules.into();
    }
    schema
}
