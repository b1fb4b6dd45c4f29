//! A variable with the types that all peers support.

use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_spec::value::ScalarType;

/// A field of a peer's struct.
pub(crate) struct Field {
    pub(crate) variable: String,
    pub(crate) ident: String,
    pub(crate) of: &'static str,
    pub(crate) default: Option<String>,
}

/// The fields of a service.
pub(crate) fn fields(service: &Service) -> Vec<Field> {
    service.variables.iter().map(field).collect()
}

fn field(variable: &Variable) -> Field {
    let name = variable.name.value.clone();
    let default = variable.default.as_ref().map(|default| default.value.clone());
    Field { ident: name.to_lowercase(), variable: name, of: type_of(variable), default }
}

/// Types that a peer does not support become text.
fn type_of(variable: &Variable) -> &'static str {
    let value_type = &variable.value_type.value;
    match value_type.scalar {
        _ if value_type.is_list() => "String",
        ScalarType::Bool(_) => "bool",
        ScalarType::Integer(_) | ScalarType::Size(_) | ScalarType::Duration(_) => "u64",
        ScalarType::Number(_) => "f64",
        ScalarType::Port(_) => "u16",
        ScalarType::Url(_) => "url::Url",
        ScalarType::Path(_) => "std::path::PathBuf",
        _ => "String",
    }
}

impl Field {
    /// The type of the field: optional if there is no default.
    pub(crate) fn full_type(&self) -> String {
        match self.default {
            Some(_) => self.of.to_owned(),
            None => format!("Option<{}>", self.of),
        }
    }

    /// The default as a literal of Rust.
    pub(crate) fn literal(&self) -> Option<String> {
        let default = self.default.as_ref()?;
        Some(match self.of {
            "bool" | "u64" | "u16" => default.clone(),
            "f64" if default.contains('.') => default.clone(),
            "f64" => format!("{default}.0"),
            _ => format!("{default:?}"),
        })
    }
}
