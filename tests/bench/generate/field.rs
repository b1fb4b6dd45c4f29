//! A variable as the peers see it: with the types that all of them have.

use aisoc_env_spec::model::{Kind, Service, Variable};

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

/// What a peer has no type for is text.
fn type_of(variable: &Variable) -> &'static str {
    match variable.kind.value {
        Kind::Bool => "bool",
        Kind::Integer(_) | Kind::Size(_) | Kind::Duration(_) => "u64",
        Kind::Number(_) => "f64",
        Kind::Port(_) => "u16",
        Kind::Url(_) => "url::Url",
        Kind::Path => "std::path::PathBuf",
        _ => "String",
    }
}

impl Field {
    /// The type of the field: optional where there is no default.
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
