//! The value of another variable stands in for one's own: it has to be of the same type, and come from somewhere.

use super::{Context, Firmness, Rule, same_type};
use crate::model::Service;

pub(super) const RULE: Rule = Rule {
    id: "bad-fallback",
    about: "A fallback to a variable of another type, or in a circle, or beside a default.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        for at in 0..service.variables.len() {
            check_fallback(service, at, cx);
        }
        for circle in circles(service) {
            report_circle(service, &circle, cx);
        }
    }
}

fn check_fallback(service: &Service, at: usize, cx: &mut Context<'_>) {
    let variable = &service.variables[at];
    let Some(fallback) = &variable.fallback else { return };
    let other = service.variable(fallback.value);
    let (name, of) = (&*variable.name, &*other.name);
    let sure = variable.keys.kind.is_known() && other.keys.kind.is_known();
    if sure && variable.kind.value != other.kind.value {
        cx.report(fallback.span, format!("`{name}` falls back to `{of}`, which has another type"))
            .also(variable.kind.span, format!("the type of `{name}`"))
            .also(other.kind.span, format!("the type of `{of}`"))
            .help(same_type(&variable.kind.value));
    }
    if let Some(default) = &variable.default {
        cx.report(default.span, format!("the default of `{name}` is never used"))
            .also(fallback.span, format!("the value of `{of}` is"))
            .help("remove one of the two");
    }
}

fn report_circle(service: &Service, circle: &[usize], cx: &mut Context<'_>) {
    let Some(first) = circle.first().map(|at| &service.variables[*at]) else { return };
    let Some(fallback) = &first.fallback else { return };
    let shown = circle.iter().take(SHOWN).map(|at| &*service.variables[*at].name.value);
    let mut way: Vec<&str> = shown.collect();
    way.extend((circle.len() > SHOWN).then_some("..."));
    way.push(&first.name);
    cx.report(fallback.span, format!("`{}` falls back to itself", *first.name))
        .help(format!("break the circle {}", way.join(" -> ")));
}

/// How much of a long circle is shown.
const SHOWN: usize = 8;

/// Every circle once, each from its first variable on; a walk ends where an earlier one has been.
fn circles(service: &Service) -> Vec<Vec<usize>> {
    let mut walks = vec![None; service.variables.len()];
    let mut circles = Vec::new();
    for start in 0..service.variables.len() {
        let (mut path, mut at) = (Vec::new(), Some(start));
        while let Some(here) = at.filter(|here| walks[*here].is_none()) {
            walks[here] = Some(start);
            path.push(here);
            at = service.variables[here].fallback.as_ref().map(|fallback| fallback.value.0);
        }
        let met = at.and_then(|met| path.iter().position(|step| *step == met));
        circles.extend(met.map(|met| path.split_off(met)));
    }
    circles
}
