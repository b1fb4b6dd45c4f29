//! Names that hold one value in one file, because the spec says that they must be equal.

use std::collections::HashMap;

use aisoc_env_spec::Spec;
use aisoc_env_spec::document::GeneratorKind;
use aisoc_env_spec::model::{Service, Variable};

use super::variables;

/// The classes of all canonical names.
pub(super) struct Classes<'a> {
    of: HashMap<&'a str, usize>,
    /// Classes that are the public and the private half of one key pair.
    pub(super) pairs: Vec<(usize, usize)>,
}

impl<'a> Classes<'a> {
    pub(super) fn of(spec: &'a Spec) -> Self {
        let mut of: HashMap<&str, usize> = HashMap::new();
        for (_, variable) in variables(&spec.services) {
            let next = of.len();
            of.entry(&variable.name.value).or_insert(next);
        }
        for (_, variable) in variables(&spec.services) {
            for peer in &variable.must_equal {
                let other = &spec.services[peer.service].variables[peer.variable];
                let (from, to) = (of[&*variable.name.value], of[&*other.name.value]);
                of.values_mut().filter(|class| **class == from).for_each(|class| *class = to);
            }
        }
        let pairs = spec.services.iter().filter_map(|service| pair(spec, service, &of)).collect();
        Self { of, pairs }
    }

    /// Whether what one file has for a variable also holds for others, or is there to be kept.
    pub(super) fn follows(&self, variable: &Variable) -> bool {
        let class = self.class(variable);
        variable.generator.is_some() || self.of.values().filter(|of| **of == class).count() > 1
    }

    pub(super) fn class(&self, variable: &Variable) -> usize {
        self.of[&*variable.name.value]
    }
}

/// The halves of a service's key pair: they belong together.
fn pair(spec: &Spec, service: &Service, of: &HashMap<&str, usize>) -> Option<(usize, usize)> {
    let half = |kind| {
        let is = |variable: &&Variable| generator(spec, variable) == Some(kind);
        service.variables.iter().find(is).map(|variable| of[&*variable.name.value])
    };
    Some((half(GeneratorKind::VapidPublicKey)?, half(GeneratorKind::VapidPrivateKey)?))
}

/// How a variable's value is made.
pub(super) fn generator(spec: &Spec, variable: &Variable) -> Option<GeneratorKind> {
    variable.generator.map(|index| spec.generators[index].kind)
}
