//! Text.

use super::host::check_host;
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `text`: any text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TextType;

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn text() -> ScalarType {
    ScalarType::Text(TextType)
}

impl Definition for TextType {
    fn name(&self) -> &'static str {
        "text"
    }

    fn description(&self) -> String {
        "text".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        check_not_empty(text).map(|()| Redacted::Text(text.to_owned().into()))
    }
}

/// An empty text is not a value: a blank variable counts as not set.
pub(super) fn check_not_empty(text: &str) -> Result<(), ParseError> {
    if text.is_empty() { Err(ParseError::new("some text")) } else { Ok(()) }
}

/// Text, and hosts.
impl Value for String {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        if let ScalarType::Host(_) = value_type.scalar {
            check_host(text)?;
        }
        Ok(text.to_owned())
    }
}

impl Redact for String {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.as_str().into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(text(), "text", &["a", "ä b", "-"], &[""], "some text")]
}
