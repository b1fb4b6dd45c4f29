//! Builds the tables of a service, which the core loads and checks. The macros write them into generated code; the other tools use
//! them directly.

use std::borrow::Cow;

pub use aisoc_env_core::{Condition, Production, Required, Service, Variable};

use crate::model::{self, Model, Spec};
use crate::span::Spanned;

/// The tables of a service.
pub fn service(spec: &Spec, of: &model::Service) -> Service {
    spec.model().tables(of)
}

impl Model {
    /// The tables of a service.
    pub fn tables(&self, of: &model::Service) -> Service {
        let model::Production { names, values, .. } = &self.production;
        Service {
            name: text(&of.name.value),
            title: text(&of.title),
            production: Production { names: texts(names), values: texts(values) },
            prefixes: texts(&of.own_prefixes()),
            known_elsewhere: texts(&self.known_elsewhere(of)),
            variables: of.variables.iter().map(|of| variable(self, of)).collect(),
        }
    }
}

fn variable(model: &Model, of: &model::Variable) -> Variable {
    Variable {
        name: text(&of.name.value),
        value_type: of.value_type.value.clone(),
        aliases: of.names().skip(1).map(text).collect(),
        default: value(of.default.as_ref()),
        secret: of.secret.value,
        placeholder: of.placeholder.value,
        required: of.required.clone(),
        fallback: of.fallback.as_ref().map(|fallback| fallback.value.index()),
        only_when: of.only_when.clone(),
        never_in_production: value(of.never_in_production.as_ref()),
        avoid_in_production: value(of.avoid_in_production.as_ref()),
        generate: of.generator.map(|index| text(&model.generators[index].command)),
    }
}

fn value(of: Option<&Spanned<String>>) -> Option<Cow<'static, str>> {
    of.map(|value| text(&value.value))
}

fn text(of: &str) -> Cow<'static, str> {
    Cow::Owned(of.to_owned())
}

fn texts<T: AsRef<str>>(of: &[T]) -> Cow<'static, [Cow<'static, str>]> {
    of.iter().map(|of| text(of.as_ref())).collect()
}
