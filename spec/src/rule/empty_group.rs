//! A group without variables has no effect, and is probably unfinished.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "empty-group",
    about: "A group that neither defines nor includes variables.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for group in cx.model.all_groups() {
        if group.variables.is_empty() && !group.unread {
            cx.report(group.name.span, format!("the group `{}` has no variables", *group.name))
                .help("add `variables`, or remove the group");
        }
    }
}
