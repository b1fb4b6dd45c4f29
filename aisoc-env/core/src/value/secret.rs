//! Secrets: checked as their type asks, and never shown.

use secrecy::SecretString;

use super::{Fault, Kind, Pem, Value};
use crate::redact::{Redact, Redacted};

impl Value for SecretString {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        if matches!(kind, Kind::Pem) {
            return Pem::parse(text, kind).map(|pem| pem.as_str().into());
        }
        kind.check(text).map(|()| text.into())
    }
}

impl Redact for SecretString {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Secret
    }
}
