//! Value types: text of the environment to typed values.
//!
//! Each value type has one file with its `Definition`, the parser of its Rust type and its wording. `scalar_types!` lists them.

mod address;
mod boolean;
mod cidr;
mod cors;
mod duration;
mod enumeration;
mod host;
mod integer;
mod limits;
mod list;
mod number;
mod origin;
mod parse_error;
mod path;
pub mod pattern;
mod pem;
mod port;
mod secret;
mod size;
mod text;
mod unit;
mod url;
mod value_type;

pub use address::Address;
pub use cidr::Networks;
pub use cors::Cors;
pub(crate) use cors::has_wildcard;
pub use enumeration::{Variant, Variants, deserialize_variant, parse_variant};
pub use list::Separator;
pub use origin::Origin;
pub use parse_error::ParseError;
pub use pem::Pem;
pub use unit::Unit;
pub use value_type::ValueType;

use crate::redact::{Redact, Redacted};

/// A Rust type that a variable can have.
pub trait Value: Redact + Sized {
    /// Parses a text that is trimmed and not empty.
    ///
    /// # Errors
    ///
    /// `text` is not a value of `value_type`.
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError>;

    /// The value if the environment has none, for types that have such a value.
    fn absent() -> Option<Self> {
        None
    }
}

impl<T: Value> Value for Option<T> {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        T::parse(text, value_type).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

/// The definition of a value type.
pub(crate) trait Definition {
    /// The name in a spec.
    fn name(&self) -> &str;

    /// The keys of a spec that narrow the type.
    fn keys(&self) -> &'static [&'static str] {
        &[]
    }

    /// The description in the reference, such as "port from 1024 to 65535".
    fn description(&self) -> String;

    /// Parses a trimmed text of a variable that is not secret; returns the redacted value.
    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError>;

    /// Whether two texts are the same value.
    fn same(&self, a: &str, b: &str) -> bool {
        a == b
    }

    /// A regular expression for all texts that `read` accepts, and perhaps some more; `None` if none is useful.
    fn pattern(&self) -> Option<String> {
        None
    }

    /// The values that an editor should complete.
    fn words(&self) -> Vec<&str> {
        Vec::new()
    }

    /// All spellings of one value.
    fn spellings<'a>(&'a self, value: &'a str) -> Vec<&'a str> {
        vec![value]
    }
}

/// Defines the type of a single value from the list of all value types.
macro_rules! scalar_types {
    ($($variant:ident $module:ident::{$definition:ident, $constructor:ident})*) => {
        $(pub use $module::{$definition, $constructor};)*

        /// The type of a single value: of a variable, or of each item of a list.
        #[derive(Debug, Clone, PartialEq)]
        pub enum ScalarType {
            $(#[doc = concat!("See [`", stringify!($definition), "`].")] $variant($definition),)*
        }

        /// Examples of every type.
        #[cfg(test)]
        fn cases() -> Vec<tests::Case> {
            [$($module::cases()),*].into_iter().flatten().collect()
        }

        impl ScalarType {
            /// Every type, with its default parameters.
            pub fn all() -> Vec<Self> {
                vec![$(Self::$variant($definition::default())),*]
            }

            fn definition(&self) -> &dyn Definition {
                match self {
                    $(Self::$variant(definition) => definition,)*
                }
            }
        }
    };
}

scalar_types! {
    Text text::{TextType, text}
    Bool boolean::{BoolType, bool}
    Integer integer::{IntegerType, integer}
    Number number::{NumberType, number}
    Port port::{PortType, port}
    Duration duration::{DurationType, duration}
    Size size::{SizeType, size}
    Url url::{UrlType, url}
    Path path::{PathType, path}
    Host host::{HostType, host}
    Address address::{AddressType, address}
    Cidr cidr::{CidrType, cidr}
    Origin origin::{OriginType, origin}
    Cors cors::{CorsType, cors}
    Pem pem::{PemType, pem}
    Enum enumeration::{EnumType, variants}
}

#[cfg(test)]
mod tests;
