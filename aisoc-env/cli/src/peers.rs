//! Variables that must hold the same value, whichever of them says so.

use std::collections::HashMap;

use aisoc_env_spec::Spec;

use crate::reader::{Reader, readers};

/// A variable, by the names of its service and its own.
type Name<'a> = (&'a str, &'a str);

/// For each variable those that it must equal.
pub(crate) struct Peers<'a> {
    of: HashMap<Name<'a>, Vec<Name<'a>>>,
}

impl<'a> Peers<'a> {
    pub(crate) fn of(spec: &'a Spec) -> Self {
        let mut of: HashMap<Name<'_>, Vec<Name<'_>>> = HashMap::new();
        for reader in readers(&spec.services) {
            for peer in &reader.variable.must_equal {
                let service = &spec.services[peer.service];
                let variable = &service.variables[peer.variable];
                let (own, other) = (name(reader), name(Reader { service, variable }));
                of.entry(own).or_default().push(other);
                of.entry(other).or_default().push(own);
            }
        }
        Self { of }
    }

    /// Those of one variable, in words.
    pub(crate) fn words(&self, reader: Reader<'_>) -> Option<String> {
        let peers = self.of.get(&name(reader))?;
        let words = peers.iter().map(|(service, variable)| format!("{variable} of {service}"));
        Some(words.collect::<Vec<_>>().join(", "))
    }
}

fn name(reader: Reader<'_>) -> Name<'_> {
    (&reader.service.name.value, reader.name())
}
