//! What a value means: text of the environment to typed values.

mod address;
mod choice;
mod cors;
mod kind;
mod list;
mod measure;
mod networks;
mod number;
mod origin;
mod pem;
mod secret;
mod text;
mod url;

pub use address::Address;
pub use choice::{Choice, deserialize_choice, parse_choice};
pub use cors::Cors;
pub(crate) use cors::has_wildcard;
pub use kind::{Kind, Separator};
pub use networks::Networks;
pub use origin::Origin;
pub use pem::Pem;

use std::borrow::Cow;

use crate::redact::Redact;

/// A type that a variable can have.
pub trait Value: Redact + Sized {
    /// Reads text, which is trimmed and not empty.
    ///
    /// # Errors
    ///
    /// What is allowed, when `text` is not a value of `kind`.
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault>;

    /// The value where the environment gives none, for types that have one.
    fn absent() -> Option<Self> {
        None
    }
}

/// Why a text is not a value: what is allowed, and the nearest allowed value where values are few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is allowed, to stand after "is not".
    pub expected: Cow<'static, str>,
    /// The nearest allowed value.
    pub nearest: Option<&'static str>,
}

impl Fault {
    pub(crate) fn new(expected: impl Into<Cow<'static, str>>) -> Self {
        Self { expected: expected.into(), nearest: None }
    }
}

impl<T: Value> Value for Option<T> {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        T::parse(text, kind).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not {}", self.expected)
    }
}

impl std::error::Error for Fault {}
