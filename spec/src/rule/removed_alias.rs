//! An alias is read as long as it is listed, so a removed alias must not be.

use super::{Context, Rule, Severity};
use crate::document::LintLevel;

pub(super) const RULE: Rule = Rule {
    id: "removed-alias",
    about: "An alias that is still listed in the version that removes it, or a later one.",
    severity: Severity::Lint(LintLevel::Deny),
    check,
};

fn check(cx: &mut Context<'_>) {
    let Some(version) = cx.model.known_version() else { return };
    let own = cx.model.version.span;
    for variable in cx.variables() {
        for alias in &variable.aliases {
            let Some(removed) = &alias.removed else { continue };
            if removed.value <= version && removed.span.file == own.file {
                let message = format!(
                    "the alias `{}` is still listed, but was removed in {}",
                    *alias.name, **removed
                );
                cx.report(removed.span, message)
                    .also(own, "the version of the spec")
                    .help("remove the alias, or set `removed` to a later version");
            }
        }
    }
}
