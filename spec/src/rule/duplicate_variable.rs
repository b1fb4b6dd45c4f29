//! Two definitions of one variable: a reader could not tell which one holds.

use std::collections::HashMap;

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "duplicate-variable",
    about: "A variable that a service has twice, by itself or through a group.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        let mut seen: HashMap<&str, usize> = HashMap::with_capacity(service.variables.len());
        for (at, variable) in service.variables.iter().enumerate() {
            let first = seen.insert(&variable.name.value, at);
            let first = first.map(|first| service.variables[first].name.span);
            if let Some(first) = first.filter(|first| *first != variable.name.span) {
                let message =
                    format!("`{}` already has `{}`", service.name.value, variable.name.value);
                cx.report(variable.name.span, message)
                    .also(first, "first here")
                    .help("keep one of the two; `from` takes over what a group says");
            }
        }
    }
}
