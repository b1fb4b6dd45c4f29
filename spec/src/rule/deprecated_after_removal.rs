//! What is gone cannot be deprecated any more: one of the two versions is a slip.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "deprecated-after-removal",
    about: "An alias deprecated after the version in which it was removed.",
    firmness: Firmness::Structural,
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
                    "`{}` is deprecated since {}, and removed in {} already",
                    *alias.name, **deprecated, **removed
                );
                cx.report(deprecated.span, message)
                    .also(removed.span, "removed here")
                    .help("deprecate it first, and remove it later");
            }
        }
    }
}
