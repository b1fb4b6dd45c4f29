//! A default that the type of its variable refuses fails in every deployment that does not set the variable.

use aisoc_env_core::text::truncated;

use super::{Context, Rule, Severity, keys};
use crate::model::Variable;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "default-not-accepted",
    about: "A default, example or production value that the variable's type does not accept.",
    severity: Severity::Structural,
    check,
};

/// The maximum number of characters of a value in the message.
const SHOWN: usize = 80;

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let values = [
            ("default", &variable.default),
            ("example", &variable.example),
            ("value", &variable.never_in_production),
            ("value", &variable.avoid_in_production),
        ];
        for (what, value) in values {
            if let Some(value) = value {
                check_value(variable, what, value, cx);
            }
        }
    }
}

fn check_value(variable: &Variable, what: &str, value: &Spanned<String>, cx: &mut Context<'_>) {
    let value_type = &variable.value_type;
    if !variable.keys.value_type.is_known() || cx.is_unread(variable) {
        return;
    }
    let Err(error) = value_type.value.check(&value.value) else { return };
    let message =
        format!("the {what} `{}` is not {}", truncated(&value.value, SHOWN), error.expected);
    let help = error.nearest.map_or_else(
        || format!("correct the value, or the keys that restrict it: {}", keys(&value_type.value)),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    cx.report(value.span, message).also(value_type.span, "the type").help(help);
}
