//! The type of a variable's value: a value type, or a list of one.

use std::borrow::Cow;
use std::fmt;

use super::{CorsType, Definition, EnumType, ParseError, ScalarType, Separator, Unit, pattern};
use crate::redact::Redacted;

/// The type of a variable's value.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueType {
    /// The type of the value, or of each item of a list.
    #[doc(hidden)]
    pub scalar: ScalarType,
    /// The separator between the items of a list; `None` for a single value.
    #[doc(hidden)]
    pub separator: Option<Separator>,
}

impl ValueType {
    /// The type of a single value.
    pub const fn of(scalar: ScalarType) -> Self {
        Self { scalar, separator: None }
    }

    /// The type of a list.
    pub const fn list(scalar: ScalarType, separator: Separator) -> Self {
        Self { scalar, separator: Some(separator) }
    }

    /// Whether `text` is a value of this type.
    ///
    /// # Errors
    ///
    /// The text is not a value of this type.
    pub fn check(&self, text: &str) -> Result<(), ParseError> {
        self.read(text.trim()).map(drop)
    }

    /// Parses the text of a variable that is not secret; returns the redacted value.
    pub(crate) fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        let definition = self.definition();
        let Some(separator) = self.separator else { return definition.read(text) };
        separator
            .items(text)
            .map(|item| definition.read(item))
            .collect::<Result<_, _>>()
            .map(Redacted::List)
    }

    /// Whether two texts are the same value.
    pub(crate) fn same(&self, a: &str, b: &str) -> bool {
        if self.separator.is_some() { a == b } else { self.definition().same(a, b) }
    }

    /// Whether a value has items, each of the scalar type.
    pub const fn is_list(&self) -> bool {
        self.separator.is_some()
    }

    /// The separator between the items of a value, also of a `cors` value, which is no list.
    pub const fn item_separator(&self) -> Option<Separator> {
        match (self.separator, &self.scalar) {
            (None, ScalarType::Cors(_)) => Some(Separator::Comma),
            (separator, _) => separator,
        }
    }

    /// The name of the type; of an enum, the name of the enum.
    pub fn name(&self) -> Cow<'_, str> {
        let name = self.definition().name();
        if self.is_list() { format!("list of {name}").into() } else { name.into() }
    }

    /// The keys of a spec that narrow the type.
    pub fn keys(&self) -> Vec<&'static str> {
        let list: &[&str] = if self.is_list() { &["items", "separator"] } else { &[] };
        [list, self.definition().keys()].concat()
    }

    /// The enum of the value, or of each item.
    pub const fn enum_type(&self) -> Option<&EnumType> {
        match &self.scalar {
            ScalarType::Enum(of) => Some(of),
            _ => None,
        }
    }

    /// The unit of a duration or a size; a list has none.
    pub const fn unit(&self) -> Option<Unit> {
        match (&self.scalar, self.separator) {
            (ScalarType::Duration(of), None) => Some(of.unit),
            (ScalarType::Size(of), None) => Some(of.unit),
            _ => None,
        }
    }

    /// Whether the web origins that a value lists may call with credentials; `None` for all types but `cors`.
    pub const fn credentials(&self) -> Option<bool> {
        match self.scalar {
            ScalarType::Cors(CorsType { credentials }) => Some(credentials),
            _ => None,
        }
    }

    /// A regular expression for all texts of the type, blank ones included: a blank value is not set. It accepts some other
    /// texts too; `None` if it would accept nearly all.
    pub fn pattern(&self) -> Option<String> {
        let scalar = self.definition().pattern()?;
        Some(match self.separator {
            None => format!(r"^\s*(?:{scalar})?\s*$"),
            Some(Separator::Comma) => format!(r"^\s*(?:{scalar})?\s*(?:,\s*(?:{scalar})?\s*)*$"),
            Some(Separator::Space) => format!(r"^\s*(?:(?:{scalar})(?:\s+(?:{scalar}))*)?\s*$"),
        })
    }

    /// A regular expression for the texts that are one value.
    pub fn pattern_of(&self, value: &str) -> String {
        let spellings =
            if self.is_list() { vec![value] } else { self.definition().spellings(value) };
        pattern::whole(&pattern::one_of(spellings))
    }

    /// The values that an editor should complete.
    pub fn words(&self) -> Vec<&str> {
        if self.is_list() { Vec::new() } else { self.definition().words() }
    }

    fn definition(&self) -> &dyn Definition {
        self.scalar.definition()
    }
}

/// The description in the reference, such as "port from 1024 to 65535".
impl fmt::Display for ValueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.separator {
            None => "",
            Some(Separator::Comma) => "comma-separated list: ",
            Some(Separator::Space) => "space-separated list: ",
        })?;
        f.write_str(&self.definition().description())
    }
}

impl ScalarType {
    /// The name in a spec; of an enum, the name of the enum.
    pub fn name(&self) -> &str {
        self.definition().name()
    }
}
