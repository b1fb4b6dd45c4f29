//! The value types.

/// What a variable holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any text.
    Text,
    /// True or false.
    Bool,
    /// A whole number.
    Integer(Range),
    /// A decimal number.
    Number(Range),
    /// A port.
    Port(Range),
    /// A span of time, as a whole number of a unit.
    Duration(Unit),
    /// A number of bytes, as a whole number of a unit.
    Size(Unit),
    /// A URL with one of these schemes; any when there are none.
    Url(Vec<String>),
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
    /// Origins that may call, and whether with credentials.
    Cors {
        /// Whether the service accepts credentials across origins.
        credentials: bool,
    },
    /// PEM material.
    Pem,
    /// One of a closed set, by index.
    Choice(usize),
    /// Several items.
    List(Box<Self>, Separator),
}

/// The numbers allowed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// The smallest.
    pub min: Option<f64>,
    /// The largest.
    pub max: Option<f64>,
}

/// What stands between the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma.
    Comma,
    /// White space.
    Space,
}

/// What a number counts.
pub use crate::document::UnitWord as Unit;

impl Separator {
    /// The character that joins items.
    pub const fn joint(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Space => " ",
        }
    }
}

impl Unit {
    /// Milliseconds for a unit of time, bytes for one of size.
    pub const fn factor(self) -> u64 {
        match self {
            Self::Milliseconds | Self::Bytes => 1,
            Self::Seconds => 1_000,
            Self::Minutes => 60_000,
            Self::Hours => 3_600_000,
            Self::Days => 86_400_000,
            Self::Kibibytes => 1 << 10,
            Self::Mebibytes => 1 << 20,
        }
    }

    /// Whether it counts time.
    pub const fn is_time(self) -> bool {
        !matches!(self, Self::Bytes | Self::Kibibytes | Self::Mebibytes)
    }

    /// The endings of a name that tell this unit.
    pub const fn suffixes(self) -> &'static [&'static str] {
        match self {
            Self::Milliseconds => &["_MILLISECONDS", "_MILLIS", "_MS"],
            Self::Seconds => &["_SECONDS", "_SECS", "_SEC"],
            Self::Minutes => &["_MINUTES", "_MINS", "_MIN"],
            Self::Hours => &["_HOURS"],
            Self::Days => &["_DAYS"],
            Self::Bytes => &["_BYTES"],
            Self::Kibibytes => &["_KIB", "_KB"],
            Self::Mebibytes => &["_MIB", "_MB"],
        }
    }
}

impl Kind {
    /// The names of the built-in types.
    pub const NAMES: &'static [&'static str] = &[
        "text", "bool", "integer", "number", "port", "duration", "size", "url", "path", "host",
        "address", "cidr", "origin", "cors", "pem", "list",
    ];

    /// The keys that narrow it in the spec.
    pub const fn keys(&self) -> &'static [&'static str] {
        match self {
            Self::Integer(_) | Self::Number(_) | Self::Port(_) => &["min", "max"],
            Self::Duration(_) | Self::Size(_) => &["unit"],
            Self::Url(_) => &["schemes"],
            Self::Cors { .. } => &["credentials"],
            Self::List(..) => &["items", "separator"],
            _ => &[],
        }
    }

    /// The closed set that it, or an item of it, is one of.
    pub fn set(&self) -> Option<usize> {
        match self {
            Self::Choice(set) => Some(*set),
            Self::List(item, _) => item.set(),
            _ => None,
        }
    }

    /// The type's name in the spec, without what narrows it; a closed set's is its own.
    pub const fn name(&self) -> Option<&'static str> {
        Some(match self {
            Self::Text => "text",
            Self::Bool => "bool",
            Self::Integer(_) => "integer",
            Self::Number(_) => "number",
            Self::Port(_) => "port",
            Self::Duration(_) => "duration",
            Self::Size(_) => "size",
            Self::Url(_) => "url",
            Self::Path => "path",
            Self::Host => "host",
            Self::Address => "address",
            Self::Cidr => "cidr",
            Self::Origin => "origin",
            Self::Cors { .. } => "cors",
            Self::Pem => "pem",
            Self::List(..) => "list",
            Self::Choice(_) => return None,
        })
    }
}
