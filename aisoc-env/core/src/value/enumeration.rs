//! Enums.

use std::borrow::Cow;

use super::{Definition, ParseError, ScalarType, Value, ValueType, pattern};
use crate::redact::{Redact, Redacted};
use crate::suggest::{Similarity, nearest};

/// The type of an enum of the spec.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnumType {
    /// Its name, also in Rust.
    pub name: Cow<'static, str>,
    /// Its variants, in the order of the spec.
    pub variants: Cow<'static, [Variant]>,
}

/// A variant of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The variant as the spec writes it.
    pub name: Cow<'static, str>,
    /// Further spellings.
    pub aliases: Cow<'static, [Cow<'static, str>]>,
}

/// An enum in Rust that was generated from an enum of the spec.
pub trait Variants: Copy + PartialEq + 'static {
    /// The name of the enum.
    const NAME: &'static str;
    /// Every variant, in the order of the spec.
    const ALL: &'static [Self];
    /// The spellings of each, in the same order.
    const VARIANTS: &'static [Variant];

    /// The variant as the spec writes it.
    fn name(self) -> &'static str;
}

impl Variant {
    /// A variant with its spellings.
    #[doc(hidden)]
    pub const fn new(name: &'static str, aliases: &'static [Cow<'static, str>]) -> Self {
        Self { name: Cow::Borrowed(name), aliases: Cow::Borrowed(aliases) }
    }

    /// All spellings, the canonical one first.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&*self.aliases).map(|spelling| &**spelling)
    }

    fn is(&self, text: &str) -> bool {
        self.spellings().any(|spelling| spelling.eq_ignore_ascii_case(text))
    }
}

impl EnumType {
    /// The names of all variants.
    pub fn names(&self) -> Vec<&str> {
        self.variants.iter().map(|variant| &*variant.name).collect()
    }

    /// All spellings of all variants.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().flat_map(Variant::spellings)
    }
}

/// The type of a generated enum in a table.
#[doc(hidden)]
pub const fn variants<T: Variants>() -> ScalarType {
    ScalarType::Enum(EnumType {
        name: Cow::Borrowed(T::NAME),
        variants: Cow::Borrowed(T::VARIANTS),
    })
}

/// The index of the variant that has this spelling, in any case.
fn find(text: &str, variants: &[Variant]) -> Result<usize, ParseError> {
    variants.iter().position(|variant| variant.is(text)).ok_or_else(|| unknown(text, variants))
}

fn unknown(text: &str, variants: &[Variant]) -> ParseError {
    let known = variants.iter().flat_map(Variant::spellings);
    let nearest = nearest(text, known, Similarity::Hint).map(|nearest| nearest.to_owned().into());
    ParseError { expected: format!("one of {}", quoted(variants)).into(), nearest }
}

fn quoted(variants: &[Variant]) -> String {
    variants.iter().map(|variant| format!("`{}`", variant.name)).collect::<Vec<_>>().join(", ")
}

impl Definition for EnumType {
    fn name(&self) -> &str {
        &self.name
    }

    fn description(&self) -> String {
        quoted(&self.variants)
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        find(text, &self.variants).map(|index| Redacted::Text(self.variants[index].name.clone()))
    }

    fn same(&self, a: &str, b: &str) -> bool {
        let found = |text| find(text, &self.variants).ok();
        found(a).is_some_and(|a| found(b) == Some(a))
    }

    fn pattern(&self) -> Option<String> {
        Some(pattern::one_of(self.spellings()))
    }

    fn words(&self) -> Vec<&str> {
        self.spellings().collect()
    }

    fn spellings<'a>(&'a self, value: &'a str) -> Vec<&'a str> {
        let variant = self.variants.iter().find(|variant| variant.is(value));
        variant.into_iter().flat_map(Variant::spellings).collect()
    }
}

/// Parses a variant in any case; generated `FromStr` calls this.
///
/// # Errors
///
/// The text is not a variant.
pub fn parse_variant<T: Variants>(text: &str) -> Result<T, ParseError> {
    let index = find(text.trim(), T::VARIANTS)?;
    T::ALL.get(index).copied().ok_or_else(|| unknown(text, T::VARIANTS))
}

/// Reads a variant from any format; generated `Deserialize` calls this.
///
/// # Errors
///
/// An error of the format, or a text that is not a variant.
pub fn deserialize_variant<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Variants,
    D: serde::Deserializer<'de>,
{
    let text = <Cow<'de, str> as serde::Deserialize<'de>>::deserialize(deserializer)?;
    parse_variant(&text).map_err(serde::de::Error::custom)
}

impl<T: Variants> Value for T {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        parse_variant(text)
    }
}

impl<T: Variants> Redact for T {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.name().into())
    }
}

#[cfg(test)]
const STAGES: &[Variant] =
    &[Variant::new("dev", &[Cow::Borrowed("development")]), Variant::new("Prod", &[])];

/// An enum for tests.
#[cfg(test)]
pub(super) fn stage() -> ScalarType {
    ScalarType::Enum(EnumType { name: "Stage".into(), variants: STAGES.into() })
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        stage(),
        "`dev`, `Prod`",
        &["dev", "DEV", "Development", "prod"],
        &["", "pro", "stage"],
        "one of `dev`, `Prod`",
    )]
}
