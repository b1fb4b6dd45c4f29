//! A valid spec.

use std::fmt;

use aisoc_env_core::suggest::{Similarity, nearest};

use super::resolved::Model;
use super::{Generator, Production, Service, ServiceId, Variable, VariableRef, Version};

/// A valid spec: a model that every rule has accepted.
#[derive(Debug, Clone)]
pub struct Spec {
    model: Model,
}

impl Spec {
    /// A model without errors.
    pub(crate) const fn proven(model: Model) -> Self {
        Self { model }
    }

    pub(crate) const fn model(&self) -> &Model {
        &self.model
    }

    /// The name of the platform.
    pub fn title(&self) -> &str {
        &self.model.title
    }

    /// The version of the spec.
    pub const fn version(&self) -> Version {
        self.model.version.value
    }

    /// How a process detects that it runs in production.
    pub const fn production(&self) -> &Production {
        &self.model.production
    }

    /// The generators of secrets.
    pub fn generators(&self) -> &[Generator] {
        &self.model.generators
    }

    /// The services, in the order of the page.
    pub fn services(&self) -> &[Service] {
        &self.model.services
    }

    /// The service of this name.
    pub fn service(&self, name: &str) -> Option<&Service> {
        self.model.service(name)
    }

    /// The id of the service of this name.
    ///
    /// # Errors
    ///
    /// There is no such service.
    pub fn find_service(&self, name: &str) -> Result<ServiceId, UnknownService> {
        let position = self.services().iter().position(|service| service.name.value == name);
        position.map(ServiceId).ok_or_else(|| self.unknown_service(name))
    }

    fn unknown_service(&self, name: &str) -> UnknownService {
        let names = || self.services().iter().map(|service| &*service.name.value);
        let help = match nearest(name, names(), Similarity::Hint) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("the services are {}", names().collect::<Vec<_>>().join(", ")),
        };
        UnknownService { name: name.to_owned(), help }
    }

    /// A variable and its service.
    pub fn variable(&self, variable: VariableRef) -> (&Service, &Variable) {
        self.model.variable(variable)
    }

    /// Every variable of every service, with the service.
    pub fn members(&self) -> Vec<(&Service, &Variable)> {
        self.model.members()
    }

    /// The equality classes: variables that must have the same value, in the order of the page.
    pub fn equality_classes(&self) -> &[Vec<VariableRef>] {
        &self.model.equality_classes
    }
}

/// The error for a name that no service of the spec has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownService {
    name: String,
    help: String,
}

impl fmt::Display for UnknownService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no service `{}`\nhelp: {}", self.name, self.help)
    }
}

impl std::error::Error for UnknownService {}
