//! If two variables of a service share a name, setting that name sets both, or the wrong one.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::Service;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "alias-shadows-name",
    about: "An alias that is another variable's name or alias in the same service.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_service(service, cx);
    }
}

fn check_service(service: &Service, cx: &mut Context<'_>) {
    let names = names_of(service);
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(names.len());
    for (at, (variable, alias)) in names.iter().enumerate() {
        let (of, first) = names[*seen.entry(&alias.value).or_insert(at)];
        if of != *variable {
            let alias = &alias.value;
            let message = if of == alias {
                format!("the alias `{alias}` is the name of another variable")
            } else {
                format!("the alias `{alias}` is also an alias of `{of}`")
            };
            cx.report(names[at].1.span, message)
                .also(first.span, "first used here")
                .help("remove the alias here or there; within a service, each name belongs to one variable");
        }
    }
}

/// All names before all aliases, each with the name of its variable.
fn names_of(service: &Service) -> Vec<(&str, &Spanned<String>)> {
    let names = service.variables.iter().map(|variable| (&*variable.name.value, &variable.name));
    let mut names: Vec<_> = names.collect();
    for variable in &service.variables {
        let aliases = variable.aliases.iter();
        names.extend(aliases.map(|alias| (&*variable.name.value, &alias.name)));
    }
    names
}
