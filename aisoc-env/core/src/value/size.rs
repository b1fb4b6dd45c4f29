//! Numbers of bytes. The type in Rust is `u64`.

use super::limits::COUNT;
use super::{Definition, ParseError, ScalarType, Unit};
use crate::redact::Redacted;

/// The type `size`: a number of bytes as a whole number of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct SizeType {
    /// The unit.
    pub unit: Unit,
}

impl Default for SizeType {
    fn default() -> Self {
        Self { unit: Unit::Bytes }
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn size(unit: Unit) -> ScalarType {
    ScalarType::Size(SizeType { unit })
}

impl Definition for SizeType {
    fn name(&self) -> &'static str {
        "size"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["unit"]
    }

    fn description(&self) -> String {
        format!("size in {}", self.unit.word())
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.unit.scale(text).map(|bytes| Redacted::Integer(bytes.into()))
    }

    fn pattern(&self) -> Option<String> {
        Some(COUNT.to_owned())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        size(Unit::Mebibytes),
        "size in mebibytes",
        &["0", "512"],
        &["", "1M", "17592186044416"],
        "a whole number of mebibytes",
    )]
}
