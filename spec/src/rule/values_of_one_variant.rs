//! Each value of an enum needs a Rust variant of its own, and a name without letters and digits has none.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::{Enum, camel_case};

pub(super) const RULE: Rule = Rule {
    id: "values-of-one-variant",
    about: "A value of an enum that has no Rust variant of its own.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for of in &cx.model.enums {
        check_enum(of, cx);
    }
}

fn check_enum(of: &Enum, cx: &mut Context<'_>) {
    let variants: Vec<String> = of.variants.iter().map(|value| camel_case(&value.name)).collect();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (at, variant) in variants.iter().enumerate() {
        let name = &of.variants[at].name;
        if variant.is_empty() || variant == "Self" {
            cx.report(
                name.span,
                format!("`{}` cannot become the name of a variant in Rust", **name),
            )
            .help("write a name with letters or digits, and add this spelling to its `aliases`");
            continue;
        }
        let first = &of.variants[*seen.entry(variant).or_insert(at)].name;
        // `values-differ-in-case` reports those that differ only in case.
        if first.span == name.span || first.eq_ignore_ascii_case(name) {
            continue;
        }
        let message =
            format!("`{}` and `{}` both become `{}::{variant}`", **first, **name, *of.name);
        cx.report(name.span, message)
            .also(first.span, "the other")
            .help("rename one of them, and add its old spelling to its `aliases`");
    }
}
