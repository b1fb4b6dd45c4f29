//! Whole numbers.

use super::limits::{WHOLE, limits, whole};
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `integer`: a whole number. It is negative only if `min` is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IntegerType {
    /// The smallest number allowed; 0 if there is none.
    pub min: Option<i64>,
    /// The largest number allowed.
    pub max: Option<i64>,
}

impl IntegerType {
    /// The smallest number allowed.
    pub const fn min(&self) -> i64 {
        match self.min {
            Some(min) => min,
            None => 0,
        }
    }

    /// Whether numbers may be negative: the type in Rust is `i64` then, and `u64` elsewhere.
    pub const fn is_signed(&self) -> bool {
        self.min() < 0
    }

    fn parse(&self, text: &str) -> Result<i128, ParseError> {
        let largest = if self.is_signed() { i64::MAX.into() } else { u64::MAX.into() };
        let max = self.max.map_or(largest, i128::from);
        let fits = |number: &i128| *number >= self.min().into() && *number <= max;
        whole(text).filter(fits).ok_or_else(|| ParseError::new(format!("a {}", self.description())))
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn integer(min: Option<i64>, max: Option<i64>) -> ScalarType {
    ScalarType::Integer(IntegerType { min, max })
}

impl Definition for IntegerType {
    fn name(&self) -> &'static str {
        "integer"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["min", "max"]
    }

    fn description(&self) -> String {
        format!("whole number{}", limits(Some(self.min()), self.max))
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.parse(text).map(Redacted::Integer)
    }

    fn pattern(&self) -> Option<String> {
        Some(WHOLE.to_owned())
    }
}

/// The Rust types of whole numbers: these, and numbers of bytes.
macro_rules! integers {
    ($($type:ty)*) => {
        $(
            impl Value for $type {
                fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
                    let number = match &value_type.scalar {
                        ScalarType::Integer(integer) => integer.parse(text)?,
                        ScalarType::Size(size) => size.unit.scale(text)?.into(),
                        _ => IntegerType { min: Some(i64::MIN), max: None }.parse(text)?,
                    };
                    Self::try_from(number).map_err(|_| ParseError::new("a number of this size"))
                }
            }

            impl Redact for $type {
                fn redact(&self) -> Redacted<'_> {
                    Redacted::Integer((*self).into())
                }
            }
        )*
    };
}

integers!(u64 i64);

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![
        case(
            integer(None, None),
            "whole number of at least 0",
            &["0", "007", "18446744073709551615"],
            &["", "-1", "+1", "1.0", "1e3", "0x1", "18446744073709551616"],
            "a whole number of at least 0",
        ),
        case(
            integer(Some(-5), None),
            "whole number of at least -5",
            &["-5", "0", "9223372036854775807"],
            &["-6", "9223372036854775808"],
            "a whole number of at least -5",
        ),
        case(
            integer(Some(-9), Some(-4)),
            "whole number from -9 to -4",
            &["-9", "-4"],
            &["-10", "-3", "0"],
            "a whole number from -9 to -4",
        ),
        case(
            integer(None, Some(5)),
            "whole number from 0 to 5",
            &["0", "5"],
            &["6", "-1"],
            "a whole number from 0 to 5",
        ),
    ]
}
