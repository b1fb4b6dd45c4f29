//! A condition that is never true, or that depends on its own variable, is a mistake: the variable would never have an effect.

use super::{Context, Rule, Severity};
use crate::model::{Condition, ConditionSpan, Required, Service, Variable};

pub(super) const RULE: Rule = Rule {
    id: "impossible-condition",
    about: "A condition on a value that the other variable cannot have, or on the variable itself.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (service, variable) in cx.model.members() {
        if let Some(condition) = &variable.only_when {
            check_condition(service, variable, (condition, variable.only_when_span), cx);
        }
        if let Required::Unless(condition) = &variable.required {
            check_condition(service, variable, (condition, variable.required_span), cx);
        }
    }
}

fn check_condition(
    service: &Service,
    variable: &Variable,
    (condition, span): (&Condition, ConditionSpan),
    cx: &mut Context<'_>,
) {
    let name = condition.name();
    if *name == *variable.name.value {
        cx.report(span.variable, format!("the condition of `{name}` names the variable itself"))
            .help("name another variable");
        return;
    }
    let anywhere = || cx.model.services.iter().find_map(|service| find(service, name));
    let Some(other) = find(service, name).or_else(anywhere) else { return };
    if !other.keys.value_type.is_known() {
        return;
    }
    let Err(error) = other.value_type.value.check(&condition.value) else { return };
    let message = format!("`{name}` is never `{}`; expected {}", condition.value, error.expected);
    let help = error.nearest.map_or_else(
        || "write a value that the variable accepts".to_owned(),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    cx.report(span.value, message)
        .also(other.value_type.span, format!("the type of `{name}`"))
        .help(help);
}

fn find<'a>(service: &'a Service, name: &str) -> Option<&'a Variable> {
    service.variables.iter().find(|variable| variable.name.value == name)
}
