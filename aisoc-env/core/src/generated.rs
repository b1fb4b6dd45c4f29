//! Code that all generated types share, as macros that generated code calls.

use std::fmt;

use crate::redact::{Redact, Redacted};

/// Implements `Redact`, `Debug` and `Serialize` for a struct with these fields. None of them shows a secret.
#[doc(hidden)]
#[macro_export]
macro_rules! __section {
    ($name:ident { $($field:ident),* }) => {
        impl $crate::Redact for $name {
            #[inline]
            fn redact(&self) -> $crate::Redacted<'_> {
                $crate::__private::redact(&[$((::core::stringify!($field), &self.$field)),*])
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(::core::stringify!($name), self, f)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let redacted = $crate::Redact::redact(self);
                $crate::__private::serde::Serialize::serialize(&redacted, serializer)
            }
        }
    };
}

/// Implements the same for the struct of a service, and the functions of `Configuration`, for callers that do not import it.
#[doc(hidden)]
#[macro_export]
macro_rules! __configuration {
    ($name:ident { $($field:ident),* }) => {
        $crate::__section! { $name { $($field),* } }

        impl $name {
            /// Loads the configuration from the process environment.
            ///
            /// # Errors
            ///
            /// Every missing or invalid variable, in one error.
            #[inline]
            pub fn from_env() -> ::core::result::Result<Self, $crate::Error> {
                $crate::Configuration::from_env()
            }

            /// Loads the configuration from the process environment. If there are problems, prints all of them to standard
            /// error and exits with 78 (`EX_CONFIG`).
            #[must_use]
            #[inline]
            pub fn from_env_or_exit() -> Self {
                $crate::Configuration::from_env_or_exit()
            }

            /// Loads the configuration from these pairs only, without the process environment.
            ///
            /// # Errors
            ///
            /// Every missing or invalid variable, in one error.
            #[inline]
            pub fn from_vars<K, V>(
                pairs: impl ::core::iter::IntoIterator<Item = (K, V)>,
            ) -> ::core::result::Result<Self, $crate::Error>
            where
                K: ::core::convert::Into<$crate::__private::String>,
                V: ::core::convert::Into<$crate::__private::OsString>,
            {
                $crate::Configuration::from_vars(pairs)
            }

            /// Loads the configuration from these sources, and reports where each value came from.
            ///
            /// # Errors
            ///
            /// Every missing or invalid variable, in one error.
            #[inline]
            pub fn load(
                sources: &$crate::Sources,
            ) -> ::core::result::Result<$crate::Loaded<Self>, $crate::Error> {
                $crate::Configuration::load(sources)
            }
        }
    };
}

/// Implements `Display`, `FromStr` and serde's traits for an enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __variants {
    ($name:ident) => {
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad($crate::Variants::name(*self))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseError;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::ParseError> {
                $crate::__private::parse_variant(text)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::Variants::name(*self))
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize_variant(deserializer)
            }
        }
    };
}

/// `Redact` of a generated struct; fields are named as they are declared.
pub fn redact<'a>(fields: &[(&'static str, &'a dyn Redact)]) -> Redacted<'a> {
    let name = |field: &'static str| field.strip_prefix("r#").unwrap_or(field);
    Redacted::Struct(fields.iter().map(|(field, value)| (name(field), value.redact())).collect())
}

/// `Debug` of a generated struct.
///
/// # Errors
///
/// The formatter's.
pub fn debug(name: &str, value: &impl Redact, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Redacted::Struct(fields) = value.redact() else {
        return fmt::Debug::fmt(&value.redact(), f);
    };
    let mut output = f.debug_struct(name);
    for (field, value) in &fields {
        output.field(field, value);
    }
    output.finish()
}
