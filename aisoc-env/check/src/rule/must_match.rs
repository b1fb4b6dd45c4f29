//! Values that two services must share: each starts with its own, and calls between them fail.

use std::collections::HashSet;

use aisoc_env_core::__tool::Text;
use aisoc_env_spec::model::{Peer, Variable};
use secrecy::ExposeSecret;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};

pub(crate) fn check(subjects: &[&Subject<'_>], cx: &mut Context<'_>) {
    for (index, service) in cx.spec.services.iter().enumerate() {
        for variable in &service.variables {
            for peer in &variable.must_equal {
                check_peers(subjects, (index, variable), peer, cx);
            }
        }
    }
}

fn check_peers(
    subjects: &[&Subject<'_>],
    (service, variable): (usize, &Variable),
    peer: &Peer,
    cx: &mut Context<'_>,
) {
    let other_variable = &cx.spec.services[peer.service].variables[peer.variable];
    let others = distinct(subjects, peer.service, other_variable);
    for one in distinct(subjects, service, variable) {
        let mut others = others.iter();
        let found = others.find_map(|other| compare((one, variable), (other, other_variable)));
        found.into_iter().for_each(|finding| cx.findings.add(finding));
    }
}

/// The processes of a service, one for each value that the variable has among them.
fn distinct<'a, 's>(
    subjects: &[&'s Subject<'a>],
    service: usize,
    variable: &Variable,
) -> Vec<&'s Subject<'a>> {
    let mut seen = HashSet::new();
    let of_service = subjects.iter().copied().filter(|subject| subject.target.service == service);
    let value = |subject: &'s Subject<'a>| {
        let text = subject.text(&variable.name.value);
        (text.map(|text| text.text.expose_secret()), subject.may_hold(variable))
    };
    of_service.filter(|subject| seen.insert(value(subject))).collect()
}

/// What is wrong with two values that must be the same.
fn compare(
    (one, variable): (&Subject<'_>, &Variable),
    (other, other_variable): (&Subject<'_>, &Variable),
) -> Option<Finding> {
    let texts = (one.text(&variable.name.value), other.text(&other_variable.name.value));
    let finding = match texts {
        (Some(a), Some(b)) if a.text.expose_secret() != b.text.expose_secret() => {
            differing(one, a, other, b)
        }
        (Some(a), None) if !other.may_hold(other_variable) => {
            lacking(one, a, other, other_variable)
        }
        (None, Some(b)) if !one.may_hold(variable) => lacking(other, b, one, variable),
        _ => return None,
    };
    Some(other.named(one.named(finding)))
}

fn differing(one: &Subject<'_>, a: &Text, other: &Subject<'_>, b: &Text) -> Finding {
    let spans = [one.span(&a.name, &a.provenance), other.span(&b.name, &b.provenance)];
    let message = format!(
        "`{}` of {} and `{}` of {} must be the same, and differ",
        a.name,
        one.label(),
        b.name,
        other.label()
    );
    Finding::new(Rule::ValuesDiffer, spans[0], message)
        .about(&a.name)
        .also(spans[1], "the other value")
        .help("take both from one variable")
}

fn lacking(set: &Subject<'_>, text: &Text, unset: &Subject<'_>, variable: &Variable) -> Finding {
    let name = &variable.name.value;
    let message = format!(
        "`{}` of {} is set, and `{name}` of {}, which must be the same, is not",
        text.name,
        set.label(),
        unset.label()
    );
    let span = set.span(&text.name, &text.provenance);
    Finding::new(Rule::ValueOnOneSide, span, message)
        .about(&text.name)
        .also(unset.target.span, format!("{name} is not set here"))
        .help(format!("set {name} to the same value"))
}
