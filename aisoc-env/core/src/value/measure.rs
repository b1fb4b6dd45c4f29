//! Spans of time and numbers of bytes: whole numbers of a unit.

use std::time::Duration;

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

/// A whole number of a unit, in what the unit is made of.
pub(super) fn scaled(text: &str, factor: u64, unit: &str) -> Result<u64, Fault> {
    let count = if text.starts_with('+') { None } else { text.parse::<u64>().ok() };
    count
        .and_then(|count| count.checked_mul(factor))
        .ok_or_else(|| Fault::new(format!("a whole number of {unit}")))
}

impl Value for Duration {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        let (unit, millis) = match kind {
            Kind::Duration { unit, millis } => (*unit, *millis),
            _ => ("seconds", 1_000),
        };
        scaled(text, millis, unit).map(Self::from_millis)
    }
}

impl Redact for Duration {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(format!("{self:?}").into())
    }
}
