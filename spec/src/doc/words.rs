//! Types and defaults in words.

use crate::model::{Kind, Model, Range, Separator, Service, Variable};

/// The type of a variable, with what narrows it.
pub fn kind_words(model: &Model, kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Bool => "`true` or `false`".to_owned(),
        Kind::Integer(range) => format!("whole number{}", bounds(*range)),
        Kind::Number(range) => format!("number{}", bounds(*range)),
        Kind::Port(_) => "port".to_owned(),
        Kind::Duration(unit) => format!("duration in {}", unit.word()),
        Kind::Size(unit) => format!("size in {}", unit.word()),
        Kind::Url(schemes) if schemes.is_empty() => "URL".to_owned(),
        Kind::Url(schemes) => format!("URL ({})", schemes.join(", ")),
        Kind::Path => "path".to_owned(),
        Kind::Host => "host name or IP address".to_owned(),
        Kind::Address => "`host:port`".to_owned(),
        Kind::Cidr => "network or IP address".to_owned(),
        Kind::Origin => "web origin".to_owned(),
        Kind::Cors { credentials: true } => "web origins, or `*`; with credentials".to_owned(),
        Kind::Cors { credentials: false } => "web origins, or `*`; without credentials".to_owned(),
        Kind::Pem => "PEM text".to_owned(),
        Kind::Choice(set) => choice(model, *set),
        Kind::List(item, separator) => {
            let separated = match separator {
                Separator::Comma => "comma-separated",
                Separator::Space => "space-separated",
            };
            format!("{separated} list: {}", kind_words(model, item))
        }
    }
}

/// The closed set of whose values it holds one, or several.
pub(super) fn set_of(kind: &Kind) -> Option<usize> {
    match kind {
        Kind::Choice(set) => Some(*set),
        Kind::List(item, _) => set_of(item),
        _ => None,
    }
}

/// Whether it holds items with commas between.
pub(super) fn is_comma_separated(kind: &Kind) -> bool {
    matches!(kind, Kind::List(_, Separator::Comma) | Kind::Cors { .. })
}

fn choice(model: &Model, set: usize) -> String {
    let values = &model.sets[set].values;
    values.iter().map(|value| format!("`{}`", value.name.value)).collect::<Vec<_>>().join(", ")
}

fn bounds(range: Range) -> String {
    match (range.min, range.max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    }
}

/// What a variable is when the environment says nothing; `None` when it is nothing.
pub fn default_words(service: &Service, variable: &Variable) -> Option<String> {
    if let Some(fallback) = &variable.fallback {
        let name = service.variables.get(fallback.value.index()).map(|other| &other.name.value);
        return Some(name.map_or_else(
            || "that of another variable".to_owned(),
            |name| format!("that of `{name}`"),
        ));
    }
    let default = &variable.default.as_ref()?.value;
    Some(match (default.is_empty(), variable.placeholder.value) {
        (true, _) => "empty".to_owned(),
        (false, true) => format!("`{default}` (a placeholder)"),
        (false, false) => format!("`{default}`"),
    })
}
