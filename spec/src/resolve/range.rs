//! The numbers that a variable may hold.

use crate::diagnostic::Diagnostics;
use crate::document::{Number, VariableDoc};
use crate::model::Range;

/// What the limits of a type can be.
pub(super) struct Limits {
    what: &'static str,
    whole: bool,
    min: f64,
    max: f64,
}

/// Whole numbers, as far as a limit written in YAML is exact.
pub(super) const INTEGERS: Limits = Limits {
    what: "a whole number of at most 15 digits",
    whole: true,
    min: -999_999_999_999_999.0,
    max: 999_999_999_999_999.0,
};
/// Numbers of any kind.
pub(super) const NUMBERS: Limits =
    Limits { what: "a number", whole: false, min: f64::MIN, max: f64::MAX };
/// Ports.
pub(super) const PORTS: Limits =
    Limits { what: "a port from 0 to 65535", whole: true, min: 0.0, max: 65_535.0 };

/// Reads `min` and `max`; a limit that is none counts as missing.
pub(super) fn resolve_range(doc: &VariableDoc, limits: &Limits, cx: &mut Diagnostics) -> Range {
    let range = Range {
        min: resolve_limit("min", doc.min.as_ref(), limits, cx),
        max: resolve_limit("max", doc.max.as_ref(), limits, cx),
    };
    if let (Some(min), Some(max), Some(at)) = (range.min, range.max, &doc.max)
        && min > max
    {
        let found = cx.error("bad-range", at.span, format!("nothing is from {min} to {max}"));
        if let Some(min) = &doc.min {
            found.also(min.span, "the smallest");
        }
        found.help("swap `min` and `max`");
        return Range::default();
    }
    range
}

fn resolve_limit(
    key: &str,
    number: Option<&Number>,
    limits: &Limits,
    cx: &mut Diagnostics,
) -> Option<f64> {
    let number = number?;
    let value = number.value;
    let fits =
        value >= limits.min && value <= limits.max && (!limits.whole || value.fract() == 0.0);
    if !fits {
        cx.error("bad-range", number.span, format!("`{key}: {value}` is not {}", limits.what))
            .help("correct it, or leave it out");
    }
    fits.then_some(value)
}
