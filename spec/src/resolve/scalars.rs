//! Resolves limits, versions and names of fields.

use aisoc_env_core::value::ValueType;

use crate::diagnostic::Diagnostics;
use crate::document::{Number, Text, VariableDoc};
use crate::model::Version;
use crate::span::{Span, Spanned};

/// The valid limits of a type.
pub(super) struct Limits<T> {
    what: &'static str,
    whole: bool,
    min: f64,
    max: f64,
    convert: fn(f64) -> T,
}

/// Whole numbers that YAML represents exactly.
#[expect(clippy::cast_possible_truncation, reason = "limits of integers are whole and small")]
pub(super) const INTEGERS: Limits<i64> = Limits {
    what: "a whole number of at most 15 digits",
    whole: true,
    min: -999_999_999_999_999.0,
    max: 999_999_999_999_999.0,
    convert: |limit| limit as i64,
};
/// Any number.
pub(super) const NUMBERS: Limits<f64> =
    Limits { what: "a number", whole: false, min: f64::MIN, max: f64::MAX, convert: |limit| limit };
/// Ports.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "limits of ports are whole and fit"
)]
pub(super) const PORTS: Limits<u16> = Limits {
    what: "a port from 0 to 65535",
    whole: true,
    min: 0.0,
    max: 65_535.0,
    convert: |limit| limit as u16,
};

impl<T> Limits<T> {
    /// Resolves `min` and `max`. An invalid limit counts as missing.
    pub(super) fn resolve(
        &self,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> (Option<T>, Option<T>) {
        let min = self.resolve_limit("min", doc.min.get(), cx);
        let max = self.resolve_limit("max", doc.max.get(), cx);
        if let (Some(min), Some(max)) = (min, max)
            && min.value > max.value
        {
            let message = format!("`min` ({}) is greater than `max` ({})", min.value, max.value);
            cx.error("bad-range", max.span, message)
                .also(min.span, "`min` is here")
                .help("swap `min` and `max`");
            return (None, None);
        }
        let convert = |limit: &Number| (self.convert)(limit.value);
        (min.map(convert), max.map(convert))
    }

    fn resolve_limit<'a>(
        &self,
        key: &str,
        number: Option<&'a Number>,
        cx: &mut Diagnostics,
    ) -> Option<&'a Number> {
        let number = number?;
        let value = number.value;
        let is_whole = !self.whole || value.fract() == 0.0;
        let fits = value >= self.min && value <= self.max && is_whole;
        if !fits {
            cx.error("bad-range", number.span, format!("`{key}: {value}` is not {}", self.what))
                .help(format!("correct it, or remove `{key}`"));
        }
        fits.then_some(number)
    }
}

/// A version; `None` if it is absent or invalid.
pub(super) fn version(of: Option<&Text>, cx: &mut Diagnostics) -> Option<Spanned<Version>> {
    let text = of?;
    let version = text.value.parse().ok();
    if version.is_none() {
        cx.error("bad-version", text.span, format!("`{}` is not a version", text.value))
            .help("write three numbers, such as `1.0.0`");
    }
    version.map(|version| Spanned::new(version, text.span))
}

/// The version, or the default with this span.
pub(super) fn version_or(of: Option<&Text>, span: Span, cx: &mut Diagnostics) -> Spanned<Version> {
    version(of, cx).unwrap_or(Spanned::new(Version::default(), span))
}

/// The name in lower case, without the prefixes of its service and section, and without the unit of a duration.
pub(super) fn derive_field(
    name: &Text,
    prefixes: [Option<&str>; 2],
    value_type: &ValueType,
) -> Text {
    let mut bare = &*name.value;
    for prefix in prefixes {
        bare = shorter(prefix.and_then(|prefix| bare.strip_prefix(prefix)), bare);
    }
    if let Some(unit) = value_type.unit().filter(|unit| unit.is_time()) {
        let suffixes = unit.suffixes().iter();
        bare = shorter(suffixes.copied().find_map(|suffix| bare.strip_suffix(suffix)), bare);
    }
    Text::new(bare.to_lowercase(), name.span)
}

/// The rest of a name, unless it is empty.
fn shorter<'a>(rest: Option<&'a str>, name: &'a str) -> &'a str {
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use aisoc_env_core::value::{DurationType, ScalarType, TextType, Unit};

    use super::*;
    use crate::span::Span;

    #[test]
    fn field_has_no_prefix_and_no_unit() {
        let field = |name: &str, prefixes, scalar| {
            let value_type = ValueType::of(scalar);
            derive_field(&Text::new(name.to_owned(), Span::default()), prefixes, &value_type).value
        };
        let days = || ScalarType::Duration(DurationType { unit: Unit::Days });
        assert_eq!(
            field("HONEYTOKEN_TOKEN_TTL_DAYS", [Some("HONEYTOKEN_"), None], days()),
            "token_ttl"
        );
        assert_eq!(
            field("OIDC_ISSUER", [None, Some("OIDC_")], ScalarType::Text(TextType)),
            "issuer"
        );
        assert_eq!(
            field("JWT_SECRET", [None, Some("OIDC_")], ScalarType::Text(TextType)),
            "jwt_secret"
        );
        assert_eq!(field("A_", [Some("A_"), None], ScalarType::Text(TextType)), "a_");
        assert_eq!(field("TTL_DAYS", [None, None], ScalarType::Text(TextType)), "ttl_days");
    }
}
