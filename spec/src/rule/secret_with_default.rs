//! A secret that everybody can read in the documentation is none: it has to be marked, so that production refuses it.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "secret-with-default",
    about: "A secret whose default is not marked as a placeholder.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let open = variable.secret.value && !variable.placeholder.value;
        let Some(default) = variable.default.as_ref().filter(|_| open) else { continue };
        if variable.keys.placeholder.is_known() {
            let message =
                format!("the secret `{}` has a default that anybody can read", *variable.name);
            cx.report(default.span, message)
                .help("mark it with `placeholder: true`, or remove the default");
        }
    }
}
