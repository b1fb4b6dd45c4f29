//! Ports.

use super::limits::{WHOLE, limits, whole};
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `port`: the number of a TCP or UDP port.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PortType {
    /// The smallest port allowed.
    pub min: Option<u16>,
    /// The largest port allowed.
    pub max: Option<u16>,
}

impl PortType {
    fn parse(&self, text: &str) -> Result<u16, ParseError> {
        let number = whole(text).and_then(|number| u16::try_from(number).ok());
        let fits = |port: &u16| {
            self.min.is_none_or(|min| *port >= min) && self.max.is_none_or(|max| *port <= max)
        };
        number.filter(fits).ok_or_else(|| ParseError::new(format!("a port{}", self.range())))
    }

    fn range(&self) -> String {
        limits(Some(self.min.unwrap_or(0)), Some(self.max.unwrap_or(u16::MAX)))
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn port(min: Option<u16>, max: Option<u16>) -> ScalarType {
    ScalarType::Port(PortType { min, max })
}

impl Definition for PortType {
    fn name(&self) -> &'static str {
        "port"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["min", "max"]
    }

    /// The range is left out if all ports are allowed.
    fn description(&self) -> String {
        let range = if *self == Self::default() { String::new() } else { self.range() };
        format!("port{range}")
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.parse(text).map(|port| Redacted::Integer(port.into()))
    }

    fn pattern(&self) -> Option<String> {
        Some(WHOLE.to_owned())
    }
}

impl Value for u16 {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        match &value_type.scalar {
            ScalarType::Port(port) => port.parse(text),
            _ => PortType::default().parse(text),
        }
    }
}

impl Redact for u16 {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Integer((*self).into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![
        case(
            port(None, None),
            "port",
            &["0", "80", "65535"],
            &["", "-1", "+1", "65536", "http"],
            "a port from 0 to 65535",
        ),
        case(
            port(Some(1024), None),
            "port from 1024 to 65535",
            &["1024", "65535"],
            &["80", "1023"],
            "a port from 1024 to 65535",
        ),
    ]
}
