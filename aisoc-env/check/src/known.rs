//! What the spec knows, by name.

use std::collections::{BTreeSet, HashMap};

use aisoc_env_core::Service;
use aisoc_env_spec::Spec;
use aisoc_env_spec::model;

/// The spec's services as the runtime wants them, and their names for a look-up.
pub(crate) struct Known<'a> {
    /// The services, in the order of the spec.
    pub(crate) services: Vec<Service>,
    /// Names of secrets, by service.
    secrets: Vec<BTreeSet<&'a str>>,
    /// Every name that is read, and whether it is a secret anywhere.
    names: HashMap<&'a str, bool>,
}

impl<'a> Known<'a> {
    pub(crate) fn new(spec: &'a Spec) -> Self {
        let mut names: HashMap<&str, bool> =
            spec.production.names.iter().map(|name| (&**name, false)).collect();
        for variable in spec.services.iter().flat_map(|service| &service.variables) {
            for name in variable.names() {
                *names.entry(name).or_default() |= variable.secret.value;
            }
        }
        let secrets = spec.services.iter().map(secret_names).collect();
        Self {
            services: spec.services.iter().map(|of| crate::dynamic::service(spec, of)).collect(),
            secrets,
            names,
        }
    }

    /// Names of the secrets of a service.
    pub(crate) fn secrets(&self, service: usize) -> &BTreeSet<&'a str> {
        &self.secrets[service]
    }

    /// Whether a name is read by a service, or tells production.
    pub(crate) fn is_read(&self, name: &str) -> bool {
        self.names.contains_key(name.strip_suffix("_FILE").unwrap_or(name))
            || self.names.contains_key(name)
    }

    /// Whether a name is known, and a secret nowhere.
    pub(crate) fn is_public(&self, name: &str) -> bool {
        self.names.get(name) == Some(&false)
    }

    /// The known name that this one is most likely a slip of, if it is at least so like it: 1 for the same.
    pub(crate) fn nearest(&self, name: &str, likeness: f64) -> Option<&'a str> {
        // Names of a very different length are never near, and most are: comparing is what takes long.
        let is_near = |known: &str| {
            let longer = known.len().max(name.len());
            known.len().abs_diff(name.len()) * 10 <= longer * 4
        };
        let mut names: Vec<&str> =
            self.names.keys().copied().filter(|known| is_near(known)).collect();
        names.sort_unstable();
        aisoc_env_spec::nearest(name, names)
            .filter(|near| strsim::normalized_damerau_levenshtein(name, near) >= likeness)
    }
}

fn secret_names(service: &model::Service) -> BTreeSet<&str> {
    let secrets = service.variables.iter().filter(|variable| variable.secret.value);
    secrets.flat_map(model::Variable::names).collect()
}
