//! Where no name or no value tells production, what production demands is never asked for.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "production-never-told",
    about: "A `production` without names or values, or with a value that no environment has.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    let production = &cx.model.production;
    if let Some(span) = production.span {
        for (key, list) in [("names", &production.names), ("values", &production.values)] {
            if list.is_empty() {
                cx.report(span, format!("nothing tells production: `{key}` is empty"))
                    .help(format!("list its `{key}`, or leave `production` out"));
            }
        }
    }
    for value in &production.written_values {
        if value.value.trim() != value.value || value.value.is_empty() {
            let message = format!("no environment holds `{}`: values are trimmed", value.value);
            cx.report(value.span, message).help("write it without the blanks");
        }
    }
}
