//! How a record is read from a tree: the macros behind the format's definition.

use super::{Data, Node, Shape, Text, Word};
use crate::diagnostic::Diagnostics;
use crate::span::Span;

/// Something that can be read from a tree.
pub(crate) trait Read: Sized {
    /// What it looks like, for the schema.
    fn shape() -> Shape;
    /// Reads it; `owner` is the place to blame for what is missing. `None` when `cx` was told why.
    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self>;
}

/// A record whose keys can be laid over those of another.
pub(crate) trait Overlay {
    /// Its own keys where it has them, the base's elsewhere.
    fn over(self, base: &Self) -> Self;
}

/// A word of a closed list.
pub(crate) trait Keyword: Copy + 'static {
    const WORDS: &'static [(&'static str, Self)];
    const NAMES: &'static [&'static str];
}

/// Text alone, or a record that says more.
#[derive(Debug, Clone)]
pub enum TextOr<R> {
    /// The text alone.
    Text(Text),
    /// The record.
    Record(R),
}

/// A word, or a record that says more.
#[derive(Debug, Clone)]
pub enum WordOr<W, R> {
    /// The word.
    Word(Word<W>),
    /// The record.
    Record(R),
}

impl<R: Read> Read for TextOr<R> {
    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::Text), Box::new(R::shape()))
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        match node.data {
            Data::Map(_) => R::read(node, owner, cx).map(Self::Record),
            _ => Text::read(node, owner, cx).map(Self::Text),
        }
    }
}

impl<W: Keyword, R: Read> Read for WordOr<W, R> {
    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::Word(W::NAMES)), Box::new(R::shape()))
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        match node.data {
            Data::Map(_) => R::read(node, owner, cx).map(Self::Record),
            _ => Word::read(node, owner, cx).map(Self::Word),
        }
    }
}

/// Reports keys of `node` that are not among `known`, and required ones that are missing.
pub(super) fn check_keys(
    entries: &[(Text, Node)],
    owner: Span,
    record: &str,
    known: &[(&str, bool)],
    cx: &mut Diagnostics,
) {
    for (key, _) in entries {
        if !known.iter().any(|(name, _)| name == &key.value) {
            cx.error("unknown-key", key.span, format!("unknown key `{}`", key.value))
                .label(format!("not a key of {record}"))
                .help_nearest(&key.value, known.iter().map(|(name, _)| *name));
        }
    }
    for (name, _) in known.iter().filter(|(_, required)| *required) {
        if !entries.iter().any(|(key, _)| key.value == *name) {
            cx.error("missing-key", owner, format!("the key `{name}` is missing"))
                .help(format!("add `{name}:` to {record}"));
        }
    }
}

/// The node below a key, with the key's place.
pub(super) fn entry<'a>(entries: &'a [(Text, Node)], name: &str) -> Option<(Span, &'a Node)> {
    entries.iter().find(|(key, _)| key.value == name).map(|(key, value)| (key.span, value))
}

/// Defines a record of the format: its struct, how it is read, its shape.
macro_rules! record {
    ($(#[doc = $about:literal])* $name:ident {
        $($(#[doc = $doc:literal])* $need:ident $key:literal $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: Option<$type>,)*
        }

        impl $crate::document::record::Read for $name {
            fn shape() -> $crate::document::Shape {
                $crate::document::Shape::Record {
                    name: stringify!($name),
                    about: concat!($($about),*),
                    keys: vec![$($crate::document::Key {
                        name: $key,
                        required: $crate::document::record::needed!($need),
                        about: concat!($($doc),*),
                        shape: <$type as $crate::document::record::Read>::shape(),
                    }),*],
                }
            }

            fn read(
                node: &$crate::document::Node,
                owner: $crate::span::Span,
                cx: &mut $crate::diagnostic::Diagnostics,
            ) -> Option<Self> {
                let record = $crate::document::record::spaced(stringify!($name));
                let entries = $crate::document::leaf::mapping(node, &record, cx)?;
                let known = [$(($key, $crate::document::record::needed!($need))),*];
                $crate::document::record::check_keys(entries, owner, &record, &known, cx);
                Some(Self {
                    $($field: $crate::document::record::entry(entries, $key).and_then(
                        |(key, value)| $crate::document::record::Read::read(value, key, cx),
                    ),)*
                })
            }
        }

        impl $crate::document::record::Overlay for $name {
            fn over(self, base: &Self) -> Self {
                Self { $($field: self.$field.or_else(|| base.$field.clone()),)* }
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

/// Defines a closed list of words.
macro_rules! keywords {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = concat!("`", $word, "`")] $variant,)*
        }

        impl $crate::document::record::Keyword for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];
            const NAMES: &'static [&'static str] = &[$($word),*];
        }

        impl $name {
            /// The word as it stands in YAML.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

/// `ServiceDoc` as `a service`.
pub(super) fn spaced(name: &str) -> String {
    let name = name.strip_suffix("Doc").unwrap_or(name);
    let mut text = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !text.is_empty() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
    }
    let article = if text.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {text}")
}

pub(super) use {keywords, needed, record};
