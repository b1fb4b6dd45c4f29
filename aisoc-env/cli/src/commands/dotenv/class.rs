//! Equality classes of names in one file: services share names, and the spec defines which variables must be equal.

use std::collections::HashMap;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{GeneratorKind, Service, Variable, equality_classes};

/// The equality classes of canonical names, each identified by its first name. A name in no class forms its own.
pub(super) struct Classes<'a> {
    of: HashMap<&'a str, &'a str>,
    /// The classes of the public and the private key of each key pair.
    pub(super) pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> Classes<'a> {
    pub(super) fn of(spec: &'a Spec) -> Self {
        let mut classes = Self { of: HashMap::new(), pairs: Vec::new() };
        for class in equality_classes(equal_names(spec)) {
            classes.of.extend(class.iter().map(|name| (*name, class[0])));
        }
        let pairs = spec.services().iter().filter_map(|service| classes.pair(spec, service));
        classes.pairs = pairs.collect();
        classes
    }

    /// Whether the existing value of a variable is used: it can be generated, or other variables must equal it.
    pub(super) fn is_relevant(&self, variable: &Variable) -> bool {
        variable.generator.is_some() || self.of.contains_key(&*variable.name.value)
    }

    pub(super) fn class(&self, variable: &'a Variable) -> &'a str {
        let name = &*variable.name.value;
        self.of.get(name).copied().unwrap_or(name)
    }

    /// The classes of the public and the private key of a service.
    fn pair(&self, spec: &Spec, service: &'a Service) -> Option<(&'a str, &'a str)> {
        let half = |kind| {
            let is = |variable: &&Variable| {
                variable.generator.is_some_and(|index| spec.generators()[index].kind == kind)
            };
            service.variables.iter().find(is).map(|variable| self.class(variable))
        };
        Some((half(GeneratorKind::VapidPublicKey)?, half(GeneratorKind::VapidPrivateKey)?))
    }
}

/// Pairs of names that must be equal.
fn equal_names(spec: &Spec) -> impl Iterator<Item = [&str; 2]> {
    let name = |member| &*spec.variable(member).1.name.value;
    let classes = spec.equality_classes().iter();
    classes.flat_map(move |class| class.iter().map(move |member| [name(class[0]), name(*member)]))
}
