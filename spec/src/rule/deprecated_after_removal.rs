//! An alias is deprecated before it is removed; otherwise one of the two versions is wrong.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "deprecated-after-removal",
    about: "An alias deprecated after the version in which it was removed.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        for alias in &variable.aliases {
            let (Some(deprecated), Some(removed)) = (&alias.deprecated, &alias.removed) else {
                continue;
            };
            if deprecated.value > removed.value {
                let message = format!(
                    "`{}` is deprecated since {}, after its removal in {}",
                    *alias.name, **deprecated, **removed
                );
                cx.report(deprecated.span, message)
                    .also(removed.span, "removed here")
                    .help("make `removed` later than `deprecated`");
            }
        }
    }
}
