//! Booleans.

use super::{Definition, ParseError, ScalarType, Value, ValueType, pattern};
use crate::redact::{Redact, Redacted};

/// The type `bool`: true or false.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BoolType;

const TRUE: [&str; 4] = ["true", "1", "yes", "on"];
const FALSE: [&str; 4] = ["false", "0", "no", "off"];
const EXPECTED: &str = "`true` or `false`";

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn bool() -> ScalarType {
    ScalarType::Bool(BoolType)
}

impl Definition for BoolType {
    fn name(&self) -> &'static str {
        "bool"
    }

    fn description(&self) -> String {
        EXPECTED.to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        parse(text).map(Redacted::Bool)
    }

    fn same(&self, a: &str, b: &str) -> bool {
        parse(a).is_ok_and(|a| parse(b) == Ok(a))
    }

    fn pattern(&self) -> Option<String> {
        Some(pattern::one_of([TRUE, FALSE].concat()))
    }

    fn words(&self) -> Vec<&str> {
        vec!["true", "false"]
    }

    fn spellings<'a>(&'a self, value: &'a str) -> Vec<&'a str> {
        if parse(value) == Ok(true) { TRUE.to_vec() } else { FALSE.to_vec() }
    }
}

fn parse(text: &str) -> Result<bool, ParseError> {
    let is = |word: &&str| text.eq_ignore_ascii_case(word);
    match text {
        _ if TRUE.iter().any(is) => Ok(true),
        _ if FALSE.iter().any(is) => Ok(false),
        _ => Err(ParseError::new(EXPECTED)),
    }
}

impl Value for bool {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        parse(text)
    }
}

impl Redact for bool {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Bool(*self)
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        bool(),
        "`true` or `false`",
        &["true", "FALSE", "1", "0", "Yes", "no", "on", "off"],
        &["", "2", "t", "y", "enabled"],
        "`true` or `false`",
    )]
}
