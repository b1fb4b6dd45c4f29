//! URLs, whose passwords are never shown.

use std::borrow::Cow;

use url::Url;

use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{MASK, Redact, Redacted};

/// The type `url`: an absolute URL.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UrlType {
    /// The schemes allowed; all if there are none.
    pub schemes: Cow<'static, [Cow<'static, str>]>,
}

impl UrlType {
    fn parse(&self, text: &str) -> Result<Url, ParseError> {
        let url = Url::parse(text).map_err(|_| ParseError::new("an absolute URL"))?;
        if self.schemes.is_empty() || self.schemes.iter().any(|scheme| scheme == url.scheme()) {
            return Ok(url);
        }
        Err(ParseError::new(format!("a URL whose scheme is {}", self.schemes.join(", "))))
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn url(schemes: &'static [Cow<'static, str>]) -> ScalarType {
    ScalarType::Url(UrlType { schemes: Cow::Borrowed(schemes) })
}

impl Definition for UrlType {
    fn name(&self) -> &'static str {
        "url"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["schemes"]
    }

    fn description(&self) -> String {
        if self.schemes.is_empty() {
            return "URL".to_owned();
        }
        format!("URL ({})", self.schemes.join(", "))
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.parse(text).map(|url| url.redact().into_owned())
    }
}

impl Value for Url {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        match &value_type.scalar {
            ScalarType::Url(of) => of.parse(text),
            _ => UrlType::default().parse(text),
        }
    }
}

impl Redact for Url {
    fn redact(&self) -> Redacted<'_> {
        let mut shown = self.clone();
        if shown.password().is_some() {
            // This cannot fail: the URL already has a password.
            let _ = shown.set_password(Some("***"));
        }
        if shown.query_pairs().any(|(name, _)| may_name_secret(&name)) {
            mask_query(&mut shown, self);
        }
        Redacted::Text(String::from(shown).into())
    }
}

fn mask_query(shown: &mut Url, url: &Url) {
    let mut pairs = shown.query_pairs_mut();
    pairs.clear();
    for (name, value) in url.query_pairs() {
        let value = if may_name_secret(&name) { MASK.into() } else { value };
        pairs.append_pair(&name, &value);
    }
}

/// Some drivers take a password from the query.
fn may_name_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "passwd", "pwd", "secret", "token", "key"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    const SCHEMES: &[Cow<'static, str>] = &[Cow::Borrowed("https"), Cow::Borrowed("redis")];

    vec![
        case(url(&[]), "URL", &["a:b", "https://x"], &["", "x", "//x"], "an absolute URL"),
        case(
            url(SCHEMES),
            "URL (https, redis)",
            &["https://x", "redis://u:p@x/0"],
            &["http://x"],
            "a URL whose scheme is https, redis",
        ),
    ]
}
