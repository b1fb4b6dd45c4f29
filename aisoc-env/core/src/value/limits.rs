//! Whole numbers, and the wording of limits.

use std::fmt::Display;

/// A whole number: digits, perhaps after a minus.
pub(super) fn whole(text: &str) -> Option<i128> {
    if text.starts_with('+') { None } else { text.parse().ok() }
}

/// Limits as they follow a noun: " from 1 to 5".
pub(super) fn limits<T: Display>(min: Option<T>, max: Option<T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    }
}

/// A regular expression for a count.
pub(super) const COUNT: &str = "[0-9]+";
/// A regular expression for a whole number.
pub(super) const WHOLE: &str = "-?[0-9]+";
