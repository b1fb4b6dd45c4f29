//! Each value of an enum needs a Rust variant of its own, and a name without letters and digits has none.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::{Set, camel_case};

pub(super) const RULE: Rule = Rule {
    id: "values-of-one-variant",
    about: "A value of an enum that has no Rust variant of its own.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for set in &cx.model.sets {
        check_set(set, cx);
    }
}

fn check_set(set: &Set, cx: &mut Context<'_>) {
    let variants: Vec<String> = set.values.iter().map(|value| camel_case(&value.name)).collect();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (at, variant) in variants.iter().enumerate() {
        let name = &set.values[at].name;
        if variant.is_empty() || variant == "Self" {
            cx.report(
                name.span,
                format!("`{}` cannot become the name of a variant in Rust", **name),
            )
            .help("write a name with letters or digits, and add this spelling to its `aliases`");
            continue;
        }
        let first = &set.values[*seen.entry(variant).or_insert(at)].name;
        // `values-differ-in-case` reports those that differ only in case.
        if first.span == name.span || first.eq_ignore_ascii_case(name) {
            continue;
        }
        let message =
            format!("`{}` and `{}` both become `{}::{variant}`", **first, **name, *set.name);
        cx.report(name.span, message)
            .also(first.span, "the other")
            .help("rename one of them, and add its old spelling to its `aliases`");
    }
}
