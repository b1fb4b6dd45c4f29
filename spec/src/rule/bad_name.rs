//! The environment of a process takes any name, but shells, Compose files and Kubernetes only plain ones; and a name in lower
//! case is most likely a field's.

use super::{Context, Firmness, Rule};
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "bad-name",
    about: "A name, alias or prefix of variables that is not capitals, digits and underscores.",
    firmness: Firmness::Structural,
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
        let message = format!("`{}` is not the name of a variable", name.value);
        cx.report(name.span, message).help(advice(name));
    }
}

fn check_prefix(prefix: &Spanned<String>, cx: &mut Context<'_>) {
    if !is_name(prefix) {
        let message = format!("`{}` is not the beginning of a variable's name", prefix.value);
        cx.report(prefix.span, message).help(advice(prefix));
    }
}

/// Whether a text is capitals, digits and underscores, a capital first.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

fn advice(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' };
    let mended: String = name.trim().chars().map(plain).collect();
    if is_name(&mended) {
        format!("write `{mended}`")
    } else {
        "a capital, then capitals, digits and `_`".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn names_and_aliases_are_capitals() {
        let spec = shop(
            "log-level: {type: text, aliases: [9LIVES, A], description: How much is told.}\n\
             GOOD_2: {type: text, description: What it is.}",
        );
        let expected = [
            "bad-name: `log-level` is not the name of a variable",
            "bad-name: `9LIVES` is not the name of a variable",
        ];
        assert_eq!(problems(&spec), expected);
    }

    #[test]
    fn what_tells_production_is_a_name() {
        let spec = shop("A: {type: text, description: What it is.}")
            + "production: {names: [env], values: [prod]}\n";
        assert_eq!(problems(&spec), ["bad-name: `env` is not the name of a variable"]);
    }
}
