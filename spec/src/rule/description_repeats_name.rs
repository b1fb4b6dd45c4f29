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
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_description_says_more_than_the_name() {
        let spec = shop(
            "LOG_LEVEL: {type: text, description: The log level.}\n\
             LOG_FILE: {type: path, description: Where messages go.}",
        );
        let expected =
            "description-repeats-name: the description of `LOG_LEVEL` only repeats the name";
        assert_eq!(problems(&spec), [expected]);
    }

    #[test]
    fn the_spec_gives_it_a_level() {
        let spec = shop("LOG_LEVEL: {type: text, description: The log level.}")
            + "lints: {description-repeats-name: {level: allow, reason: Some names say it all.}}\n";
        assert_eq!(problems(&spec), [""; 0]);
    }
}
