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
        (0..service.variables.len()).for_each(|at| check_fallback(service, at, cx));
    }
}

fn check_fallback(service: &Service, at: usize, cx: &mut Context<'_>) {
    let variable = &service.variables[at];
    let Some(fallback) = &variable.fallback else { return };
    let other = &service.variables[fallback.value];
    let (name, of) = (&*variable.name, &*other.name);
    let sure = variable.is_sure_of(&["type"]) && other.is_sure_of(&["type"]);
    if sure && variable.kind.value != other.kind.value {
        cx.report(fallback.span, format!("`{name}` falls back to `{of}`, which has another type"))
            .also(variable.kind.span, format!("the type of `{name}`"))
            .also(other.kind.span, format!("the type of `{of}`"))
            .help(same_type(&variable.kind.value));
    }
    if let Some(circle) = circle(service, at) {
        cx.report(fallback.span, format!("`{name}` falls back to itself"))
            .help(format!("break the circle {circle}"));
    }
    if let Some(default) = &variable.default {
        cx.report(default.span, format!("the default of `{name}` is never used"))
            .also(fallback.span, format!("the value of `{of}` is"))
            .help("remove one of the two");
    }
}

/// The way from a variable back to itself; told of the first variable on it alone.
fn circle(service: &Service, start: usize) -> Option<String> {
    let mut path = vec![start];
    for _ in &service.variables {
        let next = service.variables[*path.last()?].fallback.as_ref()?.value;
        path.push(next);
        if next < start {
            return None;
        }
        if next == start {
            let names = path.iter().map(|at| &*service.variables[*at].name.value);
            return Some(names.collect::<Vec<_>>().join(" -> "));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_fallback_has_the_same_type() {
        let spec = shop(
            "A: {type: url, description: What it is.}\nB: {type: text, fallback: A, description: What it is.}\n\
             C: {type: url, fallback: A, default: 'http://x', description: What it is.}",
        );
        let expected = [
            "bad-fallback: `B` falls back to `A`, which has another type",
            "bad-fallback: the default of `C` is never used",
        ];
        assert_eq!(problems(&spec), expected);
    }

    #[test]
    fn a_circle_is_told_once() {
        let spec = shop(
            "A: {type: text, fallback: B, description: What it is.}\nB: {type: text, fallback: A, description: What it is.}\n\
             C: {type: text, fallback: A, description: What it is.}",
        );
        assert_eq!(problems(&spec), ["bad-fallback: `A` falls back to itself"]);
    }
}
