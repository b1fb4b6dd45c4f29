//! A level for a lint that does not exist has no effect, and is probably a typo.

use super::{Context, RULES, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "unknown-lint",
    about: "A level for a lint that does not exist, or for a rule that is always an error.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    let lints =
        || RULES.iter().filter(|rule| rule.severity != Severity::Structural).map(|rule| rule.id);
    for (name, _) in &cx.model.lints {
        if !lints().any(|known| known == name.value) {
            cx.report(name.span, format!("there is no lint `{}`", name.value))
                .help_nearest(&name.value, lints());
        }
    }
}
