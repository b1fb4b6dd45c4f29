//! Only secrets have placeholders: what anybody may know has a default, which is as good in production.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "placeholder-not-secret",
    about: "A placeholder on a variable that is not secret, or that has no default.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let placeholder = &variable.placeholder;
        if !placeholder.value {
            continue;
        }
        let name = &*variable.name;
        if !variable.secret.value && variable.keys.secret.is_known() {
            cx.report(placeholder.span, format!("`{name}` has a placeholder, and is not secret"))
                .help("add `secret: true`, or remove `placeholder`");
        } else if variable.default.is_none() && variable.keys.default.is_known() {
            cx.report(placeholder.span, format!("`{name}` has no default that is a placeholder"))
                .help("give the documented `default`, or remove `placeholder`");
        }
    }
}
