//! With two definitions of one variable, it is ambiguous which one applies.

use std::collections::HashMap;

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "duplicate-variable",
    about: "A variable that a service defines or includes twice.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        let mut seen: HashMap<&str, usize> = HashMap::with_capacity(service.variables.len());
        for (at, variable) in service.variables.iter().enumerate() {
            let first = seen.insert(&variable.name.value, at);
            let first = first.map(|first| service.variables[first].name.span);
            if let Some(first) = first.filter(|first| *first != variable.name.span) {
                let message = format!(
                    "the service `{}` already has a variable `{}`",
                    service.name.value, variable.name.value
                );
                cx.report(variable.name.span, message).also(first, "first here").help(
                    "remove one of the two; to override keys of a group's variable, use `from`",
                );
            }
        }
    }
}
