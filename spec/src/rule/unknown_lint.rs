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

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_lint_that_does_not_exist_is_found() {
        let spec = shop("A: {type: text, description: What it is.}")
            + "lints: {duplicate-variable: {level: warn, reason: Because.}}\n";
        assert_eq!(problems(&spec), ["unknown-lint: there is no lint `duplicate-variable`"]);
    }
}
