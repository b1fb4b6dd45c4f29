//! What a model must satisfy to be a spec: one rule, one file, one line of the list.

mod alias_equals_name;
mod alias_shadows_name;
mod bad_entry_name;
mod bad_fallback;
mod bad_field;
mod bad_name;
mod bad_peer;
mod bad_type_name;
mod default_not_accepted;
mod deprecated_after_removal;
mod description_repeats_name;
mod duplicate_variable;
mod empty_group;
mod empty_set;
mod empty_text;
mod field_collision;
mod impossible_condition;
mod missing_prefix;
mod placeholder_not_secret;
mod production_never_told;
mod public_secret;
mod removed_alias;
mod required_with_default;
mod secret_in_the_open;
mod secret_with_default;
mod since_after_version;
mod type_collision;
mod unit_contradicts_name;
mod unknown_lint;
mod values_differ_in_case;
mod values_of_one_variant;

use std::collections::HashSet;

use aisoc_env_core::value::ValueType;

use crate::diagnostic::{Diagnostic, Diagnostics, Level, quoted};
use crate::document::LintLevel;
use crate::model::{Model, Variable};
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
    bad_entry_name::RULE,
    bad_fallback::RULE,
    bad_field::RULE,
    bad_name::RULE,
    bad_peer::RULE,
    bad_type_name::RULE,
    default_not_accepted::RULE,
    deprecated_after_removal::RULE,
    description_repeats_name::RULE,
    duplicate_variable::RULE,
    empty_group::RULE,
    empty_set::RULE,
    empty_text::RULE,
    field_collision::RULE,
    impossible_condition::RULE,
    missing_prefix::RULE,
    placeholder_not_secret::RULE,
    production_never_told::RULE,
    public_secret::RULE,
    removed_alias::RULE,
    required_with_default::RULE,
    secret_in_the_open::RULE,
    secret_with_default::RULE,
    since_after_version::RULE,
    type_collision::RULE,
    unit_contradicts_name::RULE,
    unknown_lint::RULE,
    values_differ_in_case::RULE,
    values_of_one_variant::RULE,
];

/// What a rule looks at, and where it reports.
pub(crate) struct Context<'a> {
    pub(crate) model: &'a Model,
    variables: &'a [&'a Variable],
    rule: &'static Rule,
    level: Level,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Context<'a> {
    /// Reports a breach, to be completed by the rule.
    pub(crate) fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.add(self.level, self.rule.id, span, message)
    }

    /// Every variable: those of the services, and those of groups that no service includes.
    pub(crate) const fn variables(&self) -> &'a [&'a Variable] {
        self.variables
    }

    /// Whether a variable is of an enum of which not every variant could be read.
    pub(crate) fn is_unread(&self, variable: &Variable) -> bool {
        variable.of_enum.is_some_and(|id| self.model.sets[id.index()].unread)
    }
}

/// Holds every rule against the model.
pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let variables = variables_of(model);
    for rule in RULES {
        if let Some(level) = level_of(rule, model) {
            let variables = &variables;
            (rule.check)(&mut Context { model, variables, rule, level, diagnostics });
        }
    }
}

fn variables_of(model: &Model) -> Vec<&Variable> {
    let mut all = Vec::new();
    for service in &model.services {
        all.extend(&service.variables);
    }
    let known: HashSet<Span> = all.iter().map(|variable| variable.name.span).collect();
    for group in model.all_groups() {
        let is_new = |variable: &&Variable| !known.contains(&variable.name.span);
        all.extend(group.variables.iter().filter(is_new));
    }
    all
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

/// The keys that say what a variable of a type accepts.
fn keys(value_type: &ValueType) -> String {
    let mut keys = vec!["type"];
    keys.extend(value_type.keys());
    quoted(&keys)
}

/// What two variables have to share to be of one type.
fn same_type(value_type: &ValueType) -> String {
    format!("give both the same {}", keys(value_type))
}

#[cfg(test)]
pub(crate) mod testing;
