//! Services by their names.

use std::fmt;

use aisoc_env_core::suggest::{Similarity, nearest};

use super::{Model, ServiceId};

/// A name that no service of the spec has, and what to do about it.
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

impl Model {
    /// The service of this name.
    ///
    /// # Errors
    ///
    /// There is no such service.
    pub fn find_service(&self, name: &str) -> Result<ServiceId, UnknownService> {
        let position = self.services.iter().position(|service| service.name.value == name);
        position.map(ServiceId).ok_or_else(|| self.unknown_service(name))
    }

    fn unknown_service(&self, name: &str) -> UnknownService {
        let names = || self.services.iter().map(|service| &*service.name.value);
        let help = match nearest(name, names(), Similarity::Hint) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("the services are {}", names().collect::<Vec<_>>().join(", ")),
        };
        UnknownService { name: name.to_owned(), help }
    }
}
