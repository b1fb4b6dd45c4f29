//! A variable that takes its value from a secret, or shares it, would show the secret under another name.

use super::{Context, Firmness, Rule};
use crate::model::Variable;
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "secret-in-the-open",
    about: "A variable that is not secret and has the value of one that is.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (service, variable) in cx.model.members() {
        if let Some(fallback) = &variable.fallback {
            check_pair(variable, service.variable(fallback.value), fallback.span, cx);
        }
        for equal in &variable.must_equal {
            let (_, other) = cx.model.variable(equal.value);
            check_pair(variable, other, equal.span, cx);
        }
    }
}

fn check_pair(one: &Variable, other: &Variable, span: Span, cx: &mut Context<'_>) {
    let sure = one.keys.secret.is_known() && other.keys.secret.is_known();
    if !sure || one.secret.value == other.secret.value {
        return;
    }
    let (secret, open) = if one.secret.value { (one, other) } else { (other, one) };
    let (secret, open) = (&*secret.name, &*open.name);
    if secret == open {
        return;
    }
    let at = if one.secret.value { other.name.span } else { one.name.span };
    cx.report(span, format!("`{secret}` is secret, and `{open}`, which has its value, is not"))
        .also(at, "not secret")
        .help(format!("add `secret: true` to `{open}`"));
}
