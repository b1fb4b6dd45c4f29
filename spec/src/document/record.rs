//! The macros that define records and keywords of the format, and how they are read from a tree.

use aisoc_env_core::value::{Separator, Unit};

use super::{Data, Node, Text, Word};
use crate::diagnostic::Diagnostics;
use crate::span::Span;

/// A type that can be read from a tree.
pub(crate) trait Read: Sized {
    /// Reads a value; `owner` is the span for errors about missing parts. Returns `None` if it cannot be read, which is reported.
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self>;
}

/// A record that replaces a node that is not a mapping.
pub(crate) trait Unreadable {
    /// A record whose keys are all invalid.
    fn unreadable(owner: Span) -> Self;
}

/// A type whose values are keywords.
pub(crate) trait Keyword: Copy + PartialEq + 'static {
    const WORDS: &'static [(&'static str, Self)];

    /// The word in YAML.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, keyword)| *keyword == self).map_or("", |(word, _)| word)
    }
}

impl Keyword for Separator {
    const WORDS: &'static [(&'static str, Self)] = Self::WORDS;
}

impl Keyword for Unit {
    const WORDS: &'static [(&'static str, Self)] = Self::WORDS;
}

/// A text, or a record with more keys.
#[derive(Debug, Clone)]
pub(crate) enum TextOr<R> {
    /// The text alone.
    Text(Text),
    /// The record.
    Record(R),
}

/// A keyword, or a record with more keys.
#[derive(Debug, Clone)]
pub(crate) enum WordOr<W, R> {
    /// The word.
    Word(Word<W>),
    /// The record.
    Record(R),
}

impl<R: Read + Unreadable> Read for TextOr<R> {
    /// A text that cannot be read becomes a record whose keys are all invalid, so that the entry still exists.
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        if let Data::Map(_) = node.data {
            return R::read(node, owner, cx).map(Self::Record);
        }
        Some(
            Text::read(node, owner, cx)
                .map_or_else(|| Self::Record(R::unreadable(owner)), Self::Text),
        )
    }
}

impl<W: Keyword, R: Read> Read for WordOr<W, R> {
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        match node.data {
            Data::Map(_) => R::read(node, owner, cx).map(Self::Record),
            _ => Word::read(node, owner, cx).map(Self::Word),
        }
    }
}

/// Defines a record of the format: its struct, its reader and its shape.
macro_rules! record {
    ($(#[doc = $about:literal])* $name:ident $(: $derive:ident)? {
        $($(#[doc = $doc:literal])* $need:ident $key:literal $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $about])*
        #[derive(Debug, Default $(, $derive)?)]
        #[allow(dead_code, reason = "some keys only have to be there")]
        pub(crate) struct $name {
            $($(#[doc = $doc])* pub(crate) $field: $crate::document::Key<$type>,)*
            /// The span of the key that has the record as its value.
            pub(crate) owner: $crate::span::Span,
        }

        impl $name {
            const KEYS: &[(&'static str, bool)] =
                &[$(($key, $crate::document::record::needed!($need))),*];
        }

        impl $crate::document::record::Unreadable for $name {
            fn unreadable(owner: $crate::span::Span) -> Self {
                Self { $($field: $crate::document::Key::Invalid(None),)* owner }
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::document::shape::Shaped for $name {
            fn shape() -> $crate::document::Shape {
                $crate::document::Shape::Record {
                    name: stringify!($name),
                    about: concat!($($about),*),
                    keys: vec![$($crate::document::KeyShape {
                        name: $key,
                        required: $crate::document::record::needed!($need),
                        about: concat!($($doc),*),
                        shape: <$type as $crate::document::shape::Shaped>::shape(),
                    }),*],
                }
            }
        }

        impl $crate::document::record::Read for $name {
            fn read(
                node: &$crate::document::Node<'_>,
                owner: $crate::span::Span,
                cx: &mut $crate::diagnostic::Diagnostics,
            ) -> Option<Self> {
                use $crate::document::reader::Reader;
                use $crate::document::record::Unreadable;
                let reader = Reader::open(node, owner, stringify!($name), Self::KEYS, cx);
                let Some(reader) = reader else { return Some(Self::unreadable(owner)) };
                Some(Self {
                    $($field: reader.read($key, cx),)*
                    owner,
                })
            }
        }
    };
}

/// Defines a record whose keys can override those of another one.
macro_rules! layered_record {
    ($(#[doc = $about:literal])* $name:ident {
        $($(#[doc = $doc:literal])* $need:ident $key:literal $field:ident: $type:ty,)*
    }) => {
        $crate::document::record::record! {
            $(#[doc = $about])*
            $name: Clone {
                $($(#[doc = $doc])* $need $key $field: $type,)*
            }
        }

        impl $name {
            /// The record, with the keys of the base where it has none.
            pub(crate) fn over(&self, base: &Self) -> Self {
                Self {
                    $($field: self.$field.over(&base.$field),)*
                    owner: self.owner,
                }
            }
        }
    };
}

/// Whether a key is required.
macro_rules! needed {
    (must) => {
        true
    };
    (may) => {
        false
    };
}

/// Defines an enum of keywords.
macro_rules! keywords {
    ($(#[$about:meta])* $visibility:vis $name:ident { $($variant:ident $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $visibility enum $name {
            $(#[doc = concat!("`", $word, "`")] $variant,)*
        }

        impl $crate::document::record::Keyword for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];
        }
    };
}

pub(super) use {keywords, layered_record, needed, record};
