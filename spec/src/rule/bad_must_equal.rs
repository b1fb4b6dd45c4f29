//! Values that must be equal must be able to be: they have the same type, and belong to different variables.

use super::{Context, Rule, Severity, same_type};
use crate::model::{Service, Variable, VariableRef};
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "bad-must-equal",
    about: "A `must_equal` that names a variable of another type, or the variable itself.",
    severity: Severity::Structural,
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
        cx.report(equal.span, format!("`must_equal` of `{name}` names the variable itself"))
            .help("name another variable, or remove `must_equal`");
        return;
    }
    let is_known = variable.keys.value_type.is_known() && other.keys.value_type.is_known();
    if is_known && variable.value_type.value != other.value_type.value {
        cx.report(equal.span, format!("`{name}` must equal `{of}`, but their types differ"))
            .also(variable.value_type.span, format!("the type of `{name}`"))
            .also(other.value_type.span, format!("the type of `{of}`"))
            .help(same_type(&variable.value_type.value));
    }
}
