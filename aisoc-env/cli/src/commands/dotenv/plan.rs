//! What the file will say: the value of each class of names, then what each variable has there, in the order of the page.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::Facts;
use aisoc_env_spec::model::{GeneratorKind, Required, Service, Variable};

use super::class::Classes;
use super::file::{Existing, Value};
use super::fresh;
use crate::exit::UsageError;

/// The values of classes of names: what the file has, else generated ones.
pub(super) struct Values<'a> {
    classes: &'a Classes<'a>,
    of: HashMap<&'a str, Value>,
}

impl<'a> Values<'a> {
    /// What the file has, and what follows from it.
    pub(super) fn known(spec: &'a Spec, classes: &'a Classes<'a>, existing: &Existing) -> Self {
        let mut of = HashMap::new();
        let all = spec.members().into_iter().map(|(_, variable)| variable);
        for variable in all.filter(|variable| classes.follows(variable)) {
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

    /// Generates a value for everything that has a generator and no value.
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
                // It comes with its private half, or that is not in this file and nobody would have it.
                GeneratorKind::VapidPublicKey => {}
            }
        }
        Ok(())
    }

    /// Generates a key pair, unless the file has the public half: no private one could be made for that.
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

    /// What a variable is set to.
    fn get(&self, variable: &'a Variable) -> Option<&Value> {
        self.of.get(self.classes.class(variable))
    }
}

/// A variable's line in the file.
pub(super) struct Line<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) state: State<'a>,
    /// Whether the file that there is does not have it.
    pub(super) is_new: bool,
}

/// What the line holds.
pub(super) enum State<'a> {
    /// A value.
    Set(Value),
    /// Nothing yet: a person has to supply the value.
    Empty,
    /// The default, or nothing, as a comment.
    Comment,
    /// A reference to the variable of the same name that has a line already.
    Above(Box<Facts<'a>>),
}

pub(super) fn lines<'a>(
    spec: &'a Spec,
    services: &[&'a Service],
    values: &Values<'a>,
    existing: &Existing,
) -> Vec<Line<'a>> {
    let needed = needed(services);
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
            (None, None) if needed.contains(name) => State::Empty,
            (None, None) => State::Comment,
        };
        seen.entry(name).or_insert_with(|| facts.clone());
        let is_new = matches!(state, State::Set(_)) || !existing.mentions(variable);
        lines.push(Line { facts, state, is_new });
    }
    lines
}

/// The names that a service cannot do without: they are set for all services of the file that read them.
fn needed<'a>(services: &[&'a Service]) -> HashSet<&'a str> {
    let is_needed = |variable: &&Variable| {
        !matches!(variable.required, Required::No) && variable.default.is_none()
    };
    let variables = services.iter().flat_map(|service| &service.variables).filter(is_needed);
    variables.map(|variable| &*variable.name.value).collect()
}
