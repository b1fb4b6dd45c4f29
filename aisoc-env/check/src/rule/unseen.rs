//! Values that cannot be seen from here: a note lists what is not checked.

use std::collections::BTreeMap;

use aisoc_env_spec::model::Variable;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;

pub(crate) fn check(subject: &Subject<'_>, cx: &mut Context<'_>) {
    let mut reasons: BTreeMap<&str, (Span, Vec<&str>)> = BTreeMap::new();
    for name in subject.service.variables.iter().flat_map(Variable::names) {
        let Some(unseen) = subject.environment.unseen(name) else { continue };
        if let Some(why) = &unseen.why {
            reasons.entry(why).or_insert((unseen.span, Vec::new())).1.push(name);
        }
    }
    for (why, (span, names)) in reasons {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("{} cannot be seen from here: {why}", quoted.join(", "));
        cx.findings.add(subject.named(Finding::new(Rule::Unseen, span, message).about(names[0])));
    }
}
