//! Paths of the file system.

use std::path::PathBuf;

use super::text::check_not_empty;
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `path`: a path of the file system.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PathType;

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn path() -> ScalarType {
    ScalarType::Path(PathType)
}

impl Definition for PathType {
    fn name(&self) -> &'static str {
        "path"
    }

    fn description(&self) -> String {
        "path".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        check_not_empty(text).map(|()| Redacted::Text(text.to_owned().into()))
    }
}

impl Value for PathBuf {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        Ok(text.into())
    }
}

impl Redact for PathBuf {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string_lossy())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(path(), "path", &["/a b", "c"], &[""], "some text")]
}
