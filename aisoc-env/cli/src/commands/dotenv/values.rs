//! The value of each class of names: what the file has, else a fresh one.

use std::collections::HashMap;

use aisoc_env_spec::Spec;
use aisoc_env_spec::document::GeneratorKind;
use aisoc_env_spec::model::{Service, Variable};

use super::class::Classes;
use super::existing::{Existing, Held};
use super::fresh;
use crate::exit::UsageError;
use crate::reader::{Reader, readers};

/// What names are set to.
pub(super) struct Values<'a> {
    classes: &'a Classes<'a>,
    of: HashMap<&'a str, Held>,
}

impl<'a> Values<'a> {
    /// What the file has, and what follows from it.
    pub(super) fn known(spec: &'a Spec, classes: &'a Classes<'a>, existing: &Existing) -> Self {
        let mut of = HashMap::new();
        let all = readers(&spec.services).map(|reader| reader.variable);
        for variable in all.filter(|variable| classes.follows(variable)) {
            if let Some(held) = existing.held(variable) {
                of.entry(classes.class(variable)).or_insert(held);
            }
        }
        for (public, private) in &classes.pairs {
            if let (None, Some(Held::Value(key))) = (of.get(public), of.get(private))
                && let Some(key) = fresh::vapid_public(key)
            {
                of.insert(*public, Held::Value(key));
            }
        }
        Self { classes, of }
    }

    /// Fresh values for all that can be generated and has none.
    pub(super) fn generate(
        &mut self,
        spec: &Spec,
        services: &[&'a Service],
    ) -> Result<(), UsageError> {
        for Reader { variable, .. } in readers(services.iter().copied()) {
            let class = self.classes.class(variable);
            let Some(index) = variable.generator.filter(|_| !self.of.contains_key(&class)) else {
                continue;
            };
            match spec.generators[index].kind {
                GeneratorKind::Hex => {
                    let value = fresh::hex(spec.generators[index].bytes)?;
                    self.of.insert(class, Held::Value(value));
                }
                GeneratorKind::VapidPrivateKey => self.generate_pair(class)?,
                // It comes with its private half, or that is not in this file and nobody would have it.
                GeneratorKind::VapidPublicKey => {}
            }
        }
        Ok(())
    }

    /// A fresh key pair, unless the file has the public half: no private one could be made for that.
    fn generate_pair(&mut self, private: &'a str) -> Result<(), UsageError> {
        let public = self.classes.pairs.iter().find(|pair| pair.1 == private).map(|pair| pair.0);
        if public.is_some_and(|public| self.of.contains_key(&public)) {
            return Ok(());
        }
        let (public_key, private_key) = fresh::vapid_pair()?;
        self.of.insert(private, Held::Value(private_key));
        self.of.extend(public.map(|public| (public, Held::Value(public_key))));
        Ok(())
    }

    /// What a variable is set to.
    pub(super) fn get(&self, variable: &'a Variable) -> Option<&Held> {
        self.of.get(self.classes.class(variable))
    }
}
