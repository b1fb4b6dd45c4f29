//! An empty title or description documents nothing, and passes for one that was written.

use super::{Context, Firmness, Rule};
use crate::model::Prose;

pub(super) const RULE: Rule = Rule {
    id: "empty-text",
    about: "A title, description or command that is empty.",
    firmness: Firmness::Structural,
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
    for Prose { key, sort, name, text } in &cx.model.texts {
        if is_empty(text) {
            let what = format!("the {key} of the {sort} `{name}`");
            cx.report(text.span, format!("{what} is empty")).help(HELP);
        }
    }
}

const HELP: &str = "say it in a sentence";

fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}
