//! The shape of the format as data, for the JSON Schema and for documentation.

use super::record::{Keyword, TextOr, WordOr};
use super::{Entries, Flag, Given, Number, Text, Word};

/// Something of which there is a shape.
pub(crate) trait Shaped {
    /// What it looks like.
    fn shape() -> Shape;
}

/// What a place in the document may hold.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A scalar of any kind, or a list of them: the value of some variable.
    Given,
    /// One of some words.
    Word(Vec<&'static str>),
    /// A list.
    List(Box<Self>),
    /// Named entries.
    Entries(Box<Self>),
    /// A mapping with known keys.
    Record {
        /// The record's name.
        name: &'static str,
        /// What it describes.
        about: &'static str,
        /// Its keys.
        keys: Vec<KeyShape>,
    },
    /// Either of two.
    Either(Box<Self>, Box<Self>),
}

/// A key of a record.
#[derive(Debug, Clone)]
pub(crate) struct KeyShape {
    /// As it is spelled in YAML.
    pub(crate) name: &'static str,
    /// Whether the record is incomplete without it.
    pub(crate) required: bool,
    /// What it holds.
    pub(crate) about: &'static str,
    /// The shape of its value.
    pub(crate) shape: Shape,
}

impl Shaped for Text {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Shaped for Flag {
    fn shape() -> Shape {
        Shape::Flag
    }
}

impl Shaped for Number {
    fn shape() -> Shape {
        Shape::Number
    }
}

impl Shaped for Given {
    fn shape() -> Shape {
        Shape::Given
    }
}

impl<W: Keyword> Shaped for Word<W> {
    fn shape() -> Shape {
        words::<W>()
    }
}

fn words<W: Keyword>() -> Shape {
    Shape::Word(W::WORDS.iter().map(|(word, _)| *word).collect())
}

impl<T: Shaped> Shaped for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Shaped> Shaped for Entries<T> {
    fn shape() -> Shape {
        Shape::Entries(Box::new(T::shape()))
    }
}

impl<R: Shaped> Shaped for TextOr<R> {
    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::Text), Box::new(R::shape()))
    }
}

impl<W: Keyword, R: Shaped> Shaped for WordOr<W, R> {
    fn shape() -> Shape {
        Shape::Either(Box::new(words::<W>()), Box::new(R::shape()))
    }
}
