//! Closed sets of values.

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};
use crate::suggest::{Similarity, nearest};

/// An enum made from a closed set of the spec.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value, in the order of the spec.
    const ALL: &'static [Self];
    /// Every spelling, with the value that it stands for.
    const SPELLINGS: &'static [(&'static str, &'static str)];

    /// The value as the spec writes it.
    fn name(self) -> &'static str;
}

/// The value that a text stands for, whatever its case.
pub(super) fn find(
    text: &str,
    spellings: &'static [(&'static str, &'static str)],
) -> Result<&'static str, Fault> {
    let found = spellings.iter().find(|(spelling, _)| spelling.eq_ignore_ascii_case(text));
    found.map(|(_, value)| *value).ok_or_else(|| unknown(text, spellings))
}

/// Tells each value once, and the spelling that is nearest.
fn unknown(text: &str, spellings: &'static [(&'static str, &'static str)]) -> Fault {
    let (mut known, mut values) = (Vec::new(), Vec::new());
    for (spelling, value) in spellings {
        known.push(*spelling);
        if spelling == value {
            values.push(*value);
        }
    }
    let expected = format!("one of `{}`", values.join("`, `")).into();
    Fault { expected, nearest: nearest(text, known, Similarity::Hint) }
}

/// Reads a value in any case; generated `FromStr` calls this.
///
/// # Errors
///
/// The values that there are.
pub fn parse_choice<T: Choice>(text: &str) -> Result<T, Fault> {
    let name = find(text.trim(), T::SPELLINGS)?;
    let found = T::ALL.iter().find(|value| value.name() == name);
    found.copied().ok_or_else(|| Fault::new("a value of this set"))
}

/// Reads a value from any format; generated `Deserialize` calls this.
///
/// # Errors
///
/// The format's, or the values that there are.
pub fn deserialize_choice<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Choice,
    D: serde::Deserializer<'de>,
{
    let text = <std::borrow::Cow<'de, str> as serde::Deserialize<'de>>::deserialize(deserializer)?;
    parse_choice(&text).map_err(serde::de::Error::custom)
}

impl<T: Choice> Value for T {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        parse_choice(text)
    }
}

impl<T: Choice> Redact for T {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.name().into())
    }
}
