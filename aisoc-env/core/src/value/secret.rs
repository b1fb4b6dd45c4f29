//! Secrets: checked against their type, and never shown.

use secrecy::SecretString;

use super::{ParseError, Pem, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

impl Value for SecretString {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        if let ScalarType::Pem(_) = value_type.scalar {
            return Pem::parse(text, value_type).map(|pem| pem.as_str().into());
        }
        value_type.check(text).map(|()| text.into())
    }
}

impl Redact for SecretString {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Secret
    }
}
