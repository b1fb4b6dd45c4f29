//! A variable, with all its keys resolved.

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
    /// Its aliases, in the order in which they are looked up.
    pub aliases: Vec<Alias>,
    /// The name of the Rust field.
    pub field: Spanned<String>,
    /// The struct that has the field.
    pub place: Place,
    /// The name of its shared group.
    pub group: Option<String>,
    /// Whether its names are the same in every service.
    pub global: bool,
    /// The type of its value.
    pub value_type: Spanned<ValueType>,
    /// The enum of the value, or of each item.
    pub of_enum: Option<EnumId>,
    /// Its purpose.
    pub description: Spanned<String>,
    /// The default.
    pub default: Option<Spanned<String>>,
    /// Whether its value is never shown.
    pub secret: Spanned<bool>,
    /// Whether the default is a dummy, which production refuses.
    pub placeholder: Spanned<bool>,
    /// When it must be set.
    pub required: Required,
    /// The index of its generator.
    pub generator: Option<usize>,
    /// The variable of the same service whose value is used if this one is not set.
    pub fallback: Option<Spanned<VariableId>>,
    /// The condition under which it has an effect.
    pub only_when: Option<Condition>,
    /// Its equality class, if any: the members must have the same value.
    pub equality_class: Option<ClassId>,
    /// A value that is an error in production.
    pub never_in_production: Option<Spanned<String>>,
    /// A value that causes a warning in production.
    pub avoid_in_production: Option<Spanned<String>>,
    /// What to do before going live.
    pub production_note: Option<String>,
    /// An example of a value.
    pub example: Option<Spanned<String>>,
    /// The version that introduced it.
    pub since: Spanned<Version>,
    /// The version that deprecated it.
    pub deprecated: Option<Spanned<Version>>,
    /// The variables under `must_equal`.
    pub(crate) must_equal: Vec<Spanned<VariableRef>>,
    /// The spans of `required`.
    pub(crate) required_span: ConditionSpan,
    /// The spans of `only_when`.
    pub(crate) only_when_span: ConditionSpan,
    /// Its relations as written; empty after linking.
    pub(crate) written: Relations,
    /// The states of keys that rules depend on.
    pub(crate) keys: Keys,
    /// Whether it always has a value through its fallback.
    pub(crate) backed: bool,
}

/// The states of keys of a variable. Rules skip checks that depend on an invalid key.
#[derive(Debug, Clone)]
pub(crate) struct Keys {
    pub(crate) value_type: Key<()>,
    pub(crate) description: Key<()>,
    pub(crate) default: Key<()>,
    pub(crate) secret: Key<()>,
    pub(crate) placeholder: Key<()>,
}

/// The spans of a condition. A requirement without a condition has only the first.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ConditionSpan {
    pub(crate) variable: Span,
    pub(crate) value: Span,
}

/// Relations to other variables, as names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Relations {
    /// The prefix that the service adds to the names of the group.
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

/// An alias of a variable.
#[derive(Debug, Clone)]
pub struct Alias {
    /// The name.
    pub name: Spanned<String>,
    /// The version that deprecated it.
    pub deprecated: Option<Spanned<Version>>,
    /// The version that removes it.
    pub removed: Option<Spanned<Version>>,
}

/// The struct that has a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// That of the service.
    Root,
    /// That of a section, by index in the service.
    Section(usize),
    /// That of a shared group, by index in the spec.
    Group(usize),
}

impl Variable {
    /// The canonical name, then the aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.name.value)
            .chain(self.aliases.iter().map(|alias| &*alias.name.value))
    }

    /// Whether it always has a value, even if the environment does not set it.
    pub fn has_value(&self) -> bool {
        self.default.is_some() || self.backed || matches!(self.required, Required::Always)
    }
}
