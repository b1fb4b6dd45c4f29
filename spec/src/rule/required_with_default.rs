//! A required variable never uses its default, and a default makes a variable optional: one of the two is a mistake.

use super::{Context, Rule, Severity};
use crate::model::{Required, Variable};
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "required-with-default",
    about: "A variable that is required but has a default. In production, a placeholder is not a default.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let Some(default) = &variable.default else { continue };
        let Some((when, span)) = contradicted(variable) else { continue };
        let help =
            "remove one of the two, or mark the default of a secret with `placeholder: true`";
        cx.report(
            default.span,
            format!("`{}` is required {when} but has a default", *variable.name),
        )
        .also(span, "required here")
        .help(if when == "always" { "remove one of the two" } else { help });
    }
}

fn contradicted(variable: &Variable) -> Option<(&'static str, Span)> {
    let stays = !variable.placeholder.value && variable.keys.placeholder.is_known();
    let span = variable.required_span.variable;
    match &variable.required {
        Required::Always => Some(("always", span)),
        Required::Production if stays => Some(("in production", span)),
        Required::Unless(_) if stays => Some(("conditionally", span)),
        _ => None,
    }
}
