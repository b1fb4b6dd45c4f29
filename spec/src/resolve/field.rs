//! The name of a variable's field.

use crate::document::Text;
use crate::model::Kind;

/// The variable in lower case without the prefixes of its service and section, and without a duration's unit.
pub(super) fn derive_field(name: &Text, prefixes: [Option<&str>; 2], kind: &Kind) -> Text {
    let mut bare = &*name.value;
    for prefix in prefixes {
        bare = shorter(prefix.and_then(|prefix| bare.strip_prefix(prefix)), bare);
    }
    if let Kind::Duration(unit) = kind {
        let suffixes = unit.suffixes().iter();
        bare = shorter(suffixes.copied().find_map(|suffix| bare.strip_suffix(suffix)), bare);
    }
    Text::new(bare.to_lowercase(), name.span)
}

/// What is left of a name, unless nothing is.
fn shorter<'a>(rest: Option<&'a str>, name: &'a str) -> &'a str {
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Unit;
    use crate::span::Span;

    #[test]
    fn prefixes_and_units_fall_away() {
        let field = |name: &str, prefixes, kind| {
            derive_field(&Text::new(name.to_owned(), Span::default()), prefixes, &kind).value
        };
        let days = || Kind::Duration(Unit::Days);
        assert_eq!(
            field("HONEYTOKEN_TOKEN_TTL_DAYS", [Some("HONEYTOKEN_"), None], days()),
            "token_ttl"
        );
        assert_eq!(field("OIDC_ISSUER", [None, Some("OIDC_")], Kind::Text), "issuer");
        assert_eq!(field("JWT_SECRET", [None, Some("OIDC_")], Kind::Text), "jwt_secret");
        assert_eq!(field("A_", [Some("A_"), None], Kind::Text), "a_");
        assert_eq!(field("TTL_DAYS", [None, None], Kind::Text), "ttl_days");
    }
}
