//! An empty title or description documents nothing, although it satisfies a required key.

use super::{Context, Rule, Severity};
use crate::model::Prose;

pub(super) const RULE: Rule = Rule {
    id: "empty-text",
    about: "A title, description or command that is empty.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let description = &variable.description;
        if is_empty(description) && variable.keys.description.is_known() {
            let what = format!("the description of `{}`", *variable.name);
            cx.report(description.span, format!("{what} is empty")).help(HELP);
        }
    }
    for Prose { key, entry, name, text } in &cx.model.texts {
        if is_empty(text) {
            let what = format!("the {key} of the {entry} `{name}`");
            cx.report(text.span, format!("{what} is empty")).help(HELP);
        }
    }
}

const HELP: &str = "write a text";

fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}
