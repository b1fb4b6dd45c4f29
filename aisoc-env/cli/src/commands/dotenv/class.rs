//! Names that hold one value in one file, because the spec says that they must be equal.

use std::collections::HashMap;

use aisoc_env_spec::Spec;
use aisoc_env_spec::document::GeneratorKind;
use aisoc_env_spec::model::{Service, Variable};

use crate::reader::{Reader, readers};

/// The classes of all canonical names: each a number.
pub(super) struct Classes<'a> {
    of: HashMap<&'a str, usize>,
    /// How many names a class has.
    sizes: HashMap<usize, usize>,
    /// Classes that are the public and the private half of one key pair.
    pub(super) pairs: Vec<(usize, usize)>,
}

impl<'a> Classes<'a> {
    pub(super) fn of(spec: &'a Spec) -> Self {
        let of = classes(spec);
        let mut sizes = HashMap::new();
        for class in of.values() {
            *sizes.entry(*class).or_default() += 1;
        }
        let pairs = spec.services.iter().filter_map(|service| pair(spec, service, &of)).collect();
        Self { of, sizes, pairs }
    }

    /// Whether what one file has for a variable also holds for others, or is there to be kept.
    pub(super) fn follows(&self, variable: &Variable) -> bool {
        variable.generator.is_some() || self.sizes[&self.class(variable)] > 1
    }

    pub(super) fn class(&self, variable: &Variable) -> usize {
        self.of[&*variable.name.value]
    }
}

/// Joins the classes of names that must be equal: each points to another of its class, the last to itself.
fn classes(spec: &Spec) -> HashMap<&str, usize> {
    let mut of: HashMap<&str, usize> = HashMap::new();
    for reader in readers(&spec.services) {
        let next = of.len();
        of.entry(reader.name()).or_insert(next);
    }
    let mut joined: Vec<usize> = (0..of.len()).collect();
    for Reader { variable, .. } in readers(&spec.services) {
        for peer in &variable.must_equal {
            let other = &spec.services[peer.service].variables[peer.variable];
            let [one, other] = [variable, other].map(|it| last(&mut joined, of[&*it.name.value]));
            joined[one] = other;
        }
    }
    for class in of.values_mut() {
        *class = last(&mut joined, *class);
    }
    of
}

/// The last of a class; the way there gets shorter each time.
fn last(joined: &mut [usize], mut class: usize) -> usize {
    while joined[class] != class {
        joined[class] = joined[joined[class]];
        class = joined[class];
    }
    class
}

/// The halves of a service's key pair: they belong together.
fn pair(spec: &Spec, service: &Service, of: &HashMap<&str, usize>) -> Option<(usize, usize)> {
    let half = |kind| {
        let is = |variable: &&Variable| {
            variable.generator.is_some_and(|index| spec.generators[index].kind == kind)
        };
        service.variables.iter().find(is).map(|variable| of[&*variable.name.value])
    };
    Some((half(GeneratorKind::VapidPublicKey)?, half(GeneratorKind::VapidPrivateKey)?))
}
