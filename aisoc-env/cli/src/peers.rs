//! Variables that must hold the same value, whichever of them says so.

use std::collections::HashMap;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Service, Variable};

/// A variable, by the names of its service and its own.
type Name<'a> = (&'a str, &'a str);

/// For each variable those that it must equal.
pub(crate) struct Peers<'a> {
    of: HashMap<Name<'a>, Vec<Name<'a>>>,
}

impl<'a> Peers<'a> {
    pub(crate) fn of(spec: &'a Spec) -> Self {
        let mut of: HashMap<Name<'_>, Vec<Name<'_>>> = HashMap::new();
        for service in &spec.services {
            for variable in &service.variables {
                for peer in &variable.must_equal {
                    let other = &spec.services[peer.service];
                    let other = name(other, &other.variables[peer.variable]);
                    of.entry(name(service, variable)).or_default().push(other);
                    of.entry(other).or_default().push(name(service, variable));
                }
            }
        }
        Self { of }
    }

    /// Those of one variable, in words.
    pub(crate) fn words(&self, service: &Service, variable: &Variable) -> Option<String> {
        let peers = self.of.get(&name(service, variable))?;
        let words = peers.iter().map(|(service, variable)| format!("{variable} of {service}"));
        Some(words.collect::<Vec<_>>().join(", "))
    }
}

fn name<'a>(service: &'a Service, variable: &'a Variable) -> Name<'a> {
    (&service.name.value, &variable.name.value)
}
