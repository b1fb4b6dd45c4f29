//! What a model must satisfy to be a spec: one rule, one file, one line of the list.

mod alias_equals_name;
mod alias_shadows_name;
mod default_not_accepted;
mod duplicate_variable;
mod field_collision;
mod unknown_lint;

use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::document::LintLevel;
use crate::model::{Model, Service, Variable};
use crate::span::Span;

/// How firmly a rule is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// A spec that breaks it means nothing: always an error.
    Structural,
    /// A named lint with this level, unless the spec gives it another.
    Lint(LintLevel),
}

/// A rule: its id, what it forbids, and the check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The problem in kebab-case.
    pub id: &'static str,
    /// What it forbids, and why, in a sentence.
    pub about: &'static str,
    /// How firmly it is held.
    pub firmness: Firmness,
    check: fn(&mut Context<'_>),
}

/// All rules. Names, levels and documentation derive from this list.
pub const RULES: &[Rule] = &[
    alias_equals_name::RULE,
    alias_shadows_name::RULE,
    default_not_accepted::RULE,
    duplicate_variable::RULE,
    field_collision::RULE,
    unknown_lint::RULE,
];

/// What a rule looks at, and where it reports.
pub(crate) struct Context<'a> {
    pub(crate) model: &'a Model,
    rule: &'static Rule,
    level: Level,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Context<'a> {
    /// Reports a breach, to be completed by the rule.
    pub(crate) fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.add(self.level, self.rule.id, span, message)
    }

    /// Every variable with its service.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'a Service, &'a Variable)> + use<'a> {
        let services = self.model.services.iter();
        services
            .flat_map(|service| service.variables.iter().map(move |variable| (service, variable)))
    }
}

/// Holds every rule against the model.
pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        if let Some(level) = level_of(rule, model) {
            (rule.check)(&mut Context { model, rule, level, diagnostics });
        }
    }
}

fn level_of(rule: &Rule, model: &Model) -> Option<Level> {
    let Firmness::Lint(default) = rule.firmness else { return Some(Level::Error) };
    let given = model.lints.iter().find(|(name, _)| name.value == rule.id);
    match given.map_or(default, |(_, level)| *level) {
        LintLevel::Allow => None,
        LintLevel::Warn => Some(Level::Warning),
        LintLevel::Deny => Some(Level::Error),
    }
}

#[cfg(test)]
pub(crate) mod testing;
