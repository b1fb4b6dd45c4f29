//! A field is a Rust identifier in `snake_case`. Reported here, the error points at the spec instead of at generated code.

use super::bad_name::is_name;
use super::{Context, Rule, Severity};
use crate::model::Variable;

pub(super) const RULE: Rule = Rule {
    id: "bad-field",
    about: "A field that is not a Rust identifier in snake case, or is a keyword that cannot be raw.",
    severity: Severity::Structural,
    check,
};

/// Keywords that are not identifiers even when they are written raw.
const NEVER: [&str; 4] = ["self", "super", "crate", "_"];

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let field = variable.field.as_str();
        let message = match () {
            () if NEVER.contains(&field) && !is_reported(variable) => {
                format!("`{field}` cannot be the name of a field in Rust")
            }
            () if !is_snake_case(field) && !is_reported(variable) => {
                format!("`{field}` is not a valid name for a field")
            }
            () => continue,
        };
        let help = "set `field` to a name in snake case: a lower-case letter, then lower-case letters, digits and `_`";
        cx.report(variable.field.span, message).help(help);
    }
}

fn is_snake_case(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether the field derives from an invalid name, which `bad-name` reports.
fn is_reported(variable: &Variable) -> bool {
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
