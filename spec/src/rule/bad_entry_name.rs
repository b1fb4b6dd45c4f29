//! Services, sections and groups become modules, fields and types, so their names must map to Rust identifiers.

use super::{Context, Rule, Severity};
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "bad-entry-name",
    about: "A service, section or group whose name is not lower-case words joined by hyphens.",
    severity: Severity::Structural,
    check,
};

/// Keywords that are not identifiers even when they are written raw.
const NEVER: [&str; 3] = ["self", "super", "crate"];

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_name("service", &service.name, cx);
        for section in &service.sections {
            check_name("section", &section.name, cx);
        }
    }
    for group in cx.model.all_groups() {
        check_name("group", &group.name, cx);
    }
}

fn check_name(what: &str, name: &Spanned<String>, cx: &mut Context<'_>) {
    if !is_kebab_case(name) || NEVER.contains(&&***name) {
        cx.report(name.span, format!("`{}` is not a valid name for a {what}", name.value))
            .help("use words of lower-case letters and digits, joined by `-`, and no Rust keyword");
    }
}

fn is_kebab_case(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::is_kebab_case;

    #[test]
    fn entries_are_words_joined_by_hyphens() {
        for name in ["api", "purple-team", "a1", "a-1"] {
            assert!(is_kebab_case(name), "{name}");
        }
        for name in ["", "The Shop", "API", "1a", "a_b", "a--b", "-a", "a-", "café"] {
            assert!(!is_kebab_case(name), "{name}");
        }
    }
}
