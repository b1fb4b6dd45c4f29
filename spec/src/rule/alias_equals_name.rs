//! An alias that repeats a name of its variable has no effect, and is probably a typo.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "alias-equals-name",
    about: "An alias that repeats its variable's name, or another alias of it.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let names: Vec<&str> = variable.names().collect();
        for (at, alias) in variable.aliases.iter().enumerate() {
            if names[..=at].contains(&&*alias.name.value) {
                let message = format!("`{}` is already a name of this variable", alias.name.value);
                cx.report(alias.name.span, message).help("remove the alias");
            }
        }
    }
}
