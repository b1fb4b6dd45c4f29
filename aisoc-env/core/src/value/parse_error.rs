//! Why a text is not a value of a type.

use std::borrow::Cow;
use std::fmt;

/// Why a text is not a value of a type: the allowed values, and the nearest allowed value if there are only a few.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParseError {
    /// The allowed values, worded to follow "is not".
    pub expected: Cow<'static, str>,
    /// The nearest allowed value.
    pub nearest: Option<Cow<'static, str>>,
}

impl ParseError {
    pub(crate) fn new(expected: impl Into<Cow<'static, str>>) -> Self {
        Self { expected: expected.into(), nearest: None }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {}", self.expected)
    }
}

impl std::error::Error for ParseError {}
