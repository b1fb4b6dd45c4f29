//! What is compiled into a web page is read by everybody who opens it.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "public-secret",
    about: "A secret in a service whose variables end up in a browser.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (service, variable) in cx.model.members() {
        if service.public && variable.secret.value {
            let name = &*variable.name;
            cx.report(
                variable.secret.span,
                format!(
                    "`{name}` is secret, and anybody can read the variables of `{}`",
                    *service.name
                ),
            )
            .help("move it to a service that runs on a server");
        }
    }
}
