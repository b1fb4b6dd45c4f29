//! A group without variables is a heading without a table.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "empty-group",
    about: "A group without variables, its own or those of groups that it includes.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for group in cx.model.all_groups() {
        if group.variables.is_empty() && !group.unread {
            cx.report(group.name.span, format!("the group `{}` has no variables", *group.name))
                .help("give it `variables`, or leave it out");
        }
    }
}
