//! What a spec says, resolved: every name an index, every type known, every default in place.
//!
//! A [`Model`] may still be wrong; a [`Spec`] is one that every rule has accepted.

mod equality;
mod id;
mod name;
pub(crate) mod resolved;
mod service;
mod spec;
mod variable;
mod version;

pub use equality::equality_classes;
pub use id::{ClassId, EnumId, ServiceId, VariableId, VariableRef};
pub use name::camel_case;
pub(crate) use resolved::{Model, Prose};
pub use service::{Field, Group, Section, Service};
pub use spec::{Spec, UnknownService};
pub use variable::{Alias, Condition, Place, Required, Variable};
pub(crate) use variable::{ConditionSpan, Keys, Relations};
pub use version::Version;

use std::borrow::Cow;

use aisoc_env_core::value::{EnumType, Variant};

pub use crate::document::{GeneratorKind, LintLevel};
use crate::span::{Span, Spanned};

/// How production is told.
#[derive(Debug, Clone, Default)]
pub struct Production {
    /// The variables that are asked.
    pub names: Vec<String>,
    /// What one of them holds in production.
    pub values: Vec<String>,
    /// Where this is said, name by name.
    pub(crate) written: Vec<Spanned<String>>,
    /// Where this is said, value by value.
    pub(crate) written_values: Vec<Spanned<String>>,
    /// Where this is said, as a whole.
    pub(crate) span: Option<Span>,
}

/// A closed set of values.
#[derive(Debug, Clone)]
pub struct Set {
    /// Its name: the type's, in Rust.
    pub name: Spanned<String>,
    /// What is chosen.
    pub description: String,
    /// The values, in order.
    pub values: Vec<SetMember>,
    /// Whether it comes from the built-in spec.
    pub builtin: bool,
    /// Whether some of its values could not be read.
    pub(crate) unread: bool,
}

/// A value of a closed set.
#[derive(Debug, Clone)]
pub struct SetMember {
    /// The value as it is written.
    pub name: Spanned<String>,
    /// What it means.
    pub description: String,
    /// Further spellings.
    pub aliases: Vec<Spanned<String>>,
}

impl Set {
    /// The type of its values.
    pub fn value_type(&self) -> EnumType {
        let text = |text: &Spanned<String>| Cow::Owned(text.value.clone());
        let variant = |value: &SetMember| Variant {
            name: text(&value.name),
            aliases: value.aliases.iter().map(text).collect(),
        };
        EnumType { name: text(&self.name), variants: self.values.iter().map(variant).collect() }
    }
}

impl SetMember {
    /// Every spelling, the canonical one first.
    pub fn spellings(&self) -> impl Iterator<Item = &Spanned<String>> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}

/// A way to make a fresh secret.
#[derive(Debug, Clone)]
pub struct Generator {
    /// Its name.
    pub name: Spanned<String>,
    /// What it makes.
    pub kind: GeneratorKind,
    /// How many random bytes, for `hex`.
    pub bytes: usize,
    /// What a person runs.
    pub command: String,
}
