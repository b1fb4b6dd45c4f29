//! A default that the variable's own type refuses would fail in every deployment that trusts it.

use aisoc_env_core::text::truncated;

use super::{Context, Firmness, Rule, keys};
use crate::model::Variable;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "default-not-accepted",
    about: "A default, example or production value that the variable's type does not accept.",
    firmness: Firmness::Structural,
    check,
};

/// The most characters of a value that the message repeats.
const SHOWN: usize = 80;

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let given = [
            ("default", &variable.default),
            ("example", &variable.example),
            ("value", &variable.never_in_production),
            ("value", &variable.avoid_in_production),
        ];
        for (what, value) in given {
            if let Some(value) = value {
                check_value(variable, what, value, cx);
            }
        }
    }
}

fn check_value(variable: &Variable, what: &str, value: &Spanned<String>, cx: &mut Context<'_>) {
    let kind = &variable.kind;
    if !variable.keys.kind.is_known() || cx.is_unread(variable) {
        return;
    }
    let Err(error) = kind.value.check(&value.value) else { return };
    let message =
        format!("the {what} `{}` is not {}", truncated(&value.value, SHOWN), error.expected);
    let help = error.nearest.map_or_else(
        || format!("correct it, or what is accepted: {}", keys(&kind.value)),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    cx.report(value.span, message).also(kind.span, "the type").help(help);
}
