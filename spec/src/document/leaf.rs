//! The leaves of a document: text, flags, numbers, words, values, and collections of them.

use super::record::{Keyword, Overlay, Read};
use super::{Data, Implicit, Node, Scalar, Shape};
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};

/// Text that YAML takes for nothing else.
pub type Text = Spanned<String>;
/// `true` or `false`.
pub type Flag = Spanned<bool>;
/// A number.
pub type Number = Spanned<f64>;
/// A word of a closed list.
pub type Word<W> = Spanned<W>;

/// The value of a variable, as the spec gives it.
#[derive(Debug, Clone)]
pub enum Given {
    /// One scalar, as it is written.
    Scalar(Spanned<Scalar>),
    /// The items of a list.
    List(Spanned<Vec<Spanned<Scalar>>>),
}

/// Named entries in the order in which they are written.
#[derive(Debug, Clone)]
pub struct Entries<T> {
    /// The whole of it.
    pub span: Span,
    /// Name and value.
    pub all: Vec<(Text, T)>,
}

impl Given {
    /// Its place.
    pub const fn span(&self) -> Span {
        match self {
            Self::Scalar(scalar) => scalar.span,
            Self::List(items) => items.span,
        }
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { span: Span::default(), all: Vec::new() }
    }
}

impl Read for Text {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "text", cx)?;
        match scalar.implicit() {
            Implicit::Text => Some(Self::new(scalar.text.clone(), node.span)),
            Implicit::Null => missing_value(node, owner, cx),
            Implicit::Bool => quote_it(node, scalar, "a boolean", cx),
            Implicit::Number => quote_it(node, scalar, "a number", cx),
            Implicit::Treacherous(what) => quote_it(node, scalar, what, cx),
        }
    }
}

impl Read for Flag {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn read(node: &Node, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "`true` or `false`", cx)?;
        if scalar.implicit() == Implicit::Bool {
            return Some(Self::new(scalar.text == "true", node.span));
        }
        wrong_type(node, "`true` or `false`", &format!("`{}`", scalar.text), cx);
        None
    }
}

impl Read for Number {
    fn shape() -> Shape {
        Shape::Number
    }

    fn read(node: &Node, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "a number", cx)?;
        match scalar.text.parse() {
            Ok(number) if scalar.implicit() == Implicit::Number => {
                Some(Self::new(number, node.span))
            }
            _ => {
                wrong_type(node, "a decimal number", &format!("`{}`", scalar.text), cx);
                None
            }
        }
    }
}

impl<W: Keyword> Read for Word<W> {
    fn shape() -> Shape {
        Shape::Word(W::NAMES)
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let text = Text::read(node, owner, cx)?;
        let word = W::WORDS.iter().find(|(word, _)| *word == text.value);
        if word.is_none() {
            cx.error(
                "unknown-word",
                text.span,
                format!("`{}` is not a word known here", text.value),
            )
            .help_nearest(&text.value, W::NAMES.iter().copied());
        }
        word.map(|&(_, word)| Self::new(word, text.span))
    }
}

impl Read for Given {
    fn shape() -> Shape {
        Shape::Given
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        if let Data::List(nodes) = &node.data {
            let items = nodes.iter().filter_map(|node| read_value(node, owner, cx)).collect();
            return Some(Self::List(Spanned::new(items, node.span)));
        }
        read_value(node, owner, cx).map(Self::Scalar)
    }
}

/// A scalar that stands for a variable's value: what YAML and a reader see differently is refused.
fn read_value(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Spanned<Scalar>> {
    let scalar = scalar(node, "a value", cx)?;
    match scalar.implicit() {
        Implicit::Null => missing_value(node, owner, cx),
        Implicit::Treacherous(what) => quote_it(node, scalar, what, cx),
        _ => Some(Spanned::new(scalar.clone(), node.span)),
    }
}

impl<T: Read> Read for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let Data::List(nodes) = &node.data else {
            wrong_type(node, "a list", kind_of(node), cx)
                .help("write `[a, b]`, or one item a line after `- `");
            return None;
        };
        Some(nodes.iter().filter_map(|node| T::read(node, owner, cx)).collect())
    }
}

impl<T: Read> Read for Entries<T> {
    fn shape() -> Shape {
        Shape::Entries(Box::new(T::shape()))
    }

    fn read(node: &Node, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let entries = mapping(node, "named entries", cx)?;
        let read = |(key, node): &(Text, Node)| {
            let value = T::read(node, key.span, cx)?;
            Some((key.clone(), value))
        };
        Some(Self { span: node.span, all: entries.iter().filter_map(read).collect() })
    }
}

impl<T> Overlay for Entries<T> {
    fn over(self, _: &Self) -> Self {
        self
    }
}

/// The node as a mapping; nothing at all is an empty one.
pub(super) fn mapping<'a>(
    node: &'a Node,
    what: &str,
    cx: &mut Diagnostics,
) -> Option<&'a [(Text, Node)]> {
    match &node.data {
        Data::Map(entries) => Some(entries),
        Data::Scalar(scalar) if scalar.implicit() == Implicit::Null => Some(&[]),
        _ => {
            wrong_type(node, &format!("{what} (`key: value` lines)"), kind_of(node), cx);
            None
        }
    }
}

fn scalar<'a>(node: &'a Node, wanted: &str, cx: &mut Diagnostics) -> Option<&'a Scalar> {
    if let Data::Scalar(scalar) = &node.data {
        return Some(scalar);
    }
    wrong_type(node, wanted, kind_of(node), cx);
    None
}

fn wrong_type<'a>(
    node: &Node,
    wanted: &str,
    found: &str,
    cx: &'a mut Diagnostics,
) -> &'a mut crate::diagnostic::Diagnostic {
    cx.error("wrong-type", node.span, format!("expected {wanted}, found {found}"))
}

const fn kind_of(node: &Node) -> &'static str {
    match node.data {
        Data::Scalar(_) => "a single value",
        Data::List(_) => "a list",
        Data::Map(_) => "a mapping",
    }
}

fn quote_it<T>(node: &Node, scalar: &Scalar, what: &str, cx: &mut Diagnostics) -> Option<T> {
    let text = &scalar.text;
    cx.error("implicit-type", node.span, format!("YAML takes `{text}` for {what}"))
        .label("text is meant here")
        .help(format!("quote it: `\"{text}\"`"));
    None
}

fn missing_value<T>(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<T> {
    let span = if node.span.start == node.span.end { owner } else { node.span };
    cx.error("missing-value", span, "this key has no value")
        .help("give it one, or leave the key out; write `\"\"` for empty text");
    None
}
