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
    use super::is_snake_case;

    #[test]
    fn fields_are_in_snake_case() {
        for field in ["a", "log_level", "type", "a2", "a_"] {
            assert!(is_snake_case(field), "{field}");
        }
        for field in ["", "_", "2fa", "_a", "camelCase", "two words", "a-b", "größe"] {
            assert!(!is_snake_case(field), "{field}");
        }
    }
}
