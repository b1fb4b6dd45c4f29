//! Values that must match can: they have one type, and belong to two variables.

use super::{Context, Firmness, Rule, same_type};
use crate::model::{Service, Variable, VariableRef};
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "bad-peer",
    about: "A value that must equal one of another type, or itself.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (service, variable) in cx.model.members() {
        for equal in &variable.must_equal {
            check_equal(service, variable, equal, cx);
        }
    }
}

fn check_equal(
    service: &Service,
    variable: &Variable,
    equal: &Spanned<VariableRef>,
    cx: &mut Context<'_>,
) {
    let (other_service, other) = cx.model.variable(equal.value);
    let (name, of) = (&*variable.name, format!("{}.{}", *other_service.name, *other.name));
    if service.name.value == other_service.name.value && variable.name.value == other.name.value {
        cx.report(equal.span, format!("`{name}` must equal itself"))
            .help("name the variable of the other service");
        return;
    }
    let sure = variable.keys.kind.is_known() && other.keys.kind.is_known();
    if sure && variable.kind.value != other.kind.value {
        cx.report(equal.span, format!("`{name}` must equal `{of}`, which has another type"))
            .also(variable.kind.span, format!("the type of `{name}`"))
            .also(other.kind.span, format!("the type of `{of}`"))
            .help(same_type(&variable.kind.value));
    }
}
