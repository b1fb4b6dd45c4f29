//! A service states the prefix of its variables; a variable without it has a typo, or belongs to another service.

use super::bad_name::is_name;
use super::{Context, Rule, Severity};
use crate::model::{Service, Variable};

pub(super) const RULE: Rule = Rule {
    id: "missing-prefix",
    about: "A variable whose name does not begin with the prefix of its service.",
    severity: Severity::Structural,
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
    // If none begins with it, the prefix itself is probably wrong.
    if own.len() > 1 && own.len() == without.len() {
        let message = format!("no variable of `{}` begins with `{}`", *service.name, **prefix);
        cx.report(prefix.span, message).help("correct the prefix or the names");
        return;
    }
    for variable in without {
        let name = &*variable.name;
        cx.report(variable.name.span, format!("`{name}` does not begin with `{}`", **prefix))
            .also(prefix.span, "the prefix of the service")
            .help(format!(
                "rename it to `{}{name}`, or move it to the service that reads it",
                **prefix
            ));
    }
}
