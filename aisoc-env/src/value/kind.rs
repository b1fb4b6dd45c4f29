//! The types of the spec, with what narrows them.

use std::path::PathBuf;
use std::time::Duration;

use ::url::Url;
use ipnet::IpNet;

use super::{Address, Cors, Fault, Networks, Origin, Pem, Value, choice};

/// What a variable holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text.
    Text,
    /// True or false.
    Bool,
    /// A whole number between two others.
    Integer {
        /// The smallest allowed.
        min: i64,
        /// The largest allowed.
        max: u64,
    },
    /// A decimal number between two others.
    Number {
        /// The smallest allowed.
        min: Option<f64>,
        /// The largest allowed.
        max: Option<f64>,
    },
    /// A port between two others.
    Port {
        /// The smallest allowed.
        min: u16,
        /// The largest allowed.
        max: u16,
    },
    /// A span of time.
    Duration {
        /// The unit's name.
        unit: &'static str,
        /// How many milliseconds a unit has.
        millis: u64,
    },
    /// A number of bytes.
    Size {
        /// The unit's name.
        unit: &'static str,
        /// How many bytes a unit has.
        bytes: u64,
    },
    /// A URL with one of these schemes; any when there are none.
    Url(&'static [&'static str]),
    /// A path of the file system.
    Path,
    /// A host name or an address.
    Host,
    /// A host and a port.
    Address,
    /// A network.
    Cidr,
    /// A web origin.
    Origin,
    /// Origins that may call.
    Cors {
        /// Whether the service accepts credentials across origins.
        credentials: bool,
    },
    /// PEM material.
    Pem,
    /// One of a closed set: each spelling, with the value that it stands for.
    Choice(&'static [(&'static str, &'static str)]),
    /// Several items.
    List(&'static Self, Separator),
}

/// What stands between the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma.
    Comma,
    /// White space.
    Space,
}

impl Kind {
    /// Whether `text` is a value of this type.
    ///
    /// # Errors
    ///
    /// What is allowed instead.
    pub fn check(&self, text: &str) -> Result<(), Fault> {
        match self {
            Self::Text => Ok(()),
            Self::Host => super::text::check_host(text),
            Self::Path => PathBuf::parse(text, self).map(drop),
            Self::Bool => bool::parse(text, self).map(drop),
            Self::Integer { min, .. } if *min < 0 => i64::parse(text, self).map(drop),
            Self::Integer { .. } | Self::Size { .. } => u64::parse(text, self).map(drop),
            Self::Number { .. } => f64::parse(text, self).map(drop),
            Self::Port { .. } => u16::parse(text, self).map(drop),
            Self::Duration { .. } => Duration::parse(text, self).map(drop),
            Self::Url(_) => <Url as Value>::parse(text, self).map(drop),
            Self::Address => Address::parse(text, self).map(drop),
            Self::Cidr => IpNet::parse(text, self).map(drop),
            Self::Origin => Origin::parse(text, self).map(drop),
            Self::Cors { .. } => Cors::parse(text, self).map(drop),
            Self::Pem => Pem::parse(text, self).map(drop),
            Self::Choice(spellings) => choice::find(text, spellings).map(drop),
            Self::List(Self::Cidr, _) => Networks::parse(text, self).map(drop),
            Self::List(item, separator) => {
                separator.items(text).try_for_each(|text| item.check(text))
            }
        }
    }

    /// Whether two texts are the same value of this type.
    pub(crate) fn same(&self, a: &str, b: &str) -> bool {
        match self {
            Self::Bool => bool::parse(a, self) == bool::parse(b, self),
            Self::Choice(spellings) => choice::find(a, spellings) == choice::find(b, spellings),
            _ => a == b,
        }
    }
}

impl Separator {
    /// The items of a list: trimmed, empty ones dropped.
    pub(crate) fn items(self, text: &str) -> impl Iterator<Item = &str> {
        let is_separator = move |c: char| match self {
            Self::Comma => c == ',',
            Self::Space => c.is_whitespace(),
        };
        text.split(is_separator).map(str::trim).filter(|item| !item.is_empty())
    }
}
