//! Values are read in any case, so two that differ only in case are one.

use std::collections::HashMap;

use super::{Context, Firmness, Rule};
use crate::model::SetMember;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "values-differ-in-case",
    about: "Two spellings of a closed set that are the same but for case.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for set in &cx.model.sets {
        let mut seen: HashMap<String, &Spanned<String>> = HashMap::new();
        for found in set.values.iter().flat_map(spellings) {
            let first = *seen.entry(found.to_ascii_lowercase()).or_insert(found);
            if first.span == found.span {
                continue;
            }
            let message = format!("`{}` and `{}` are the same value", first.value, found.value);
            cx.report(found.span, message)
                .also(first.span, "first here")
                .help("values are read in any case; remove one of the two");
        }
    }
}

fn spellings(value: &SetMember) -> impl Iterator<Item = &Spanned<String>> {
    std::iter::once(&value.name).chain(&value.aliases)
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn spellings_are_told_apart_in_any_case() {
        let spec = shop("A: {type: text, description: What it is.}")
            + "types:\n  T:\n    description: Which.\n    values: {info: One., INFO: Two., x: {description: Three., aliases: [Info]}}\n";
        let expected = [
            "values-differ-in-case: `info` and `INFO` are the same value",
            "values-differ-in-case: `info` and `Info` are the same value",
        ];
        assert_eq!(problems(&spec), expected);
    }
}
