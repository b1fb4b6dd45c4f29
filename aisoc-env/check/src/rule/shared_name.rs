//! One value of a name that has a different meaning in several services: a value for one is wrong for another.

use std::collections::{BTreeMap, BTreeSet};

use aisoc_env_core::ValueType;
use aisoc_env_spec::model::Variable;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;

/// The readers of a value: the services, each with its variable.
type Readers<'a> = BTreeMap<&'a str, &'a Variable>;

pub(crate) fn check(subjects: &[&Subject<'_>], cx: &mut Context<'_>) {
    let mut values: BTreeMap<(Span, String), Readers<'_>> = BTreeMap::new();
    for subject in subjects {
        for text in subject.inspection.texts.iter().filter(|text| text.provenance.is_source()) {
            let variable = subject.variable(&text.variable).filter(|variable| is_own(variable));
            if let Some(variable) = variable {
                let span = subject.span(&text.name, &text.provenance);
                values
                    .entry((span, text.name.clone()))
                    .or_default()
                    .insert(subject.name(), variable);
            }
        }
    }
    for ((span, name), readers) in values {
        let meanings: Vec<(&ValueType, Option<&str>)> =
            readers.values().map(|variable| meaning(variable)).collect();
        if meanings.iter().any(|meaning| *meaning != meanings[0]) {
            cx.findings.add(finding(span, &name, &readers));
        }
    }
}

/// Whether a service has its own default for the variable, which is not a secret.
fn is_own(variable: &Variable) -> bool {
    variable.default.is_some() && !variable.secret.value && !variable.global
}

fn meaning(variable: &Variable) -> (&ValueType, Option<&str>) {
    (&variable.value_type.value, variable.default.as_ref().map(|default| &*default.value))
}

fn finding(span: Span, name: &str, readers: &Readers<'_>) -> Finding {
    let services: BTreeSet<&str> = readers.keys().copied().collect();
    let listed = services.iter().copied().collect::<Vec<_>>().join(", ");
    let message = format!("{listed} share one `{name}`, but expect different values");
    let defaults: Vec<String> = readers
        .iter()
        .filter_map(|(service, variable)| {
            Some(format!("{} for {service}", variable.default.as_ref()?.value))
        })
        .collect();
    let help =
        format!("set it for each service separately; the defaults are {}", defaults.join(", "));
    Finding::new(Rule::SharedName, span, message).about(name).help(help).of(services)
}
