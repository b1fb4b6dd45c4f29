//! The type of a variable, with what narrows it.

use std::fmt;

use crate::model::{Kind, Model, Range, Separator, Set};

/// A type, and the enum of whose values it holds one or several.
#[derive(Debug, Clone, Copy)]
pub struct TypeFacts<'a> {
    /// The type itself.
    pub kind: &'a Kind,
    model: &'a Model,
}

impl<'a> TypeFacts<'a> {
    pub(crate) const fn of(model: &'a Model, kind: &'a Kind) -> Self {
        Self { kind, model }
    }

    /// The enum.
    pub fn set(self) -> Option<&'a Set> {
        self.kind.set().map(|set| &self.model.sets[set])
    }

    /// The values of the enum, by their canonical names.
    pub fn values(self) -> Option<Vec<&'a str>> {
        let values = self.set()?.values.iter();
        Some(values.map(|value| &*value.name.value).collect())
    }

    /// What a number counts.
    pub const fn unit(self) -> Option<&'static str> {
        match self.kind {
            Kind::Duration(unit) | Kind::Size(unit) => Some(unit.word()),
            _ => None,
        }
    }

    /// Whether it holds items with commas between.
    pub const fn is_comma_separated(self) -> bool {
        matches!(self.kind, Kind::List(_, Separator::Comma) | Kind::Cors { .. })
    }

    /// Its name in the spec, without what narrows it.
    pub fn name(self) -> String {
        match self.kind {
            Kind::List(item, _) => format!("list of {}", Self::of(self.model, item).name()),
            kind => kind
                .name()
                .or_else(|| self.set().map(|set| &*set.name.value))
                .unwrap_or_default()
                .to_owned(),
        }
    }
}

impl fmt::Display for TypeFacts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words(self.model, self.kind))
    }
}

fn words(model: &Model, kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Bool => "`true` or `false`".to_owned(),
        Kind::Integer(range) => format!("whole number{}", bounds(*range)),
        Kind::Number(range) => format!("number{}", bounds(*range)),
        Kind::Port(range) => format!("port{}", port_bounds(*range)),
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
        Kind::Choice(set) => choice(&model.sets[*set]),
        Kind::List(item, separator) => {
            let separated = match separator {
                Separator::Comma => "comma-separated",
                Separator::Space => "space-separated",
            };
            format!("{separated} list: {}", words(model, item))
        }
    }
}

fn choice(set: &Set) -> String {
    let values = set.values.iter().map(|value| format!("`{}`", value.name.value));
    values.collect::<Vec<_>>().join(", ")
}

fn bounds(range: Range) -> String {
    match (range.min, range.max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    }
}

/// Nothing where every port is allowed.
fn port_bounds(range: Range) -> String {
    if range == Range::default() {
        return String::new();
    }
    format!(" from {} to {}", range.min.unwrap_or(0.0), range.max.unwrap_or(f64::from(u16::MAX)))
}
