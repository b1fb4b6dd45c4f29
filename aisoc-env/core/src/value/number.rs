//! Booleans, numbers and ports.

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

impl Value for bool {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        match text {
            _ if is(&["true", "1", "yes", "on"]) => Ok(true),
            _ if is(&["false", "0", "no", "off"]) => Ok(false),
            _ => Err(Fault::new("`true` or `false`")),
        }
    }
}

impl Redact for bool {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Bool(*self)
    }
}

/// A whole number: digits, with a minus at most.
fn whole(text: &str) -> Option<i128> {
    if text.starts_with('+') { None } else { text.parse().ok() }
}

fn integer(text: &str, kind: &Kind) -> Result<i128, Fault> {
    match kind {
        Kind::Integer { min, max } => {
            let fits = |number: &i128| *number >= (*min).into() && *number <= (*max).into();
            whole(text)
                .filter(fits)
                .ok_or_else(|| out_of_range("a whole number", *min, *max, u64::MAX))
        }
        Kind::Port { min, max } => {
            let fits = |number: &i128| *number >= (*min).into() && *number <= (*max).into();
            whole(text)
                .filter(fits)
                .ok_or_else(|| Fault::new(format!("a port from {min} to {max}")))
        }
        Kind::Size { unit, bytes } => super::measure::scaled(text, *bytes, unit).map(i128::from),
        _ => whole(text).ok_or_else(|| Fault::new("a whole number")),
    }
}

fn out_of_range(what: &str, min: i64, max: u64, unlimited: u64) -> Fault {
    Fault::new(if max >= unlimited {
        format!("{what} of at least {min}")
    } else {
        format!("{what} from {min} to {max}")
    })
}

/// The types that hold whole numbers.
macro_rules! integers {
    ($($type:ty)*) => {
        $(
            impl Value for $type {
                fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
                    let number = integer(text, kind)?;
                    Self::try_from(number).map_err(|_| Fault::new("a number of this size"))
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

integers!(u16 u64 i64);

impl Value for f64 {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        let (min, max) = match kind {
            Kind::Number { min, max } => (*min, *max),
            _ => (None, None),
        };
        let fits = |number: &Self| {
            number.is_finite()
                && min.is_none_or(|min| *number >= min)
                && max.is_none_or(|max| *number <= max)
        };
        text.parse().ok().filter(fits).ok_or_else(|| Fault::new(number_bounds(min, max)))
    }
}

fn number_bounds(min: Option<f64>, max: Option<f64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("a number from {min} to {max}"),
        (Some(min), None) => format!("a number of at least {min}"),
        (None, Some(max)) => format!("a number of at most {max}"),
        (None, None) => "a number in decimal".to_owned(),
    }
}

impl Redact for f64 {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Number(*self)
    }
}
