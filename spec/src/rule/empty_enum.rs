//! An enum without values accepts no value at all.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "empty-enum",
    about: "An enum without values.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for set in cx.model.sets.iter().filter(|set| set.values.is_empty() && !set.unread) {
        cx.report(set.name.span, format!("the enum `{}` has no values", *set.name))
            .help("add `values`, or remove the enum");
    }
}
