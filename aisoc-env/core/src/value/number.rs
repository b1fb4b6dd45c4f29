//! Decimal numbers.

use super::limits::limits;
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `number`: a finite decimal number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NumberType {
    /// The smallest number allowed.
    pub min: Option<f64>,
    /// The largest number allowed.
    pub max: Option<f64>,
}

impl NumberType {
    fn parse(&self, text: &str) -> Result<f64, ParseError> {
        let fits = |number: &f64| {
            number.is_finite()
                && self.min.is_none_or(|min| *number >= min)
                && self.max.is_none_or(|max| *number <= max)
        };
        text.parse().ok().filter(fits).ok_or_else(|| self.error())
    }

    fn error(&self) -> ParseError {
        let decimal = if *self == Self::default() { " in decimal" } else { "" };
        ParseError::new(format!("a {}{decimal}", self.description()))
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn number(min: Option<f64>, max: Option<f64>) -> ScalarType {
    ScalarType::Number(NumberType { min, max })
}

impl Definition for NumberType {
    fn name(&self) -> &'static str {
        "number"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["min", "max"]
    }

    fn description(&self) -> String {
        format!("number{}", limits(self.min, self.max))
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.parse(text).map(Redacted::Number)
    }

    fn pattern(&self) -> Option<String> {
        Some(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?".to_owned())
    }
}

impl Value for f64 {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        match &value_type.scalar {
            ScalarType::Number(number) => number.parse(text),
            _ => NumberType::default().parse(text),
        }
    }
}

impl Redact for f64 {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Number(*self)
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![
        case(
            number(None, None),
            "number",
            &["1", "-1.5", "1e3", ".5", "+2"],
            &["", "x", "inf", "NaN", "1,5", "0x1"],
            "a number in decimal",
        ),
        case(
            number(Some(0.5), None),
            "number of at least 0.5",
            &["0.5", "9"],
            &["0.4"],
            "a number of at least 0.5",
        ),
        case(
            number(None, Some(1.0)),
            "number of at most 1",
            &["1"],
            &["1.1"],
            "a number of at most 1",
        ),
    ]
}
