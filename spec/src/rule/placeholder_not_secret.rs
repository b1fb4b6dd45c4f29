//! Only secrets have placeholders. Any other variable has a default, which is also valid in production.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "placeholder-not-secret",
    about: "A placeholder on a variable that is not secret, or that has no default.",
    severity: Severity::Structural,
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
            cx.report(placeholder.span, format!("`{name}` has a placeholder but is not secret"))
                .help("add `secret: true`, or remove `placeholder`");
        } else if variable.default.is_none() && variable.keys.default.is_known() {
            cx.report(placeholder.span, format!("`{name}` has `placeholder: true` but no default"))
                .help("add the placeholder as `default`, or remove `placeholder`");
        }
    }
}
