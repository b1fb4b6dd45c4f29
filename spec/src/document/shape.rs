//! The shape of the format as data, for the JSON Schema and for documentation.

/// What a place in the document may hold.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A scalar of any kind, or a list of them: the value of some variable.
    Given,
    /// One of some words.
    Word(&'static [&'static str]),
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
        keys: Vec<Key>,
    },
    /// Either of two.
    Either(Box<Self>, Box<Self>),
}

/// A key of a record.
#[derive(Debug, Clone)]
pub struct Key {
    /// As it is spelled in YAML.
    pub name: &'static str,
    /// Whether the record is incomplete without it.
    pub required: bool,
    /// What it holds.
    pub about: &'static str,
    /// The shape of its value.
    pub shape: Shape,
}
