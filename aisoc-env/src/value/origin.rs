//! A web origin.

use std::fmt;
use std::str::FromStr;

use url::Url;

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

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
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text).ok().filter(is_bare);
        url.map(|url| Self(url.origin().ascii_serialization()))
            .ok_or_else(|| Fault::new("a web origin: scheme, host and port only"))
    }
}

/// Whether nothing but an origin is in the URL.
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

impl Value for Origin {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        text.parse()
    }
}

impl Redact for Origin {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.as_str().into())
    }
}
