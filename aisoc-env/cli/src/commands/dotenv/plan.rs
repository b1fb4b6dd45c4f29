//! Plans the file: the value of each equality class of names, then the line of each variable, in the order of the page.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::Facts;
use aisoc_env_spec::model::{GeneratorKind, Required, Service, Variable};

use super::class::Classes;
use super::file::{Existing, Value};
use super::fresh;
use crate::exit::UsageError;

/// The values of equality classes of names: those of the file, else generated ones.
pub(super) struct Values<'a> {
    classes: &'a Classes<'a>,
    of: HashMap<&'a str, Value>,
}

impl<'a> Values<'a> {
    /// The values of the file, and the public keys of its private keys.
    pub(super) fn known(spec: &'a Spec, classes: &'a Classes<'a>, existing: &Existing) -> Self {
        let mut of = HashMap::new();
        let all = spec.members().into_iter().map(|(_, variable)| variable);
        for variable in all.filter(|variable| classes.is_relevant(variable)) {
            if let Some(value) = existing.value(variable) {
                of.entry(classes.class(variable)).or_insert(value);
            }
        }
        for (public, private) in &classes.pairs {
            if let (None, Some(Value::Text(key))) = (of.get(public), of.get(private))
                && let Some(key) = fresh::vapid_public(key)
            {
                of.insert(*public, Value::Text(key));
            }
        }
        Self { classes, of }
    }

    /// Generates a value for each class that has a generator and no value.
    pub(super) fn generate(
        &mut self,
        spec: &Spec,
        services: &[&'a Service],
    ) -> Result<(), UsageError> {
        for variable in services.iter().flat_map(|service| &service.variables) {
            let class = self.classes.class(variable);
            let Some(index) = variable.generator.filter(|_| !self.of.contains_key(&class)) else {
                continue;
            };
            match spec.generators()[index].kind {
                GeneratorKind::Hex => {
                    let value = fresh::hex(spec.generators()[index].bytes)?;
                    self.of.insert(class, Value::Text(value));
                }
                GeneratorKind::VapidPrivateKey => self.generate_pair(class)?,
                // It is generated with its private key; without that, it would be useless.
                GeneratorKind::VapidPublicKey => {}
            }
        }
        Ok(())
    }

    /// Generates a key pair, unless the file has the public key: a private key cannot be derived from it.
    fn generate_pair(&mut self, private: &'a str) -> Result<(), UsageError> {
        let public = self.classes.pairs.iter().find(|pair| pair.1 == private).map(|pair| pair.0);
        if public.is_some_and(|public| self.of.contains_key(&public)) {
            return Ok(());
        }
        let (public_key, private_key) = fresh::vapid_pair()?;
        self.of.insert(private, Value::Text(private_key));
        self.of.extend(public.map(|public| (public, Value::Text(public_key))));
        Ok(())
    }

    /// The value of a variable.
    fn get(&self, variable: &'a Variable) -> Option<&Value> {
        self.of.get(self.classes.class(variable))
    }
}

/// A variable's line in the file.
pub(super) struct Line<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) state: State<'a>,
    /// Whether the existing file lacks it.
    pub(super) is_new: bool,
}

/// The content of a line.
pub(super) enum State<'a> {
    /// A value.
    Set(Value),
    /// No value: the user has to supply it.
    Empty,
    /// A comment with the default, if there is one.
    Comment,
    /// A comment that refers to the earlier line of the same name.
    Above(Box<Facts<'a>>),
}

pub(super) fn lines<'a>(
    spec: &'a Spec,
    services: &[&'a Service],
    values: &Values<'a>,
    existing: &Existing,
) -> Vec<Line<'a>> {
    let required = required(services);
    let mut seen: HashMap<&str, Facts<'_>> = HashMap::new();
    let mut lines = Vec::new();
    for facts in services.iter().flat_map(|service| Facts::of_service(spec, service)) {
        let (name, variable) = (facts.name(), facts.variable);
        if existing.value(variable).is_some() {
            continue;
        }
        let state = match (seen.get(name), values.get(variable)) {
            (Some(above), _) => State::Above(Box::new(above.clone())),
            (None, Some(value)) => State::Set(value.clone()),
            (None, None) if required.contains(name) => State::Empty,
            (None, None) => State::Comment,
        };
        seen.entry(name).or_insert_with(|| facts.clone());
        let is_new = matches!(state, State::Set(_)) || !existing.mentions(variable);
        lines.push(Line { facts, state, is_new });
    }
    lines
}

/// The names that a service requires. Their lines apply to all services of the file that read them.
fn required<'a>(services: &[&'a Service]) -> HashSet<&'a str> {
    let is_required = |variable: &&Variable| {
        !matches!(variable.required, Required::No) && variable.default.is_none()
    };
    let variables = services.iter().flat_map(|service| &service.variables).filter(is_required);
    variables.map(|variable| &*variable.name.value).collect()
}
