//! The shape of the format as data, for the JSON Schema and for documentation.

use super::record::{Keyword, TextOr, WordOr};
use super::{Entries, Flag, Given, Number, Text, Word};

/// A type that has a shape.
pub(crate) trait Shaped {
    fn shape() -> Shape;
}

/// The values that a node of the document can have.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A scalar of any type, or a list of scalars: a value of a variable.
    Given,
    /// One of these keywords.
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
    /// One of two shapes.
    Either(Box<Self>, Box<Self>),
}

/// A key of a record.
#[derive(Debug, Clone)]
pub(crate) struct KeyShape {
    /// Its name in YAML.
    pub(crate) name: &'static str,
    /// Whether the record must have it.
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
