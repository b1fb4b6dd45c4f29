//! An alias that repeats its variable's name says nothing, and is likely a slip for another name.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "alias-equals-name",
    about: "An alias that repeats its variable's name, or another alias of it.",
    firmness: Firmness::Structural,
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
