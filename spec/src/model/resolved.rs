//! The model: a spec, as far as it could be resolved. It may be invalid; a [`Spec`](super::Spec) is a model that every rule has accepted.

use std::collections::HashSet;

use super::{ClassId, Enum, Generator, Group, Production, Service, Variable, VariableRef, Version};
use crate::document::LintLevel;
use crate::span::{Span, Spanned};

/// A spec, as far as it could be resolved.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The name of the platform.
    pub(crate) title: String,
    /// The description of the platform.
    pub(crate) description: String,
    /// The version of the spec.
    pub(crate) version: Spanned<Version>,
    /// How a process detects that it runs in production.
    pub(crate) production: Production,
    /// The levels that the spec sets for named lints.
    pub(crate) lints: Vec<(Spanned<String>, LintLevel)>,
    /// The enums.
    pub enums: Vec<Enum>,
    /// The generators of secrets.
    pub(crate) generators: Vec<Generator>,
    /// The shared groups that become a struct.
    pub groups: Vec<Group>,
    /// The services, in the order of the page.
    pub services: Vec<Service>,
    /// The equality classes: variables that must have the same value, in the order of the page.
    pub(crate) equality_classes: Vec<Vec<VariableRef>>,
    /// The shared groups that are flat, independent of services.
    pub(crate) flat_groups: Vec<Group>,
    /// Titles and descriptions, other than those of variables.
    pub(crate) texts: Vec<Prose>,
}

/// A title, description or command, with its span.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// The kind of entry that it belongs to.
    pub(crate) entry: &'static str,
    /// The name of the entry.
    pub(crate) name: String,
    /// The key that holds it.
    pub(crate) key: &'static str,
    /// The text.
    pub(crate) text: Spanned<String>,
}

impl Model {
    /// The service of this name.
    pub fn service(&self, name: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.name.value == name)
    }

    /// The enum of a variable, or of its items.
    pub(crate) fn enum_of(&self, variable: &Variable) -> Option<&Enum> {
        variable.of_enum.map(|id| &self.enums[id.0])
    }

    /// A variable and its service.
    pub(crate) fn variable(&self, variable: VariableRef) -> (&Service, &Variable) {
        let service = &self.services[variable.service.0];
        (service, service.variable(variable.variable))
    }

    /// The members of an equality class, with their services.
    pub(crate) fn class(&self, class: ClassId) -> impl Iterator<Item = (&Service, &Variable)> {
        self.equality_classes[class.0].iter().map(|member| self.variable(*member))
    }

    /// The other variables that must have the same value as one of this model, with their services.
    pub(crate) fn equal_to<'a>(
        &'a self,
        variable: &'a Variable,
    ) -> impl Iterator<Item = (&'a Service, &'a Variable)> {
        let members = variable.equality_class.into_iter().flat_map(|class| self.class(class));
        members.filter(move |(_, member)| !std::ptr::eq(*member, variable))
    }

    /// Every variable of every service, with the service.
    pub(crate) fn members(&self) -> Vec<(&Service, &Variable)> {
        let mut members = Vec::new();
        for service in &self.services {
            members.extend(service.variables.iter().map(|variable| (service, variable)));
        }
        members
    }

    /// All shared groups: those that become a struct, followed by the flat ones.
    pub(crate) fn all_groups(&self) -> Vec<&Group> {
        self.groups.iter().chain(&self.flat_groups).collect()
    }

    /// The shared groups that are flat, independent of services.
    pub fn flat_groups(&self) -> &[Group] {
        &self.flat_groups
    }

    /// The version of the spec, if it has a valid one.
    pub(crate) fn known_version(&self) -> Option<Version> {
        (self.version.span != Span::default()).then_some(self.version.value)
    }

    /// The names with a prefix of a service that belong to other services.
    pub(crate) fn known_elsewhere(&self, service: &Service) -> Vec<&str> {
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
