//! Two values that become the same variant of an enum could not be told apart in Rust, and one without a letter has none.

use std::collections::HashMap;

use super::{Context, Firmness, Rule};
use crate::model::{Set, camel_case};

pub(super) const RULE: Rule = Rule {
    id: "values-of-one-variant",
    about: "A value of a closed set that becomes no variant of its own in Rust.",
    firmness: Firmness::Structural,
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
            cx.report(name.span, format!("`{}` cannot become a variant in Rust", **name))
                .help("spell it with letters or digits; other spellings can be its `aliases`");
            continue;
        }
        let first = &set.values[*seen.entry(variant).or_insert(at)].name;
        // Those that differ in case alone have a rule of their own.
        if first.span == name.span || first.eq_ignore_ascii_case(name) {
            continue;
        }
        let message =
            format!("`{}` and `{}` both become `{}::{variant}`", **first, **name, *set.name);
        cx.report(name.span, message)
            .also(first.span, "the other")
            .help("spell one of them otherwise, and keep this spelling in its `aliases`");
    }
}
