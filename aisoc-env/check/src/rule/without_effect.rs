//! A variable in the `.env` beside a Compose file that nothing takes up: Compose reads that file for references alone, so
//! the value reaches no container.

use super::Context;
use crate::environment::Value;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::suggest::Similarity;

/// `unused` are names that nothing takes up; those that the spec does not know may be meant for something else.
pub(crate) fn check(unused: &[(String, Value)], cx: &mut Context<'_>) {
    for (name, value) in unused {
        let help = if cx.known.is_read(name) {
            format!("give it to a service: `{name}: ${{{name}}}` under its `environment`")
        } else if let Some(slip) = cx.known.nearest(name, Similarity::SureTypo) {
            format!("did you mean {slip}?")
        } else {
            continue;
        };
        cx.reveal_value(name, value);
        let message = format!("`{name}` is set here, and reaches no container");
        cx.findings
            .add(Finding::new(Rule::WithoutEffect, value.span, message).about(name).help(help));
    }
}
