//! Durations.

use std::time::Duration;

use super::limits::COUNT;
use super::{Definition, ParseError, ScalarType, Unit, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `duration`: a duration as a whole number of a unit of time.
#[derive(Debug, Clone, PartialEq)]
pub struct DurationType {
    /// The unit.
    pub unit: Unit,
}

impl Default for DurationType {
    fn default() -> Self {
        Self { unit: Unit::Seconds }
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn duration(unit: Unit) -> ScalarType {
    ScalarType::Duration(DurationType { unit })
}

impl Definition for DurationType {
    fn name(&self) -> &'static str {
        "duration"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["unit"]
    }

    fn description(&self) -> String {
        format!("duration in {}", self.unit.word())
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.unit.scale(text).map(|millis| Duration::from_millis(millis).redact().into_owned())
    }

    fn pattern(&self) -> Option<String> {
        Some(COUNT.to_owned())
    }
}

impl Value for Duration {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        let unit = match &value_type.scalar {
            ScalarType::Duration(duration) => duration.unit,
            _ => Unit::Seconds,
        };
        unit.scale(text).map(Self::from_millis)
    }
}

impl Redact for Duration {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(format!("{self:?}").into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        duration(Unit::Days),
        "duration in days",
        &["0", "7"],
        &["", "-1", "1.5", "7d", "18446744073709551615"],
        "a whole number of days",
    )]
}
