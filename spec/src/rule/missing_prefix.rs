//! A service says which prefix its variables bear; one without it is a slip, or belongs to another service.

use super::bad_name::is_name;
use super::{Context, Firmness, Rule};
use crate::model::{Service, Variable};

pub(super) const RULE: Rule = Rule {
    id: "missing-prefix",
    about: "A variable that does not bear the prefix of its service.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_service(service, cx);
    }
}

fn check_service(service: &Service, cx: &mut Context<'_>) {
    let Some(prefix) = service.prefix.as_ref().filter(|prefix| is_name(prefix)) else { return };
    let own: Vec<&Variable> =
        service.variables.iter().filter(|variable| !variable.global).collect();
    let without: Vec<&&Variable> =
        own.iter().filter(|variable| !variable.name.starts_with(&**prefix)).collect();
    // When none bears it, the prefix is what is wrong.
    if own.len() > 1 && own.len() == without.len() {
        let message = format!("no variable of `{}` begins with `{}`", *service.name, **prefix);
        cx.report(prefix.span, message).help("correct the prefix, or the names");
        return;
    }
    for variable in without {
        let name = &*variable.name;
        cx.report(variable.name.span, format!("`{name}` does not begin with `{}`", **prefix))
            .also(prefix.span, "the prefix of the service")
            .help(format!("call it `{}{name}`, or move it to the service that reads it", **prefix));
    }
}
