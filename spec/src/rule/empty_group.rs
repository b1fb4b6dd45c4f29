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

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_group_has_variables() {
        let spec = shop("A: {type: text, description: What it is.}")
            + "groups: {bare: {title: Bare, description: Nothing., since: 1.0.0}}\n";
        assert_eq!(problems(&spec), ["empty-group: the group `bare` has no variables"]);
    }
}
