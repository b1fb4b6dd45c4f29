//! A host and a port.

use std::fmt;
use std::str::FromStr;

use super::text::check_host;
use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

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
    /// The host; an IPv6 address bears no brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl FromStr for Address {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::new("`host:port`");
        let (host, port) = text.rsplit_once(':').ok_or_else(fault)?;
        let inner = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let well_formed = inner.is_some() || !host.contains(':');
        let port =
            Some(port).filter(|port| !port.starts_with('+')).and_then(|port| port.parse().ok());
        match port {
            Some(port) if well_formed && check_host(host).is_ok() => {
                Ok(Self { host: inner.unwrap_or(host).to_owned(), port })
            }
            _ => Err(fault()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port } = self;
        if host.contains(':') { write!(f, "[{host}]:{port}") } else { write!(f, "{host}:{port}") }
    }
}

impl Value for Address {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        text.parse()
    }
}

impl Redact for Address {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string().into())
    }
}
