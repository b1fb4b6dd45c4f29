//! The types of the spec, with what narrows them.

use std::path::PathBuf;
use std::time::Duration;

use ::url::Url;
use ipnet::IpNet;

use super::{Address, Cors, Fault, Origin, Pem, Value, choice};
use crate::redact::Redacted;

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
        self.read(text.trim()).map(drop)
    }

    /// The value that `text` is, as it may be shown where it is no secret.
    pub(crate) fn read(&self, text: &str) -> Result<Redacted<'static>, Fault> {
        match self {
            Self::Text | Self::Host => self.read_as::<String>(text),
            Self::Path => self.read_as::<PathBuf>(text),
            Self::Bool => self.read_as::<bool>(text),
            Self::Integer { min, .. } if *min < 0 => self.read_as::<i64>(text),
            Self::Integer { .. } | Self::Size { .. } => self.read_as::<u64>(text),
            Self::Number { .. } => self.read_as::<f64>(text),
            Self::Port { .. } => self.read_as::<u16>(text),
            Self::Duration { .. } => self.read_as::<Duration>(text),
            Self::Url(_) => self.read_as::<Url>(text),
            Self::Address => self.read_as::<Address>(text),
            Self::Cidr => self.read_as::<IpNet>(text),
            Self::Origin => self.read_as::<Origin>(text),
            Self::Cors { .. } => self.read_as::<Cors>(text),
            Self::Pem => self.read_as::<Pem>(text),
            Self::Choice(spellings) => {
                choice::find(text, spellings).map(|value| Redacted::Text(value.into()))
            }
            Self::List(item, separator) => {
                let mut items = Vec::new();
                for text in separator.items(text) {
                    items.push(item.read(text)?);
                }
                Ok(Redacted::List(items))
            }
        }
    }

    fn read_as<T: Value>(&self, text: &str) -> Result<Redacted<'static>, Fault> {
        Ok(T::parse(text, self)?.redact().into_owned())
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
