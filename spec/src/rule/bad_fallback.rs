//! A fallback replaces a missing value, so it must have the same type, and a chain of fallbacks must end.

use super::{Context, Rule, Severity, same_type};
use crate::model::Service;

pub(super) const RULE: Rule = Rule {
    id: "bad-fallback",
    about: "A fallback to a variable of another type, a cycle of fallbacks, or a fallback beside a default.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        for at in 0..service.variables.len() {
            check_fallback(service, at, cx);
        }
        for cycle in cycles(service) {
            report_cycle(service, &cycle, cx);
        }
    }
}

fn check_fallback(service: &Service, at: usize, cx: &mut Context<'_>) {
    let variable = &service.variables[at];
    let Some(fallback) = &variable.fallback else { return };
    let other = service.variable(fallback.value);
    let (name, of) = (&*variable.name, &*other.name);
    let is_known = variable.keys.value_type.is_known() && other.keys.value_type.is_known();
    if is_known && variable.value_type.value != other.value_type.value {
        cx.report(fallback.span, format!("`{name}` falls back to `{of}`, but their types differ"))
            .also(variable.value_type.span, format!("the type of `{name}`"))
            .also(other.value_type.span, format!("the type of `{of}`"))
            .help(same_type(&variable.value_type.value));
    }
    if let Some(default) = &variable.default {
        cx.report(default.span, format!("the default of `{name}` is never used"))
            .also(fallback.span, format!("the value of `{of}` is used instead"))
            .help("remove one of the two");
    }
}

fn report_cycle(service: &Service, cycle: &[usize], cx: &mut Context<'_>) {
    let Some(first) = cycle.first().map(|at| &service.variables[*at]) else { return };
    let Some(fallback) = &first.fallback else { return };
    let shown = cycle.iter().take(SHOWN).map(|at| &*service.variables[*at].name.value);
    let mut path: Vec<&str> = shown.collect();
    path.extend((cycle.len() > SHOWN).then_some("..."));
    path.push(&first.name);
    cx.report(fallback.span, format!("`{}` falls back to itself", *first.name))
        .help(format!("break the cycle {}", path.join(" -> ")));
}

/// How many variables of a long cycle are shown.
const SHOWN: usize = 8;

/// Every cycle once, starting at its first variable. A walk ends at a variable that an earlier walk visited.
fn cycles(service: &Service) -> Vec<Vec<usize>> {
    let mut walks = vec![None; service.variables.len()];
    let mut cycles = Vec::new();
    for start in 0..service.variables.len() {
        let (mut path, mut at) = (Vec::new(), Some(start));
        while let Some(here) = at.filter(|here| walks[*here].is_none()) {
            walks[here] = Some(start);
            path.push(here);
            at = service.variables[here].fallback.as_ref().map(|fallback| fallback.value.0);
        }
        let met = at.and_then(|met| path.iter().position(|step| *step == met));
        cycles.extend(met.map(|met| path.split_off(met)));
    }
    cycles
}
