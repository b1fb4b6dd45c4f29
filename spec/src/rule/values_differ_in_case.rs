//! Case is ignored when values are read, so two spellings that differ only in case are the same value.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::Enum;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "values-differ-in-case",
    about: "Two spellings in an enum that differ only in case.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for of in &cx.model.enums {
        let spellings = spellings(of);
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (at, (found, lower)) in spellings.iter().enumerate() {
            let (first, _) = spellings[*seen.entry(lower).or_insert(at)];
            if first.span == found.span {
                continue;
            }
            let message = format!("`{}` and `{}` are the same value", first.value, found.value);
            cx.report(found.span, message)
                .also(first.span, "first here")
                .help("case is ignored; remove one of the two");
        }
    }
}

/// Every spelling of every value, as it is and in lower case.
fn spellings(of: &Enum) -> Vec<(&Spanned<String>, String)> {
    let mut spellings = Vec::new();
    for variant in &of.variants {
        spellings.extend(variant.spellings().map(|found| (found, found.to_ascii_lowercase())));
    }
    spellings
}
