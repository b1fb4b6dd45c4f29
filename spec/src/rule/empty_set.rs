//! A closed set without values has nothing to choose from.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "empty-set",
    about: "A closed set without values.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for set in cx.model.sets.iter().filter(|set| set.values.is_empty() && !set.unread) {
        cx.report(set.name.span, format!("the type `{}` has no values", *set.name))
            .help("list its `values`, or leave it out");
    }
}
