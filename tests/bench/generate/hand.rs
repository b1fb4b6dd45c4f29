//! What one would write by hand: the types of this project, every problem told, defaults as constants where they can be.

use std::fmt::Write;

use aisoc_env_spec::model::{Kind, Model, Required, Separator, Service, Variable};

/// Under which names a variable is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// The canonical one.
    One,
    /// The aliases too.
    All,
    /// And, for secrets, each with `_FILE`; production is told where a rule asks.
    Files,
}

/// What reads a value.
pub(crate) const PARSE: &str = include_str!("hand/parse.rs");

/// A module that loads the service by hand.
pub(crate) fn write(model: &Model, service: &Service, names: Names) -> String {
    let mut text = include_str!("hand/load.rs").to_owned() + PARSE;
    let (mut declared, mut loads, mut moved) = (String::new(), String::new(), String::new());
    for variable in &service.variables {
        let ident = variable.name.value.to_lowercase();
        let of = type_of(&variable.kind.value, variable.secret.value);
        let has_default = variable.default.is_some();
        let full = if has_default { of.clone() } else { format!("Option<{of}>") };
        let (names_of, parse) = (names_of(variable, names), parser(model, variable));
        let find = finder(variable, names, model);
        let default = variable.default.as_ref().map_or_else(
            || "|| Some(None)".to_owned(),
            |default| format!("|| {}", default_of(&variable.kind.value, &default.value, &parse)),
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
fn finder(variable: &Variable, names: Names, model: &Model) -> String {
    let required = matches!(variable.required, Required::Production(_));
    match (names, variable.secret.value) {
        (Names::Files, secret) => {
            let production = if required { model.production.names.clone() } else { Vec::new() };
            let files = variable.names().map(|name| format!("{name}_FILE"));
            let files: Vec<String> = if secret { files.collect() } else { Vec::new() };
            format!("|names| find_with_files(names, &{files:?}, &{production:?})")
        }
        _ => "find".to_owned(),
    }
}

/// The type of a value.
pub(crate) fn type_of(kind: &Kind, secret: bool) -> String {
    match kind {
        _ if secret => "secrecy::SecretString".to_owned(),
        Kind::Bool => "bool".to_owned(),
        Kind::Integer(range) if range.min.is_some_and(|min| min < 0.0) => "i64".to_owned(),
        Kind::Integer(_) | Kind::Size(_) => "u64".to_owned(),
        Kind::Number(_) => "f64".to_owned(),
        Kind::Port(_) => "u16".to_owned(),
        Kind::Duration(_) => "std::time::Duration".to_owned(),
        Kind::Url(_) => "url::Url".to_owned(),
        Kind::Path => "std::path::PathBuf".to_owned(),
        Kind::Address => "(String, u16)".to_owned(),
        Kind::Cidr => "ipnet::IpNet".to_owned(),
        Kind::Choice(_) => "usize".to_owned(),
        Kind::Cors { .. } => "Vec<String>".to_owned(),
        Kind::List(item, _) => format!("Vec<{}>", type_of(item, false)),
        Kind::Text | Kind::Host | Kind::Origin | Kind::Pem => "String".to_owned(),
    }
}

/// The function that reads a value.
pub(crate) fn parser(model: &Model, variable: &Variable) -> String {
    if variable.secret.value {
        return "|text: &str| Ok(text.into())".to_owned();
    }
    parser_of(model, &variable.kind.value)
}

fn parser_of(model: &Model, kind: &Kind) -> String {
    match kind {
        Kind::Bool => "parse_bool".to_owned(),
        Kind::Duration(unit) => {
            format!(
                "|text: &str| parse::<u64>(text).map(|n| std::time::Duration::from_millis(n * {}))",
                unit.factor()
            )
        }
        Kind::Size(unit) => {
            format!("|text: &str| parse::<u64>(text).map(|n| n * {})", unit.factor())
        }
        Kind::Address => "parse_address".to_owned(),
        Kind::Origin => "parse_origin".to_owned(),
        Kind::Cors { .. } => "|text: &str| parse_list(text, ',', parse_origin)".to_owned(),
        Kind::Choice(set) => {
            let values: Vec<&str> =
                model.sets[*set].values.iter().map(|value| &*value.name.value).collect();
            format!("|text: &str| parse_choice(text, &{values:?})")
        }
        Kind::List(item, separator) => {
            let separator = if *separator == Separator::Comma { ',' } else { ' ' };
            format!("|text: &str| parse_list(text, {separator:?}, {})", parser_of(model, item))
        }
        _ => "parse".to_owned(),
    }
}

/// A constant where the type has them.
fn default_of(kind: &Kind, default: &str, parse: &str) -> String {
    match kind {
        Kind::Bool | Kind::Integer(_) | Kind::Number(_) | Kind::Port(_) => {
            format!("Some({default})")
        }
        Kind::Duration(unit) => {
            format!("Some(std::time::Duration::from_millis({default} * {}))", unit.factor())
        }
        Kind::Text | Kind::Host | Kind::Path => format!("Some({default:?}.into())"),
        _ => format!("({parse})({default:?}).ok()"),
    }
}
