//! A host and a port.

use std::fmt;
use std::str::FromStr;

use super::host::check_host;
use super::{Definition, ParseError, ScalarType, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `address`: a host and a port.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddressType;

/// A host name or IP address together with a port, such as `localhost:9092` or `[::1]:9092`.
///
/// ```
/// let broker: aisoc_env::Address = "kafka:9092".parse().unwrap();
/// assert_eq!((broker.host(), broker.port()), ("kafka", 9092));
/// assert_eq!(broker.to_string(), "kafka:9092");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    host: String,
    port: u16,
}

impl Address {
    /// The host; an IPv6 address has no brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl FromStr for Address {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let error = || ParseError::new("`host:port`");
        let (host, port) = text.rsplit_once(':').ok_or_else(error)?;
        let inner = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let well_formed = inner.is_some() || !host.contains(':');
        let port =
            Some(port).filter(|port| !port.starts_with('+')).and_then(|port| port.parse().ok());
        match port {
            Some(port) if well_formed && check_host(host).is_ok() => {
                Ok(Self { host: inner.unwrap_or(host).to_owned(), port })
            }
            _ => Err(error()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port } = self;
        if host.contains(':') { write!(f, "[{host}]:{port}") } else { write!(f, "{host}:{port}") }
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn address() -> ScalarType {
    ScalarType::Address(AddressType)
}

impl Definition for AddressType {
    fn name(&self) -> &'static str {
        "address"
    }

    fn description(&self) -> String {
        "`host:port`".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        text.parse().map(|value: Address| value.redact().into_owned())
    }
}

impl Value for Address {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl Redact for Address {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string().into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        address(),
        "`host:port`",
        &["a:1", "127.0.0.1:80", "[::1]:80"],
        &["", "a", "a:", ":1", "a:x", "a:+1", "::1:80", "a:65536"],
        "`host:port`",
    )]
}
