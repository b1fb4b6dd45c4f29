//! Every visitor of a web page can read the values that are compiled into it.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "public-secret",
    about: "A secret in a service whose variables are sent to browsers.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (service, variable) in cx.model.members() {
        if service.public && variable.secret.value {
            let name = &*variable.name;
            cx.report(
                variable.secret.span,
                format!("`{name}` is secret, but the variables of `{}` are public", *service.name),
            )
            .help("move it to a service that runs on a server");
        }
    }
}
