//! A field is an identifier of Rust in `snake_case`; no compiler should have to say so about code that nobody wrote.

use super::bad_name::is_name;
use super::{Context, Firmness, Rule};
use crate::model::Variable;

pub(super) const RULE: Rule = Rule {
    id: "bad-field",
    about: "A field that is no identifier of Rust in snake case, or a keyword that cannot be raw.",
    firmness: Firmness::Structural,
    check,
};

/// Keywords that are not identifiers even when they are written raw.
const NEVER: [&str; 4] = ["self", "super", "crate", "_"];

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let field = variable.field.as_str();
        let message = match () {
            () if NEVER.contains(&field) && !is_told(variable) => {
                format!("`{field}` cannot be a field in Rust")
            }
            () if !is_snake_case(field) && !is_told(variable) => {
                format!("`{field}` is not the name of a field")
            }
            () => continue,
        };
        let help = "give it a `field`: lower case letters, digits and `_`, a letter first";
        cx.report(variable.field.span, message).help(help);
    }
}

fn is_snake_case(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// A field that follows from a wrong name: that is told.
fn is_told(variable: &Variable) -> bool {
    variable.field.span == variable.name.span && !is_name(&variable.name)
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn fields_are_identifiers_in_snake_case() {
        let spec = shop(
            "A: {type: text, field: two words, description: What it is.}\n\
             B: {type: text, field: camelCase, description: What it is.}\n\
             CRATE: {type: text, description: What it is.}\n\
             TYPE: {type: text, description: What it is.}\n\
             SHOP_2FA: {type: text, description: What it is.}",
        ) + "    prefix: SHOP_\n";
        let found: Vec<String> =
            problems(&spec).into_iter().filter(|found| found.starts_with("bad-field")).collect();
        let expected = [
            "bad-field: `two words` is not the name of a field",
            "bad-field: `camelCase` is not the name of a field",
            "bad-field: `crate` cannot be a field in Rust",
            "bad-field: `2fa` is not the name of a field",
        ];
        assert_eq!(found, expected);
    }
}
