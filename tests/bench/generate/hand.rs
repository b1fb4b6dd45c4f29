//! Code as written by hand: the types of this project, all problems reported, defaults as constants where possible.

use std::fmt::Write;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Required, Service, Variable};
use aisoc_env_spec::value::{ScalarType, Separator, ValueType};

/// The names under which a variable is looked up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// The canonical one.
    One,
    /// The aliases too.
    All,
/// And, for secrets, each with `_FILE`; production is determined if a rule needs it.
    Files,
}

/// The code that reads a value.
pub(crate) const PARSE: &str = include_str!("hand/parse.rs");

/// A module that loads the service by hand.
pub(crate) fn write(spec: &Spec, service: &Service, names: Names) -> String {
    let mut text = include_str!("hand/load.rs").to_owned() + PARSE;
    let (mut declared, mut loads, mut moved) = (String::new(), String::new(), String::new());
    for variable in &service.variables {
        let ident = variable.name.value.to_lowercase();
        let of = type_of(&variable.value_type.value, variable.secret.value);
        let has_default = variable.default.is_some();
        let full = if has_default { of.clone() } else { format!("Option<{of}>") };
        let (names_of, parse) = (names_of(variable, names), parser(variable));
        let find = finder(variable, names, spec);
        let default = variable.default.as_ref().map_or_else(
            || "|| Some(None)".to_owned(),
            |default| format!("|| {}", default_of(&variable.value_type.value, &default.value, &parse)),
        );
        let parse =
            if has_default { parse } else { format!("|text: &str| ({parse})(text).map(Some)") };
        let _ = writeln!(declared, "    pub {ident}: {full},");
        let _ = writeln!(
            loads,
            "    let {ident}: Option<{full}> = load_one(&mut problems, {names_of}, {find}, {default}, {parse});"
        );
        let _ = writeln!(moved, "        {ident}: {ident}?,");
    }
    let _ = write!(
        text,
        "pub struct Config {{\n{declared}}}\n\n\
         pub fn load() -> Config {{\n    let mut problems = Vec::new();\n    \
         let config = assemble(&mut problems);\n    match config {{\n        \
         Some(config) if problems.is_empty() => config,\n        \
         _ => panic!(\"{{}}\", problems.join(\"\\n\")),\n    }}\n}}\n\n\
         fn assemble(mut problems: &mut Vec<String>) -> Option<Config> {{\n{loads}    \
         Some(Config {{\n{moved}    }})\n}}\n"
    );
    text
}

fn names_of(variable: &Variable, names: Names) -> String {
    let count = if names == Names::One { 1 } else { usize::MAX };
    format!("&{:?}", variable.names().take(count).collect::<Vec<_>>())
}

/// The function that finds the text.
fn finder(variable: &Variable, names: Names, spec: &Spec) -> String {
    let required = matches!(variable.required, Required::Production);
    match (names, variable.secret.value) {
        (Names::Files, secret) => {
            let production = if required { spec.production().names.clone() } else { Vec::new() };
            let files = variable.names().map(|name| format!("{name}_FILE"));
            let files: Vec<String> = if secret { files.collect() } else { Vec::new() };
            format!("|names| find_with_files(names, &{files:?}, &{production:?})")
        }
        _ => "find".to_owned(),
    }
}

/// The type of a value.
pub(crate) fn type_of(value_type: &ValueType, secret: bool) -> String {
    let item = match &value_type.scalar {
        _ if secret => return "secrecy::SecretString".to_owned(),
        ScalarType::Bool(_) => "bool",
        ScalarType::Integer(of) if of.is_signed() => "i64",
        ScalarType::Integer(_) | ScalarType::Size(_) => "u64",
        ScalarType::Number(_) => "f64",
        ScalarType::Port(_) => "u16",
        ScalarType::Duration(_) => "std::time::Duration",
        ScalarType::Url(_) => "url::Url",
        ScalarType::Path(_) => "std::path::PathBuf",
        ScalarType::Address(_) => "(String, u16)",
        ScalarType::Cidr(_) => "ipnet::IpNet",
        ScalarType::Enum(_) => "usize",
        ScalarType::Cors(_) => "Vec<String>",
        _ => "String",
    };
    if value_type.is_list() { format!("Vec<{item}>") } else { item.to_owned() }
}

/// The function that reads a value.
pub(crate) fn parser(variable: &Variable) -> String {
    if variable.secret.value {
        return "|text: &str| Ok(text.into())".to_owned();
    }
    let value_type = &variable.value_type.value;
    let item = parser_of(&value_type.scalar);
    match value_type.separator {
        None => item,
        Some(Separator::Comma) => format!("|text: &str| parse_list(text, ',', {item})"),
        Some(Separator::Space) => format!("|text: &str| parse_list(text, ' ', {item})"),
    }
}

fn parser_of(scalar: &ScalarType) -> String {
    match scalar {
        ScalarType::Bool(_) => "parse_bool".to_owned(),
        ScalarType::Duration(of) => {
            format!(
                "|text: &str| parse::<u64>(text).map(|n| std::time::Duration::from_millis(n * {}))",
                of.unit.factor()
            )
        }
        ScalarType::Size(of) => {
            format!("|text: &str| parse::<u64>(text).map(|n| n * {})", of.unit.factor())
        }
        ScalarType::Address(_) => "parse_address".to_owned(),
        ScalarType::Origin(_) => "parse_origin".to_owned(),
        ScalarType::Cors(_) => "|text: &str| parse_list(text, ',', parse_origin)".to_owned(),
        ScalarType::Enum(of) => format!("|text: &str| parse_choice(text, &{:?})", of.names()),
        _ => "parse".to_owned(),
    }
}

/// A constant where the type has them.
fn default_of(value_type: &ValueType, default: &str, parse: &str) -> String {
    match &value_type.scalar {
        _ if value_type.is_list() => format!("({parse})({default:?}).ok()"),
        ScalarType::Bool(_)
        | ScalarType::Integer(_)
        | ScalarType::Number(_)
        | ScalarType::Port(_) => format!("Some({default})"),
        ScalarType::Duration(of) => {
            format!("Some(std::time::Duration::from_millis({default} * {}))", of.unit.factor())
        }
        ScalarType::Text(_) | ScalarType::Host(_) | ScalarType::Path(_) => {
            format!("Some({default:?}.into())")
        }
        _ => format!("({parse})({default:?}).ok()"),
    }
}
