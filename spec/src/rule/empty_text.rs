//! An empty title or description documents nothing, and passes for one that was written.

use super::{Context, Firmness, Rule};

pub(super) const RULE: Rule = Rule {
    id: "empty-text",
    about: "A title, description or command that is empty.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    let variables = cx.variables();
    let variables = variables.iter().filter(|variable| variable.is_sure_of(&["description"]));
    let variables = variables.map(|variable| {
        let what = format!("the description of `{}`", *variable.name);
        (what, &variable.description)
    });
    let texts = cx.model.texts.iter().map(|prose| {
        (format!("the {} of the {} `{}`", prose.key, prose.sort, prose.name), &prose.text)
    });
    let empty: Vec<_> =
        variables.chain(texts).filter(|(_, text)| text.value.trim().is_empty()).collect();
    for (what, text) in empty {
        cx.report(text.span, format!("{what} is empty")).help("say it in a sentence");
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn texts_say_something() {
        let spec = shop("A: {type: text, description: ' '}").replace("Sells things.", "''");
        let expected = [
            "empty-text: the description of the service `shop` is empty",
            "empty-text: the description of `A` is empty",
        ];
        assert_eq!(problems(&spec), expected);
    }
}
