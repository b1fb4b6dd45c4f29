//! Networks, and lists of them.

use std::net::IpAddr;
use std::ops::Deref;

use ipnet::IpNet;

use super::{Fault, Kind, Separator, Value};
use crate::redact::{Redact, Redacted};

/// A list of networks that can be asked whether an address belongs to it.
///
/// ```
/// use aisoc_env::{Kind, Networks};
///
/// let trusted: Networks = "10.0.0.0/8, 192.168.1.7".parse().unwrap();
/// assert!(trusted.contains("10.1.2.3".parse().unwrap()));
/// assert!(trusted.contains("::ffff:10.1.2.3".parse().unwrap()), "the same hop, seen over IPv6");
/// assert!(!trusted.contains("192.168.1.8".parse().unwrap()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Whether one of the networks holds this address. An IPv4 address mapped into IPv6 counts as the IPv4 address.
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
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::parse(text, &Kind::List(&Kind::Cidr, Separator::Comma))
    }
}

impl Value for Networks {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        Vec::parse(text, kind).map(Self)
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

impl Value for IpNet {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        let alone = || text.parse::<IpAddr>().map(Self::from);
        text.parse()
            .or_else(|_| alone())
            .map_err(|_| Fault::new("a network such as `10.0.0.0/8`, or an IP address"))
    }
}

impl Redact for IpNet {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string().into())
    }
}
