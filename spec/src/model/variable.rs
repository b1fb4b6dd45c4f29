//! A variable, with everything the spec says about it.

use aisoc_env_core::value::ValueType;
pub use aisoc_env_core::{Condition, Required};

use super::{ClassId, EnumId, VariableId, VariableRef, Version};
use crate::document::{Entries, Given, Key, Text};
use crate::span::{Span, Spanned};

/// An environment variable of a service.
#[derive(Debug, Clone)]
pub struct Variable {
    /// The canonical name.
    pub name: Spanned<String>,
    /// Further names, in the order in which they are asked.
    pub aliases: Vec<Alias>,
    /// The Rust field.
    pub field: Spanned<String>,
    /// In which struct the field stands.
    pub place: Place,
    /// The shared group that it is from, by name.
    pub group: Option<String>,
    /// Whether its names are the same in every service.
    pub global: bool,
    /// The type of its value.
    pub kind: Spanned<ValueType>,
    /// The enum of the value, or of each item.
    pub of_enum: Option<EnumId>,
    /// What it is for.
    pub description: Spanned<String>,
    /// The documented default.
    pub default: Option<Spanned<String>>,
    /// Whether its value is never shown.
    pub secret: Spanned<bool>,
    /// Whether the default is there to be replaced.
    pub placeholder: Spanned<bool>,
    /// When it must be set.
    pub required: Required,
    /// How to make a fresh value, by index.
    pub generator: Option<usize>,
    /// The variable of the same service whose value is used when this one is not set.
    pub fallback: Option<Spanned<VariableId>>,
    /// With what it has an effect.
    pub only_when: Option<Condition>,
    /// Which equality class it is in, if one: its members must hold the same value.
    pub equality_class: Option<ClassId>,
    /// The value that is an error in production.
    pub never_in_production: Option<Spanned<String>>,
    /// The value that is a warning in production.
    pub avoid_in_production: Option<Spanned<String>>,
    /// What to do before going live.
    pub production_note: Option<String>,
    /// A sensible value.
    pub example: Option<Spanned<String>>,
    /// The version that introduced it.
    pub since: Spanned<Version>,
    /// The version since which it should not be used.
    pub deprecated: Option<Spanned<Version>>,
    /// Variables that must hold the same value, as they are written here.
    pub(crate) must_equal: Vec<Spanned<VariableRef>>,
    /// Where `required` is written.
    pub(crate) required_span: ConditionSpan,
    /// Where `only_when` is written.
    pub(crate) only_when_span: ConditionSpan,
    /// Its relations as they are written, until they are linked.
    pub(crate) written: Relations,
    /// The keys that rules rely on.
    pub(crate) keys: Keys,
    /// Whether the variable that it falls back to always has a value.
    pub(crate) backed: bool,
}

/// Keys of a variable, without their values: rules do not check what depends on an invalid one.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    pub(crate) kind: Key<()>,
    pub(crate) description: Key<()>,
    pub(crate) default: Key<()>,
    pub(crate) secret: Key<()>,
    pub(crate) placeholder: Key<()>,
}

/// Where a condition is written. A requirement without a condition has one place.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ConditionSpan {
    pub(crate) variable: Span,
    pub(crate) value: Span,
}

/// Relations to other variables, by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Relations {
    /// What the service puts before the names of the group that this is from.
    pub(crate) prefix: String,
    pub(crate) fallback: Option<Text>,
    pub(crate) only_when: Option<Entries<Given>>,
    pub(crate) unless: Option<Entries<Given>>,
    pub(crate) must_equal: Vec<Text>,
}

impl Relations {
    pub(crate) fn is_empty(&self) -> bool {
        let Self { prefix: _, fallback, only_when, unless, must_equal } = self;
        fallback.is_none() && only_when.is_none() && unless.is_none() && must_equal.is_empty()
    }
}

/// A further name of a variable.
#[derive(Debug, Clone)]
pub struct Alias {
    /// The name.
    pub name: Spanned<String>,
    /// The version since which it should not be used.
    pub deprecated: Option<Spanned<Version>>,
    /// The version that does not read it any more.
    pub removed: Option<Spanned<Version>>,
}

/// In which struct a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The service's own.
    Root,
    /// A section's, by index in the service.
    Section(usize),
    /// A shared group's, by index in the spec.
    Group(usize),
}

impl Variable {
    /// The canonical name, then the aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.name.value)
            .chain(self.aliases.iter().map(|alias| &*alias.name.value))
    }

    /// Whether there is a value even where the environment gives none.
    pub fn has_value(&self) -> bool {
        self.default.is_some() || self.backed || matches!(self.required, Required::Always)
    }
}
