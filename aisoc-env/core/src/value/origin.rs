//! A web origin.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

use url::Url;

use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `origin`: a web origin.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OriginType;

/// A web origin: scheme, host and port, in the form in which a browser sends it.
///
/// ```
/// let origin: aisoc_env::Origin = "https://SOC.example.com:443/".parse().unwrap();
/// assert_eq!(origin.as_str(), "https://soc.example.com");
/// assert!("https://soc.example.com/app".parse::<aisoc_env::Origin>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin(String);

impl Origin {
    /// As a browser sends it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if is_canonical(text) {
            return Ok(Self(text.to_owned()));
        }
        let url = Url::parse(text).ok().filter(is_bare);
        url.map(|url| Self(url.origin().ascii_serialization()))
            .ok_or_else(|| ParseError::new("a web origin: scheme, host and port only"))
    }
}

/// Whether a text is already in the form in which a browser sends it: nearly every one is, and parsing a URL would cost ten
/// times as much. Only IPv4 addresses and names whose labels begin with a letter count, as other hosts have several spellings.
fn is_canonical(text: &str) -> bool {
    let secure = text.strip_prefix("https://").map(|authority| (authority, "443"));
    let plain = || text.strip_prefix("http://").map(|authority| (authority, "80"));
    let Some((authority, default_port)) = secure.or_else(plain) else { return false };
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let is_port = |port: &str| {
        port != default_port && !port.starts_with(['0', '+']) && port.parse::<u16>().is_ok()
    };
    port.is_none_or(is_port)
        && (host.split('.').all(is_plain_label) || host.parse::<Ipv4Addr>().is_ok())
}

fn is_plain_label(label: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    label.starts_with(|c: char| c.is_ascii_lowercase())
        && !label.starts_with("xn--")
        && label.bytes().all(plain)
}

/// Whether the URL consists only of an origin.
fn is_bare(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn origin() -> ScalarType {
    ScalarType::Origin(OriginType)
}

impl Definition for OriginType {
    fn name(&self) -> &'static str {
        "origin"
    }

    fn description(&self) -> String {
        "web origin".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        text.parse().map(|value: Origin| value.redact().into_owned())
    }
}

impl Value for Origin {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl Redact for Origin {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.as_str().into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        origin(),
        "web origin",
        &["https://a", "http://A:80/", "https://[::1]:8443"],
        &["", "a", "ftp://a", "https://a/b", "https://u@a", "https://a?b", "*"],
        "a web origin: scheme, host and port only",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_origins_are_unchanged_by_the_url_parser() {
        let hosts = [
            "localhost",
            "soc.example.com",
            "a-b.c1",
            "a..b",
            "",
            "A",
            "1.2.3.4",
            "1.2.3",
            "1.2.3.04",
            "b.0x7f",
            "xn--a",
            "a.",
            "a_b",
        ];
        let ports = [
            "", ":", ":80", ":443", ":3000", ":0", ":080", ":+80", ":65536", ":8080/", ":a", ":1:2",
        ];
        let mut canonical = 0;
        for scheme in ["http", "https", "HTTP", "ws", ""] {
            for text in
                hosts.iter().flat_map(|host| ports.map(|port| format!("{scheme}://{host}{port}")))
            {
                if is_canonical(&text) {
                    canonical += 1;
                    let url = Url::parse(&text).ok().filter(is_bare).expect("it is an origin");
                    assert_eq!(url.origin().ascii_serialization(), text);
                }
            }
        }
        assert_eq!(canonical, 4 * 2 * 3, "four hosts, two schemes, three ports each");
    }
}
