//! clap with the types and features of this project: values are parsed by hand if the library has no type for them, and the
//! configuration can be serialized without its secrets.

use std::fmt::Write;

use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_spec::value::ScalarType;

use crate::hand::{PARSE, parser, type_of};

const LOAD: &str =
    "pub fn load() -> Config {\n    <Config as clap::Parser>::parse_from([\"service\"])\n}\n";

/// A module that loads the service with clap's derive.
pub(crate) fn write(service: &Service) -> String {
    let mut fields = String::new();
    for variable in &service.variables {
        let of =
            type_of(&variable.value_type.value, variable.secret.value).replace("Vec<", "std::vec::Vec<");
        let (name, ident) = (&variable.name.value, variable.name.value.to_lowercase());
        let default = variable.default.as_ref();
        let full = if default.is_some() { of.clone() } else { format!("Option<{of}>") };
        let default = default.map(|text| format!(", default_value = {:?}", text.value));
        let (default, reader) = (default.unwrap_or_default(), reader(variable, &of));
        let hidden = if variable.secret.value { "    #[serde(skip)]\n" } else { "" };
        let _ = writeln!(
            fields,
            "    #[arg(long, env = {name:?}{default}{reader})]\n{hidden}    pub {ident}: {full},"
        );
    }
    format!(
        "{PARSE}#[derive(Clone, Debug, clap::Parser, serde::Serialize)]\npub struct Config {{\n{fields}}}\n\n{LOAD}"
    )
}

/// The argument that selects the parser of a value, unless clap infers it from the type.
fn reader(variable: &Variable, of: &str) -> String {
    let parser = parser(variable);
    match variable.value_type.value.scalar {
        ScalarType::Bool(_) => ", value_parser = parse_bool, action = clap::ArgAction::Set".to_owned(),
        _ if parser == "parse" => String::new(),
        _ => format!(
            ", value_parser = {{ fn read(text: &str) -> Result<{of}, String> {{ ({parser})(text) }} read }}"
        ),
    }
}
