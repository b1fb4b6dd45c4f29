//! An enum without values accepts no value at all.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "empty-enum",
    about: "An enum without values.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for of in cx.model.enums.iter().filter(|of| of.variants.is_empty() && !of.unread) {
        cx.report(of.name.span, format!("the enum `{}` has no values", *of.name))
            .help("add `values`, or remove the enum");
    }
}
