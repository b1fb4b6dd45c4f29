//! The resolved form of a spec: names are indices, and types and defaults are known.
//!
//! A [`Model`] may be invalid; a [`Spec`] is a model that every rule has accepted.

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

use aisoc_env_core::value::{self, EnumType};

pub use crate::document::{GeneratorKind, LintLevel};
use crate::span::{Span, Spanned};

/// How a process detects that it runs in production: one of the variables has one of the values.
#[derive(Debug, Clone, Default)]
pub struct Production {
    /// The variables that are looked up.
    pub names: Vec<String>,
    /// The values that mean production.
    pub values: Vec<String>,
    /// The names with their spans.
    pub(crate) written: Vec<Spanned<String>>,
    /// The values with their spans.
    pub(crate) written_values: Vec<Spanned<String>>,
    /// The span of the whole.
    pub(crate) span: Option<Span>,
}

/// An enum of the spec.
#[derive(Debug, Clone)]
pub struct Enum {
    /// Its name, which is also that of the Rust type.
    pub name: Spanned<String>,
    /// Its description.
    pub description: String,
    /// The values, in order.
    pub variants: Vec<Variant>,
    /// Whether it comes from the built-in spec.
    pub builtin: bool,
    /// Whether some of its values could not be read.
    pub(crate) unread: bool,
}

/// A value of an enum.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The canonical spelling.
    pub name: Spanned<String>,
    /// Its meaning.
    pub description: String,
    /// Other spellings.
    pub aliases: Vec<Spanned<String>>,
}

impl Enum {
    /// The type of its values.
    pub fn value_type(&self) -> EnumType {
        let text = |text: &Spanned<String>| Cow::Owned(text.value.clone());
        let variant = |variant: &Variant| value::Variant {
            name: text(&variant.name),
            aliases: variant.aliases.iter().map(text).collect(),
        };
        EnumType { name: text(&self.name), variants: self.variants.iter().map(variant).collect() }
    }
}

impl Variant {
    /// Every spelling, the canonical one first.
    pub fn spellings(&self) -> impl Iterator<Item = &Spanned<String>> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}

/// A generator of secrets.
#[derive(Debug, Clone)]
pub struct Generator {
    /// Its name.
    pub name: Spanned<String>,
    /// The kind of secret.
    pub kind: GeneratorKind,
    /// For `hex`: the number of random bytes.
    pub bytes: usize,
    /// The shell command that generates a secret.
    pub command: String,
}
