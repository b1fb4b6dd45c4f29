//! What must be set has no use for a default, and a default makes it optional: one of the two is a mistake.

use super::{Context, Firmness, Rule};
use crate::model::{Required, Variable};
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "required-with-default",
    about: "A variable that must be set and has a default at once; a placeholder is none in production.",
    firmness: Firmness::Structural,
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
            format!("`{}` is required {when}, and has a default", *variable.name),
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
        Required::Unless(_) if stays => Some(("at times", span)),
        _ => None,
    }
}
