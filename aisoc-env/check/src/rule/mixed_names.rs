//! One variable under two names: a change under one name misses the other.

use std::collections::BTreeMap;

use aisoc_env_core::Text;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};

pub(crate) fn check(subjects: &[&Subject<'_>], cx: &mut Context<'_>) {
    let mut variables: BTreeMap<&str, Vec<(&Subject<'_>, &Text)>> = BTreeMap::new();
    for subject in subjects {
        for text in subject.inspection.texts.iter().filter(|text| text.provenance.is_source()) {
            variables.entry(&text.variable).or_default().push((subject, text));
        }
    }
    for (canonical, uses) in variables {
        let Some((other, text)) = uses.iter().find(|(_, text)| is_named(text, canonical)) else {
            continue;
        };
        let span = other.span(&text.name, &text.provenance);
        for (subject, alias) in uses.iter().filter(|(_, text)| !is_named(text, canonical)) {
            let message = format!(
                "{} sets `{canonical}` under the alias `{}`, and {} under the canonical name",
                subject.label(),
                alias.name,
                other.label()
            );
            let finding = Finding::new(
                Rule::MixedNames,
                subject.span(&alias.name, &alias.provenance),
                message,
            )
            .about(&alias.name)
            .also(span, "the canonical name")
            .help(format!("use {canonical} for both"));
            cx.findings.supersede(Rule::Alias, finding.span);
            cx.findings.add(subject.named(finding));
        }
    }
}

fn is_named(text: &Text, canonical: &str) -> bool {
    text.name == canonical || text.name.strip_suffix("_FILE") == Some(canonical)
}
