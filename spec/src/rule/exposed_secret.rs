//! A variable that has the value of a secret would show the secret under another name.

use super::{Context, Rule, Severity};
use crate::model::Variable;
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "exposed-secret",
    about: "A variable that is not secret but has the value of a secret.",
    severity: Severity::Structural,
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
    let is_known = one.keys.secret.is_known() && other.keys.secret.is_known();
    if !is_known || one.secret.value == other.secret.value {
        return;
    }
    let (secret, open) = if one.secret.value { (one, other) } else { (other, one) };
    let (secret, open) = (&*secret.name, &*open.name);
    if secret == open {
        return;
    }
    let at = if one.secret.value { other.name.span } else { one.name.span };
    cx.report(span, format!("`{open}` has the value of the secret `{secret}` but is not secret"))
        .also(at, "not secret")
        .help(format!("add `secret: true` to `{open}`"));
}
