//! YAML as a tree; each node has its span, and each scalar whether it is quoted.

use std::borrow::Cow;

use crate::span::{Span, Spanned};

/// A value of YAML.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) span: Span,
    pub(crate) data: Data<'t>,
}

/// The content of a node.
#[derive(Debug)]
pub(crate) enum Data<'t> {
    Scalar(Scalar<'t>),
    List(Vec<Node<'t>>),
    Map(Vec<Entry<'t>>),
    /// An unsupported node, which was reported.
    Refused,
}

/// A key and its value.
pub(crate) type Entry<'t> = (Spanned<Cow<'t, str>>, Node<'t>);

/// A scalar of YAML.
#[derive(Debug)]
pub(crate) struct Scalar<'t> {
    /// The text, after YAML's escapes.
    pub(crate) text: Cow<'t, str>,
    /// Whether it is written without quotes, and not as a block.
    pub(crate) plain: bool,
}

/// The type that YAML, in some version, gives to a plain scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Implicit {
    Text,
    Null,
    /// `true` and `false`: the same in every version.
    Bool,
    /// A decimal number in canonical form: `30`, `-1`, `0.5`.
    Number,
    /// A scalar that YAML may read differently than written: `no`, `3.10`, `0755`, `1e3`; with its YAML type.
    Ambiguous(&'static str),
}

impl Scalar<'_> {
    pub(crate) fn implicit(&self) -> Implicit {
        if self.plain { implicit(&self.text) } else { Implicit::Text }
    }
}

/// The type that YAML gives to a text without quotes.
pub(crate) fn implicit(text: &str) -> Implicit {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Implicit::Null,
        "true" | "false" => Implicit::Bool,
        text if is_loose_bool(text) => Implicit::Ambiguous("a boolean"),
        text => implicit_number(text),
    }
}

fn is_loose_bool(text: &str) -> bool {
    ["y", "n", "yes", "no", "on", "off", "true", "false"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

fn implicit_number(text: &str) -> Implicit {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let looks_numeric = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if !looks_numeric {
        return Implicit::Text;
    }
    if is_canonical_number(text) {
        return Implicit::Number;
    }
    match digits {
        _ if is_based(digits) => Implicit::Ambiguous("a number in another base"),
        ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN" => Implicit::Ambiguous("a number"),
        _ if is_sexagesimal(digits) => Implicit::Ambiguous("a number in base 60"),
        _ if digits.replace('_', "").parse::<f64>().is_ok() => Implicit::Ambiguous("a number"),
        _ => Implicit::Text,
    }
}

/// A decimal number without exponent, leading zeros, and trailing zeros other than in `3.0`.
fn is_canonical_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole)
        && all_digits(fraction)
        && (whole == "0" || !whole.starts_with('0'))
        && (fraction == "0" || !fraction.ends_with('0'))
}

fn is_based(digits: &str) -> bool {
    let based = |prefix: &str, base: u32| {
        digits.strip_prefix(prefix).is_some_and(|rest| {
            !rest.is_empty() && rest.chars().all(|c| c.is_digit(base) || c == '_')
        })
    };
    based("0x", 16) || based("0o", 8) || based("0b", 2) || based("0", 8)
}

fn is_sexagesimal(digits: &str) -> bool {
    digits.contains(':')
        && digits.split(':').all(|part| {
            !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn implicit_types_of_plain_scalars() {
        for text in [
            "no", "Yes", "ON", "3.10", "0755", "0x1f", "1e3", "1_000", "12:30", "TRUE", ".5",
            ".inf",
        ] {
            assert!(matches!(implicit(text), Implicit::Ambiguous(_)), "{text}");
        }
        for text in ["~", "", "null"] {
            assert_eq!(implicit(text), Implicit::Null, "{text}");
        }
        for text in ["30", "-1", "3.0", "0.25", "0", "3.14"] {
            assert_eq!(implicit(text), Implicit::Number, "{text}");
        }
        for text in
            ["localhost:9092", "0.1.0", "gpt-4o", "/opt/x", "1.2.3.4", "10.0.0.0/8", "-", ".5x"]
        {
            assert_eq!(implicit(text), Implicit::Text, "{text}");
        }
        assert_eq!(Scalar { text: "no".into(), plain: false }.implicit(), Implicit::Text);
    }
}
