//! A closed set becomes an enum under its own name.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "bad-type-name",
    about: "A closed set of values whose name is not in upper camel case.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for set in &cx.model.sets {
        if !is_upper_camel_case(&set.name) {
            cx.report(set.name.span, format!("`{}` cannot be the name of a type", *set.name))
                .help("take words in upper camel case, such as `LogLevel`");
        }
    }
}

fn is_upper_camel_case(text: &str) -> bool {
    text != "Self"
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
}
