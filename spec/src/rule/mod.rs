//! Checks a model against the rules; a model that passes is a spec. Each rule has one file and one entry in [`RULES`].

mod alias_equals_name;
mod alias_shadows_name;
mod bad_entry_name;
mod bad_fallback;
mod bad_field;
mod bad_must_equal;
mod bad_name;
mod bad_production;
mod bad_type_name;
mod default_not_accepted;
mod deprecated_after_removal;
mod description_repeats_name;
mod duplicate_variable;
mod empty_enum;
mod empty_group;
mod empty_text;
mod exposed_secret;
mod field_collision;
mod impossible_condition;
mod missing_prefix;
mod placeholder_not_secret;
mod public_secret;
mod removed_alias;
mod required_with_default;
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

/// Whether a rule can be relaxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Always an error: a spec that breaks the rule has no meaning.
    Structural,
    /// A named lint with this default level; a spec can set another one.
    Lint(LintLevel),
}

/// A rule of the spec.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The problem in kebab-case.
    pub id: &'static str,
    /// What it forbids, in a sentence.
    pub about: &'static str,
    /// Whether it can be relaxed.
    pub severity: Severity,
    check: fn(&mut Context<'_>),
}

/// All rules. Names, levels and documentation derive from this list.
pub const RULES: &[Rule] = &[
    alias_equals_name::RULE,
    alias_shadows_name::RULE,
    bad_entry_name::RULE,
    bad_fallback::RULE,
    bad_field::RULE,
    bad_must_equal::RULE,
    bad_name::RULE,
    bad_production::RULE,
    bad_type_name::RULE,
    default_not_accepted::RULE,
    deprecated_after_removal::RULE,
    description_repeats_name::RULE,
    duplicate_variable::RULE,
    empty_enum::RULE,
    empty_group::RULE,
    empty_text::RULE,
    exposed_secret::RULE,
    field_collision::RULE,
    impossible_condition::RULE,
    missing_prefix::RULE,
    placeholder_not_secret::RULE,
    public_secret::RULE,
    removed_alias::RULE,
    required_with_default::RULE,
    secret_with_default::RULE,
    since_after_version::RULE,
    type_collision::RULE,
    unit_contradicts_name::RULE,
    unknown_lint::RULE,
    values_differ_in_case::RULE,
    values_of_one_variant::RULE,
];

/// The model that a rule checks, and the diagnostics that it adds to.
pub(crate) struct Context<'a> {
    pub(crate) model: &'a Model,
    variables: &'a [&'a Variable],
    rule: &'static Rule,
    level: Level,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Context<'a> {
    /// Adds a diagnostic of the rule, to be completed by the caller.
    pub(crate) fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.add(self.level, self.rule.id, span, message)
    }

    /// Every variable: those of the services, and those of groups that no service includes.
    pub(crate) const fn variables(&self) -> &'a [&'a Variable] {
        self.variables
    }

    /// Whether the enum of a variable has variants that could not be read.
    pub(crate) fn is_unread(&self, variable: &Variable) -> bool {
        variable.of_enum.is_some_and(|id| self.model.enums[id.index()].unread)
    }
}

/// Checks the model against every rule.
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
    let Severity::Lint(default) = rule.severity else { return Some(Level::Error) };
    let configured = model.lints.iter().find(|(name, _)| name.value == rule.id);
    match configured.map_or(default, |(_, level)| *level) {
        LintLevel::Allow => None,
        LintLevel::Warn => Some(Level::Warning),
        LintLevel::Deny => Some(Level::Error),
    }
}

/// The keys that restrict the values of a type.
fn keys(value_type: &ValueType) -> String {
    let mut keys = vec!["type"];
    keys.extend(value_type.keys());
    quoted(&keys)
}

/// Advice for two variables that must have the same type.
fn same_type(value_type: &ValueType) -> String {
    format!("give both the same {}", keys(value_type))
}

#[cfg(test)]
pub(crate) mod testing;
