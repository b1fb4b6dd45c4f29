//! The problems and warnings that the runtime reports when the service starts, found by the same code.

use std::fmt::Display;

use aisoc_env_core::{Issue as Said, Problem, ProblemKind, Provenance, Warning, WarningKind};
use aisoc_env_spec::model::{Required, Variable};

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;
use aisoc_env_core::suggest::Similarity;

/// For how many warnings of a service a name is looked for that may be meant: looking takes long.
const MAX_GUESSES: usize = 100;

pub(crate) fn check(subject: &Subject<'_>, cx: &mut Context<'_>) {
    for problem in &subject.inspection.problems {
        if !is_unseen(subject, problem) && !hangs_on_unseen(subject, problem) {
            let finding = finding(subject, problem, problem.rule());
            cx.findings.add(finding.maybe_help(problem.help().map(str::to_owned)));
        }
    }
    let warnings = subject.inspection.report.warnings().iter();
    let seen =
        warnings.filter(|said| !is_unseen(subject, said) && !waits_for_unseen(subject, said));
    for (before, warning) in seen.enumerate() {
        cx.findings.add(warned(subject, warning, before < MAX_GUESSES, cx));
    }
}

fn warned(subject: &Subject<'_>, warning: &Warning, guesses: bool, cx: &Context<'_>) -> Finding {
    let finding = finding(subject, warning, warning.rule());
    let help = warning.help().map(str::to_owned);
    match warning.kind() {
        WarningKind::Unknown => {
            let message = format!("no service reads `{}`", warning.name());
            let nearest =
                guesses.then(|| cx.known.nearest(warning.name(), Similarity::Hint)).flatten();
            let help = nearest.map(|nearest| format!("did you mean {nearest}?"));
            Finding { message, ..finding }.maybe_help(help)
        }
        WarningKind::Conflict { other, provenance } => {
            let span = subject.span(other, provenance);
            finding.also(span, "the value that is ignored").maybe_help(help)
        }
        _ => finding.maybe_help(help),
    }
}

fn finding<K: Display>(subject: &Subject<'_>, said: &Said<K>, rule: Rule) -> Finding {
    let message = format!("`{}`: {}", said.name(), said.kind());
    let span = span(subject, said);
    subject.named(Finding::new(rule, span, message).about(said.name()))
}

/// Where the value stands, else a blank one, else the process that lacks it.
fn span<K>(subject: &Subject<'_>, said: &Said<K>) -> Span {
    let variable = match said.provenance() {
        provenance if provenance.is_source() => return subject.span(said.name(), provenance),
        Provenance::Fallback(other) => subject.variable(other),
        _ => said.variable().and_then(|name| subject.variable(name)),
    };
    let mut names = variable.into_iter().flat_map(Variable::names);
    let blank = names.find_map(|name| subject.environment.value(name));
    blank.map_or(subject.target.span, |value| value.span)
}

/// Whether the value is taken for a default, and may be one that is not seen.
fn is_unseen<K>(subject: &Subject<'_>, said: &Said<K>) -> bool {
    if said.provenance().is_source() {
        return false;
    }
    let fallback = match said.provenance() {
        Provenance::Fallback(other) => Some(&**other),
        _ => None,
    };
    let variables = said.variable().into_iter().chain(fallback);
    variables.filter_map(|name| subject.variable(name)).any(|variable| {
        let behind = variable.fallback.as_ref().map(|id| subject.service.variable(id.value));
        subject.may_hold(variable) || behind.is_some_and(|behind| subject.may_hold(behind))
    })
}

/// Whether it is required unless a variable has a value, and that is not seen.
fn hangs_on_unseen(subject: &Subject<'_>, problem: &Problem) -> bool {
    let variable = problem.variable().and_then(|name| subject.variable(name));
    match (problem.kind(), variable.map(|variable| &variable.required)) {
        (ProblemKind::Missing { .. }, Some(Required::Unless(unless))) => {
            subject.environment.may_hold(unless.names.iter().map(|name| &**name))
        }
        _ => false,
    }
}

/// Whether it has an effect only when a variable has a value, and that is not seen.
fn waits_for_unseen(subject: &Subject<'_>, warning: &Warning) -> bool {
    let variable = warning.variable().and_then(|name| subject.variable(name));
    match (warning.kind(), variable.and_then(|variable| variable.only_when.as_ref())) {
        (WarningKind::NoEffect { .. }, Some(when)) => {
            subject.environment.may_hold(when.names.iter().map(|name| &**name))
        }
        _ => false,
    }
}
