//! A default is published in the documentation, so that of a secret must be a placeholder, which production refuses.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "secret-with-default",
    about: "A secret whose default is not marked as a placeholder.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let open = variable.secret.value && !variable.placeholder.value;
        let Some(default) = variable.default.as_ref().filter(|_| open) else { continue };
        if variable.keys.placeholder.is_known() {
            let message = format!("the secret `{}` has a default, which is public", *variable.name);
            cx.report(default.span, message).help("add `placeholder: true`, or remove the default");
        }
    }
}
