//! An alias that this version should not read any more is still read as long as it is listed.

use super::{Context, Firmness, Rule};
use crate::document::LintLevel;

pub(super) const RULE: Rule = Rule {
    id: "removed-alias",
    about: "An alias that is listed in or after the version that removes it.",
    firmness: Firmness::Lint(LintLevel::Deny),
    check,
};

fn check(cx: &mut Context<'_>) {
    let Some(version) = cx.model.known_version() else { return };
    let own = cx.model.version.span;
    for variable in cx.variables() {
        for alias in &variable.aliases {
            let Some(removed) = &alias.removed else { continue };
            if removed.value <= version && removed.span.file == own.file {
                let message =
                    format!("`{}` is removed in {}, and still listed", *alias.name, **removed);
                cx.report(removed.span, message)
                    .also(own, "the version of the spec")
                    .help("remove the alias, or put its removal off");
            }
        }
    }
}
