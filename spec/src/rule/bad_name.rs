//! A process accepts any name in its environment, but shells, Compose files and Kubernetes accept only plain ones. A name in lower
//! case is most likely that of a field.

use super::{Context, Rule, Severity};
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "bad-name",
    about: "A name, alias or prefix of variables that contains characters other than capital letters, digits and underscores.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        check_name(&variable.name, cx);
        for alias in &variable.aliases {
            check_name(&alias.name, cx);
        }
    }
    for service in &cx.model.services {
        for prefix in service.written_prefixes() {
            check_prefix(prefix, cx);
        }
    }
    for name in &cx.model.production.written {
        check_name(name, cx);
    }
}

fn check_name(name: &Spanned<String>, cx: &mut Context<'_>) {
    if !is_name(name) {
        let message = format!("`{}` is not a valid name for a variable", name.value);
        cx.report(name.span, message).help(advice(name));
    }
}

fn check_prefix(prefix: &Spanned<String>, cx: &mut Context<'_>) {
    if !is_name(prefix) {
        let message = format!("`{}` is not a valid prefix for names of variables", prefix.value);
        cx.report(prefix.span, message).help(advice(prefix));
    }
}

/// Whether a text consists of capital letters, digits and underscores, and begins with a letter.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

fn advice(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    let corrected: String = name.trim().chars().map(plain).collect();
    if is_name(&corrected) {
        format!("write `{corrected}`")
    } else {
        "write a capital letter, then capital letters, digits and `_`".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{advice, is_name};

    #[test]
    fn names_are_capitals_digits_and_underscores() {
        for name in ["A", "LOG_LEVEL", "GOOD_2", "A_", "A__B"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "_", "_A", "9LIVES", "log_level", "Log", "LOG-LEVEL", "A B", "GRÖSSE"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn advice_is_the_corrected_name_if_there_is_one() {
        assert_eq!(advice("log-level"), "write `LOG_LEVEL`");
        assert_eq!(advice(" env "), "write `ENV`");
        assert_eq!(
            advice("9lives"),
            "write a capital letter, then capital letters, digits and `_`"
        );
    }
}
