//! Networks, and lists of them.

use std::net::IpAddr;
use std::ops::Deref;

use ipnet::IpNet;

use super::{Definition, ParseError, ScalarType, Separator, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `cidr`: a network, or an IP address, which is a network with one address.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CidrType;

/// A list of networks, with a test whether an address belongs to one of them.
///
/// ```
/// use aisoc_env::Networks;
///
/// let trusted: Networks = "10.0.0.0/8, 192.168.1.7".parse().unwrap();
/// assert!(trusted.contains("10.1.2.3".parse().unwrap()));
/// assert!(trusted.contains("::ffff:10.1.2.3".parse().unwrap()), "the same hop, seen over IPv6");
/// assert!(!trusted.contains("192.168.1.8".parse().unwrap()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Whether one of the networks contains this address. An IPv4 address mapped into IPv6 counts as the IPv4 address.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

impl Deref for Networks {
    type Target = [IpNet];

    fn deref(&self) -> &[IpNet] {
        &self.0
    }
}

impl FromIterator<IpNet> for Networks {
    fn from_iter<I: IntoIterator<Item = IpNet>>(networks: I) -> Self {
        Self(networks.into_iter().collect())
    }
}

impl std::str::FromStr for Networks {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text, &ValueType::list(ScalarType::Cidr(CidrType), Separator::Comma))
    }
}

impl Value for Networks {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        Vec::parse(text, value_type).map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}

impl Redact for Networks {
    fn redact(&self) -> Redacted<'_> {
        self.0.redact()
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn cidr() -> ScalarType {
    ScalarType::Cidr(CidrType)
}

impl Definition for CidrType {
    fn name(&self) -> &'static str {
        "cidr"
    }

    fn description(&self) -> String {
        "network or IP address".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        parse(text).map(|network| network.redact().into_owned())
    }
}

fn parse(text: &str) -> Result<IpNet, ParseError> {
    let alone = || text.parse::<IpAddr>().map(IpNet::from);
    text.parse()
        .or_else(|_| alone())
        .map_err(|_| ParseError::new("a network such as `10.0.0.0/8`, or an IP address"))
}

impl Value for IpNet {
    fn parse(text: &str, _: &ValueType) -> Result<Self, ParseError> {
        parse(text)
    }
}

impl Redact for IpNet {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string().into())
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        cidr(),
        "network or IP address",
        &["10.0.0.0/8", "10.1.2.3", "::/0", "::1"],
        &["", "10.0.0.0/33", "10.0.0", "a"],
        "a network such as `10.0.0.0/8`, or an IP address",
    )]
}
