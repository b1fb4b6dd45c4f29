//! An enum of the spec becomes a Rust enum of the same name.

use super::{Context, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "bad-type-name",
    about: "An enum whose name is not in upper camel case.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for of in &cx.model.enums {
        if !is_upper_camel_case(&of.name) {
            cx.report(of.name.span, format!("`{}` is not a valid name for an enum", *of.name))
                .help("write it in upper camel case, such as `LogLevel`");
        }
    }
}

fn is_upper_camel_case(text: &str) -> bool {
    text != "Self"
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
}
