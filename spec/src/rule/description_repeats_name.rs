//! A description in the words of the name alone tells a reader what they have read already.

use super::{Context, Firmness, Rule};
use crate::document::LintLevel;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "description-repeats-name",
    about: "A description in no other words than the name it describes.",
    firmness: Firmness::Lint(LintLevel::Deny),
    check,
};

/// Words that say nothing by themselves.
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
            .help("say what it is for, and what its values mean");
    }
}

/// How much longer than a name a text can be that only repeats it, in bytes.
const SLACK: usize = 40;

fn repeats(name: &str, text: &str) -> bool {
    if text.len() > name.len() + SLACK {
        return false;
    }
    let said = words(text);
    !said.is_empty() && said == words(name)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).filter(|word| !FILLERS.contains(&&**word)).collect()
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn fillers_and_case_add_nothing_to_a_name() {
        for text in ["The log level.", "log-level", "LOG LEVEL"] {
            assert!(repeats("LOG_LEVEL", text), "{text}");
        }
        for text in ["Where messages go.", "The log level of workers.", "", "The."] {
            assert!(!repeats("LOG_LEVEL", text), "{text}");
        }
    }
}
