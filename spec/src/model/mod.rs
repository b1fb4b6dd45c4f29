//! What a spec says, resolved: every name an index, every type known, every default in place.
//!
//! A [`Model`] may still be wrong; a [`Spec`] is one that every rule has accepted.

mod equality;
mod id;
mod lookup;
mod name;
mod service;
mod variable;
mod version;

pub use equality::equality_classes;
pub use id::{ClassId, EnumId, ServiceId, VariableId, VariableRef};
pub use lookup::UnknownService;
pub use name::camel_case;
pub use service::{Field, Group, Section, Service};
pub use variable::{Alias, Condition, Place, Required, Variable};
pub(crate) use variable::{ConditionSpan, Keys, Relations};
pub use version::Version;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Deref;

use aisoc_env_core::value::{EnumType, Variant};

use crate::document::{GeneratorKind, LintLevel};
use crate::span::{Span, Spanned};

/// What a spec says, as far as it could be resolved.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The name of the platform.
    pub title: String,
    /// What the platform is.
    pub description: String,
    /// The version of the spec.
    pub version: Spanned<Version>,
    /// How production is told.
    pub production: Production,
    /// The levels that the spec gives to named lints.
    pub lints: Vec<(Spanned<String>, LintLevel)>,
    /// Closed sets of values.
    pub sets: Vec<Set>,
    /// Ways to make a fresh secret.
    pub generators: Vec<Generator>,
    /// The shared groups that are a struct of their own.
    pub groups: Vec<Group>,
    /// The services, in the order of the page.
    pub services: Vec<Service>,
    /// The equality classes: variables that must hold the same value, in the order of the page.
    pub(crate) equality_classes: Vec<Vec<VariableRef>>,
    /// The other shared groups, each by itself.
    pub(crate) flat_groups: Vec<Group>,
    /// Titles and descriptions, other than those of variables.
    pub(crate) texts: Vec<Prose>,
}

/// A text for people, with its place.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// What sort of thing it is about.
    pub(crate) sort: &'static str,
    /// The thing's name.
    pub(crate) name: String,
    /// The key that holds it.
    pub(crate) key: &'static str,
    /// The text.
    pub(crate) text: Spanned<String>,
}

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

impl Model {
    /// The service of this name.
    pub fn service(&self, name: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.name.value == name)
    }

    /// The enum of a variable's value, or of each of its items.
    pub fn enum_of(&self, variable: &Variable) -> Option<&Set> {
        variable.of_enum.map(|id| &self.sets[id.0])
    }

    /// A variable and its service.
    pub fn variable(&self, variable: VariableRef) -> (&Service, &Variable) {
        let service = &self.services[variable.service.0];
        (service, service.variable(variable.variable))
    }

    /// The equality classes: variables that must hold the same value, in the order of the page.
    pub fn equality_classes(&self) -> &[Vec<VariableRef>] {
        &self.equality_classes
    }

    /// The members of an equality class, with their services.
    pub fn class(&self, class: ClassId) -> impl Iterator<Item = (&Service, &Variable)> {
        self.equality_classes[class.0].iter().map(|member| self.variable(*member))
    }

    /// The other variables that must hold the same value as one of this model, with their services.
    pub fn equal_to<'a>(
        &'a self,
        variable: &'a Variable,
    ) -> impl Iterator<Item = (&'a Service, &'a Variable)> {
        let members = variable.equality_class.into_iter().flat_map(|class| self.class(class));
        members.filter(move |(_, member)| !std::ptr::eq(*member, variable))
    }

    /// Every variable of every service, with the service.
    pub fn members(&self) -> Vec<(&Service, &Variable)> {
        let mut members = Vec::new();
        for service in &self.services {
            members.extend(service.variables.iter().map(|variable| (service, variable)));
        }
        members
    }

    /// Every shared group: those that are a struct of their own, then the others.
    pub(crate) fn all_groups(&self) -> Vec<&Group> {
        self.groups.iter().chain(&self.flat_groups).collect()
    }

    /// The shared groups that are no struct, each by itself.
    pub fn flat_groups(&self) -> &[Group] {
        &self.flat_groups
    }

    /// The version of the spec, where it says one.
    pub(crate) fn known_version(&self) -> Option<Version> {
        (self.version.span != Span::default()).then_some(self.version.value)
    }

    /// The names under a service's prefixes that belong to others.
    pub fn known_elsewhere(&self, service: &Service) -> Vec<&str> {
        let prefixes = service.own_prefixes();
        let mut own = HashSet::new();
        for variable in &service.variables {
            own.extend(variable.names());
        }
        let mut names: Vec<&str> = self.production.names.iter().map(String::as_str).collect();
        for (_, variable) in &self.members() {
            names.extend(variable.names());
        }
        names.retain(|name| {
            !own.contains(name) && prefixes.iter().any(|prefix| name.starts_with(prefix))
        });
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// A valid spec: to hold one is the proof.
#[derive(Debug, Clone)]
pub struct Spec {
    model: Model,
}

impl Spec {
    /// Only the rules hand these out.
    pub(crate) const fn proven(model: Model) -> Self {
        Self { model }
    }
}

impl Deref for Spec {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.model
    }
}
