//! An unused variable in the `.env` file next to a Compose file: Compose reads that file only for references, so no
//! container receives the value.

use super::Context;
use crate::environment::Value;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::suggest::Similarity;

/// `unused` are names that nothing uses. Names that the spec does not know may have another purpose.
pub(crate) fn check(unused: &[(String, Value)], cx: &mut Context<'_>) {
    for (name, value) in unused {
        let help = if cx.known.is_read(name) {
            format!("pass it to a service: `{name}: ${{{name}}}` under its `environment`")
        } else if let Some(typo) = cx.known.nearest(name, Similarity::SureTypo) {
            format!("did you mean {typo}?")
        } else {
            continue;
        };
        cx.reveal_value(name, value);
        let message = format!("`{name}` is set here, but no container receives it");
        cx.findings
            .add(Finding::new(Rule::WithoutEffect, value.span, message).about(name).help(help));
    }
}
