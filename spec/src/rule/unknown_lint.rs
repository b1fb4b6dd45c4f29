//! A level for a lint that does not exist changes nothing, and whoever wrote it believes otherwise.

use super::{Context, Firmness, RULES, Rule};

pub(super) const RULE: Rule = Rule {
    id: "unknown-lint",
    about: "A level for a lint that does not exist, or for a rule that has no levels.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    let lints =
        || RULES.iter().filter(|rule| rule.firmness != Firmness::Structural).map(|rule| rule.id);
    for (name, _) in &cx.model.lints {
        if !lints().any(|known| known == name.value) {
            cx.report(name.span, format!("there is no lint `{}`", name.value))
                .help_nearest(&name.value, lints());
        }
    }
}
