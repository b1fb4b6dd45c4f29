//! Look-ups of the spec by name.

use std::collections::{BTreeMap, BTreeSet};

use aisoc_env_core::Service;
use aisoc_env_core::suggest::{Similarity, nearest};
use aisoc_env_spec::Spec;
use aisoc_env_spec::{model, tables};

/// The service tables of the runtime, and indexes of their names.
pub(crate) struct Known<'a> {
    /// The services, in the order of the spec.
    pub(crate) services: Vec<Service>,
    /// Names of secrets, by service.
    secrets: Vec<BTreeSet<&'a str>>,
    /// Every name that is read, and whether it is a secret anywhere.
    names: BTreeMap<&'a str, bool>,
}

impl<'a> Known<'a> {
    pub(crate) fn new(spec: &'a Spec) -> Self {
        let mut names: BTreeMap<&str, bool> =
            spec.production().names.iter().map(|name| (&**name, false)).collect();
        for variable in spec.services().iter().flat_map(|service| &service.variables) {
            for name in variable.names() {
                *names.entry(name).or_default() |= variable.secret.value;
            }
        }
        let secrets = spec.services().iter().map(secret_names).collect();
        Self {
            services: spec.services().iter().map(|of| tables::service(spec, of)).collect(),
            secrets,
            names,
        }
    }

    /// Names of the secrets of a service.
    pub(crate) fn secrets(&self, service: usize) -> &BTreeSet<&'a str> {
        &self.secrets[service]
    }

    /// Whether a service reads the name, or it marks production.
    pub(crate) fn is_read(&self, name: &str) -> bool {
        self.names.contains_key(name.strip_suffix("_FILE").unwrap_or(name))
            || self.names.contains_key(name)
    }

    /// Whether a name is known, and not a secret in any service.
    pub(crate) fn is_public(&self, name: &str) -> bool {
        self.names.get(name) == Some(&false)
    }

    /// The known name that is most similar to this one.
    pub(crate) fn nearest(&self, name: &str, similarity: Similarity) -> Option<&'a str> {
        nearest(name, self.names.keys().copied(), similarity)
    }
}

fn secret_names(service: &model::Service) -> BTreeSet<&str> {
    let secrets = service.variables.iter().filter(|variable| variable.secret.value);
    secrets.flat_map(model::Variable::names).collect()
}
