//! Lists: items are trimmed, and empty items are dropped.

use super::{ParseError, Value, ValueType};

/// The separator between the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma.
    Comma,
    /// White space.
    Space,
}

impl Separator {
    /// The separators with their names in a spec.
    pub const WORDS: &'static [(&'static str, Self)] =
        &[("comma", Self::Comma), ("space", Self::Space)];

    /// The text that joins items.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Space => " ",
        }
    }

    /// The items of a list.
    pub fn items(self, text: &str) -> impl Iterator<Item = &str> {
        let is_separator = move |c: char| match self {
            Self::Comma => c == ',',
            Self::Space => c.is_whitespace(),
        };
        text.split(is_separator).map(str::trim).filter(|item| !item.is_empty())
    }
}

impl<T: Value> Value for Vec<T> {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        let mut items = Self::new();
        for item in value_type.separator.unwrap_or(Separator::Comma).items(text) {
            items.push(T::parse(item, value_type)?);
        }
        Ok(items)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
