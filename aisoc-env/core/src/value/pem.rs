//! PEM material.

use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `pem`: PEM text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PemType;

/// PEM text: one or more blocks from `-----BEGIN X-----` to `-----END X-----`.
///
/// Environment files often hold it on one line, with `\n` for line breaks, which are replaced by real ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pem {
    text: String,
}

impl Pem {
    /// The whole text, with real line breaks.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The label of the first block, such as `CERTIFICATE`.
    pub fn label(&self) -> &str {
        label(&self.text).unwrap_or_default()
    }
}

impl std::str::FromStr for Pem {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let text = text.replace("\\n", "\n");
        let closed = label(&text)
            .is_some_and(|label| text.trim_end().ends_with(&format!("-----END {label}-----")));
        if closed {
            Ok(Self { text })
        } else {
            Err(ParseError::new("PEM text from `-----BEGIN` to `-----END`"))
        }
    }
}

fn label(text: &str) -> Option<&str> {
    text.strip_prefix("-----BEGIN ")?.split_once("-----").map(|(label, _)| label)
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn pem() -> ScalarType {
    ScalarType::Pem(PemType)
}

impl Definition for PemType {
    fn name(&self) -> &'static str {
        "pem"
    }

    fn description(&self) -> String {
        "PEM text".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        text.parse().map(|value: Pem| value.redact().into_owned())
    }
}

impl Value for Pem {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        text.parse()
    }
}

/// Certificates are public, but long: the label is shown.
impl Redact for Pem {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(format!("PEM {}", self.label()).into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        pem(),
        "PEM text",
        &["-----BEGIN A-----\nx\n-----END A-----", "-----BEGIN A-----\\nx\\n-----END A-----"],
        &["", "x", "-----BEGIN A-----", "-----BEGIN A-----\nx\n-----END B-----"],
        "PEM text from `-----BEGIN` to `-----END`",
    )]
}
