//! Redacted values, which `Debug`, errors, reports and serialization print.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// The replacement for a secret.
pub(crate) const MASK: &str = "[redacted]";

/// A value without secrets and without the passwords of URLs.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Redacted<'a> {
    /// A secret, of which nothing is shown.
    Secret,
    /// No value.
    Absent,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// A decimal number.
    Number(f64),
    /// Text.
    Text(Cow<'a, str>),
    /// Several values.
    List(Vec<Self>),
    /// Named values.
    Struct(Vec<(&'static str, Self)>),
}

impl Redacted<'_> {
    /// The same value without borrows.
    pub fn into_owned(self) -> Redacted<'static> {
        match self {
            Self::Secret => Redacted::Secret,
            Self::Absent => Redacted::Absent,
            Self::Bool(value) => Redacted::Bool(value),
            Self::Integer(value) => Redacted::Integer(value),
            Self::Number(value) => Redacted::Number(value),
            Self::Text(text) => Redacted::Text(text.into_owned().into()),
            Self::List(items) => {
                let mut owned = Vec::with_capacity(items.len());
                for item in items {
                    owned.push(item.into_owned());
                }
                Redacted::List(owned)
            }
            Self::Struct(fields) => {
                let mut owned = Vec::with_capacity(fields.len());
                for (name, value) in fields {
                    owned.push((name, value.into_owned()));
                }
                Redacted::Struct(owned)
            }
        }
    }
}

/// A type whose values can be shown without their secrets.
pub trait Redact {
    /// The value without secrets.
    fn redact(&self) -> Redacted<'_>;
}

impl Redacted<'_> {
    /// Named values.
    pub fn structure<const N: usize>(fields: [(&'static str, Self); N]) -> Self {
        Self::Struct(fields.into())
    }
}

impl fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret => f.write_str(MASK),
            Self::Absent => f.write_str("None"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value:?}"),
            Self::Text(value) => write!(f, "{value:?}"),
            Self::List(items) => f.debug_list().entries(items).finish(),
            Self::Struct(fields) => {
                f.debug_map().entries(fields.iter().map(|(name, value)| (name, value))).finish()
            }
        }
    }
}

impl fmt::Display for Redacted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Text(value) => f.write_str(value),
            Self::List(items) => items.iter().enumerate().try_for_each(|(at, item)| {
                f.write_str(if at == 0 { "" } else { "," })?;
                item.fmt(f)
            }),
            Self::Struct(fields) => {
                fields.iter().enumerate().try_for_each(|(at, (name, value))| {
                    f.write_str(if at == 0 { "" } else { " " })?;
                    write!(f, "{name}={value}")
                })
            }
            other => write!(f, "{other:?}"),
        }
    }
}

impl Serialize for Redacted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Secret => serializer.serialize_str(MASK),
            Self::Absent => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serialize_integer(*value, serializer),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Struct(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

/// Not every format supports integers of 128 bits.
fn serialize_integer<S: Serializer>(value: i128, serializer: S) -> Result<S::Ok, S::Error> {
    match (u64::try_from(value), i64::try_from(value)) {
        (Ok(value), _) => serializer.serialize_u64(value),
        (_, Ok(value)) => serializer.serialize_i64(value),
        _ => serializer.serialize_i128(value),
    }
}

impl<T: Redact> Redact for Option<T> {
    fn redact(&self) -> Redacted<'_> {
        self.as_ref().map_or(Redacted::Absent, T::redact)
    }
}

impl<T: Redact> Redact for Vec<T> {
    fn redact(&self) -> Redacted<'_> {
        Redacted::List(self.iter().map(T::redact).collect())
    }
}
