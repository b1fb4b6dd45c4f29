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

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn an_alias_is_deprecated_before_it_is_removed() {
        let spec = shop(
            "A:\n  type: text\n  aliases: [{name: B, deprecated: 0.3.0, removed: 0.2.0}]\n  description: What it is.",
        );
        let found = problems(&spec);
        let expected =
            "deprecated-after-removal: `B` is deprecated since 0.3.0, and removed in 0.2.0 already";
        assert!(found.contains(&expected.to_owned()), "{found:?}");
    }
}
