//! The problems and warnings that the runtime reports when the service starts, found by the same code.

use std::fmt::Display;

use aisoc_env_core::{Issue as Said, Provenance, Warning, WarningKind};
use aisoc_env_spec::model::Variable;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Level, Rule};
use aisoc_env_core::source_map::Span;
use aisoc_env_core::suggest::Similarity;

/// For how many warnings of a service a name is looked for that may be meant: looking takes long.
const MAX_GUESSES: usize = 100;

pub(crate) fn check(subject: &Subject<'_>, cx: &mut Context<'_>) {
    for problem in &subject.inspection.problems {
        let finding = finding(subject, problem, problem.rule());
        cx.findings.add(finding.maybe_help(problem.help().map(str::to_owned)));
    }
    for (before, warning) in subject.inspection.report.warnings().iter().enumerate() {
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
        // A condition that cannot be seen is not met as often as it is.
        WarningKind::Uncertain { rule: Rule::NoEffect, .. } => {
            finding.at_most(Level::Note).maybe_help(help)
        }
        WarningKind::Uncertain { .. } => finding.at_most(Level::Warning).maybe_help(help),
        _ => finding.maybe_help(help),
    }
}

fn finding<K: Display>(subject: &Subject<'_>, said: &Said<K>, rule: Rule) -> Finding {
    let message = format!("`{}`: {}", said.name(), said.kind());
    let span = span(subject, said);
    subject.named(Finding::new(rule, span, message).about(said.name()))
}

/// Where the value is, else a blank or an unseen one, else the process that lacks it.
fn span<K>(subject: &Subject<'_>, said: &Said<K>) -> Span {
    let variable = match said.provenance() {
        provenance if provenance.is_source() => return subject.span(said.name(), provenance),
        Provenance::Fallback(other) => subject.variable(other),
        _ => said.variable().and_then(|name| subject.variable(name)),
    };
    let names = std::iter::once(said.name()).chain(variable.into_iter().flat_map(Variable::names));
    let mut spans = names.filter_map(|name| subject.environment.span(name));
    spans.next().unwrap_or(subject.target.span)
}
