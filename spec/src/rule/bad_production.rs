//! Without a name and a value, production is never detected, and its requirements are never checked.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "bad-production",
    about: "A `production` without names or values, or with a value that no variable can have.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    let production = &cx.model.production;
    if let Some(span) = production.span {
        for (key, list) in [("names", &production.names), ("values", &production.values)] {
            if list.is_empty() {
                cx.report(span, format!("production is never detected: `{key}` is empty"))
                    .help(format!("add `{key}`, or remove `production`"));
            }
        }
    }
    for value in &production.written_values {
        if value.value.trim() != value.value || value.value.is_empty() {
            let message = format!(
                "the value `{}` never matches, because values are trimmed and never empty",
                value.value
            );
            cx.report(value.span, message).help("remove the surrounding white space, or the value");
        }
    }
}
