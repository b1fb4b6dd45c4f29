//! A description that only repeats the name adds no information.

use super::{Context, Rule, Severity};
use crate::document::LintLevel;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "description-repeats-name",
    about: "A description that only repeats the words of the name.",
    severity: Severity::Lint(LintLevel::Deny),
    check,
};

/// Words that are ignored in the comparison.
const FILLERS: [&str; 6] = ["a", "an", "the", "of", "for", "is"];

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        check_text(&variable.name, &variable.description, cx);
    }
    for prose in &cx.model.texts {
        if prose.key == "description" {
            check_text(&prose.name, &prose.text, cx);
        }
    }
}

fn check_text(name: &str, text: &Spanned<String>, cx: &mut Context<'_>) {
    if repeats(name, text) {
        cx.report(text.span, format!("the description of `{name}` only repeats the name"))
            .help("describe its purpose, and the meaning of its values");
    }
}

/// The number of bytes by which a text that only repeats a name can be longer than the name.
const SLACK: usize = 40;

fn repeats(name: &str, text: &str) -> bool {
    if text.len() > name.len() + SLACK {
        return false;
    }
    let described = words(text);
    !described.is_empty() && described == words(name)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !FILLERS.contains(&&**word)).collect()
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn fillers_and_case_are_ignored() {
        for text in ["The log level.", "log-level", "LOG LEVEL"] {
            assert!(repeats("LOG_LEVEL", text), "{text}");
        }
        for text in ["Where messages go.", "The log level of workers.", "", "The."] {
            assert!(!repeats("LOG_LEVEL", text), "{text}");
        }
    }
}
