//! What is worth knowing about a variable, besides its names, its type and its default.

use super::markdown::{code, link};
use super::{Reference, words};
use crate::model::{Alias, Condition, Required, Service, Variable};

/// What a fact is about, and the fact.
pub(super) type Fact = (&'static str, String);

impl Reference<'_> {
    /// Every fact about a variable that holds, besides when it is required.
    pub(super) fn facts(&self, service: &Service, variable: &Variable) -> Vec<Fact> {
        told(vec![
            ("secret", variable.secret.value.then(|| "yes, never shown".to_owned())),
            ("has an effect", self.effect(service, variable)),
            ("same value as", self.same_value(variable)),
            ("fresh value", self.fresh_value(variable)),
            ("example", variable.example.as_ref().map(|example| code(&example.value))),
            ("in production", production(variable)),
            (
                "deprecated",
                variable.deprecated.as_ref().map(|since| format!("since {}", since.value)),
            ),
        ])
    }

    /// When it must be set.
    pub(super) fn required(&self, service: &Service, variable: &Variable) -> Option<String> {
        match &variable.required {
            Required::No => None,
            Required::Always(_) => Some("always".to_owned()),
            Required::Production(_) => Some("in production".to_owned()),
            Required::Unless(unless) => Some(format!("unless {}", self.condition(service, unless))),
        }
    }

    fn effect(&self, service: &Service, variable: &Variable) -> Option<String> {
        let when = variable.only_when.as_ref()?;
        Some(format!("only with {}", self.condition(service, when)))
    }

    fn condition(&self, service: &Service, condition: &Condition) -> String {
        let text = code(&format!("{}={}", condition.variable.value, condition.value.value));
        let other = condition.index.and_then(|index| service.variables.get(index.index()));
        link(&text, other.and_then(|other| self.links.variable(service, other)))
    }

    fn same_value(&self, variable: &Variable) -> Option<String> {
        let equal = self.model.equal_to(variable);
        let equal: Vec<String> = equal.map(|(service, equal)| self.held(service, equal)).collect();
        (!equal.is_empty()).then(|| equal.join(", "))
    }

    /// The name of a variable, and whose it is.
    pub(super) fn held(&self, service: &Service, variable: &Variable) -> String {
        format!("{} ({})", self.name(service, variable), service.title)
    }

    fn fresh_value(&self, variable: &Variable) -> Option<String> {
        let generator = &self.model.generators[variable.generator?];
        Some(code(&generator.command))
    }

    /// The type, with what narrows it, and where a closed set is described.
    pub(super) fn kind(&self, variable: &Variable) -> String {
        let kind = &variable.kind.value;
        let words = words::kind_words(self.model, kind);
        let set = words::set_of(kind).map(|set| &self.model.sets[set]);
        match set.and_then(|set| self.links.set(set)) {
            Some(target) => format!("{words} ({})", link("what they mean", Some(target))),
            None => words,
        }
    }

    /// What it is when the environment says nothing, given as one text or as the items of a list.
    pub(super) fn default(
        &self,
        service: &Service,
        variable: &Variable,
        text: fn(&Variable, &str) -> String,
    ) -> Option<String> {
        if let Some(fallback) = &variable.fallback {
            let other = service.variables.get(fallback.value.index());
            return Some(other.map_or_else(
                || "that of another variable".to_owned(),
                |other| format!("that of {}", self.name(service, other)),
            ));
        }
        let default = &variable.default.as_ref()?.value;
        Some(if default.is_empty() { "empty".to_owned() } else { text(variable, default) })
    }
}

/// The facts that hold.
pub(super) fn told(facts: Vec<(&'static str, Option<String>)>) -> Vec<Fact> {
    facts.into_iter().filter_map(|(label, text)| Some((label, text?))).collect()
}

/// What production makes of it.
pub(super) fn production(variable: &Variable) -> Option<String> {
    let mut parts = Vec::new();
    if variable.placeholder.value {
        parts.push("The default is a placeholder and does not count.".to_owned());
    }
    if let Some(value) = &variable.never_in_production {
        parts.push(format!("{} is refused.", code(&value.value)));
    }
    if let Some(value) = &variable.avoid_in_production {
        parts.push(format!("{} is warned of.", code(&value.value)));
    }
    parts.extend(variable.production_note.clone());
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A further name, and until when it is one.
pub(super) fn alias(alias: &Alias) -> String {
    let mut until = Vec::new();
    if let Some(since) = &alias.deprecated {
        until.push(format!("deprecated since {}", since.value));
    }
    if let Some(since) = &alias.removed {
        until.push(format!("no longer read since {}", since.value));
    }
    let name = code(&alias.name.value);
    if until.is_empty() { name } else { format!("{name} ({})", until.join(", ")) }
}
