//! PEM material.

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

/// PEM text: one or more blocks from `-----BEGIN X-----` to `-----END X-----`.
///
/// Environment files often hold it on one line, with `\n` for line breaks; those are made real.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pem {
    text: String,
}

impl Pem {
    /// The whole text, with real line breaks.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What the first block holds, such as `CERTIFICATE`.
    pub fn label(&self) -> &str {
        label(&self.text).unwrap_or_default()
    }
}

impl std::str::FromStr for Pem {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let text = text.replace("\\n", "\n");
        let closed = label(&text)
            .is_some_and(|label| text.trim_end().ends_with(&format!("-----END {label}-----")));
        if closed {
            Ok(Self { text })
        } else {
            Err(Fault::new("PEM text from `-----BEGIN` to `-----END`"))
        }
    }
}

fn label(text: &str) -> Option<&str> {
    text.strip_prefix("-----BEGIN ")?.split_once("-----").map(|(label, _)| label)
}

impl Value for Pem {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        text.parse()
    }
}

/// Certificates are public, but long: the label is shown.
impl Redact for Pem {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(format!("PEM {}", self.label()).into())
    }
}
