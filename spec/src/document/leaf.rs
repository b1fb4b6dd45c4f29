//! The leaves of a document: text, flags, numbers, words, values.

use aisoc_env_core::text::truncated;

use super::record::{Keyword, Read};
use super::{Data, Implicit, Node, Scalar};
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};

/// Text that YAML takes for nothing else.
pub(crate) type Text = Spanned<String>;
/// `true` or `false`.
pub(crate) type Flag = Spanned<bool>;
/// A number.
pub(crate) type Number = Spanned<f64>;
/// A word of a closed list.
pub(crate) type Word<W> = Spanned<W>;

/// The value of a variable, as the spec gives it.
#[derive(Debug, Clone)]
pub(crate) enum Given {
    /// One scalar, as it is written.
    Scalar(Text),
    /// The items of a list.
    List(Spanned<Vec<Text>>),
}

impl Given {
    /// Its place.
    pub(crate) const fn span(&self) -> Span {
        match self {
            Self::Scalar(scalar) => scalar.span,
            Self::List(items) => items.span,
        }
    }
}

impl Read for Text {
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "text", cx)?;
        match scalar.implicit() {
            Implicit::Text => Some(Self::new(scalar.text.to_string(), node.span)),
            Implicit::Null => missing_value(node, owner, cx),
            Implicit::Bool => quote_it(node, scalar, "a boolean", cx),
            Implicit::Number => quote_it(node, scalar, "a number", cx),
            Implicit::Treacherous(what) => quote_it(node, scalar, what, cx),
        }
    }
}

impl Read for Flag {
    fn read(node: &Node<'_>, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "`true` or `false`", cx)?;
        if scalar.implicit() == Implicit::Bool {
            return Some(Self::new(scalar.text == "true", node.span));
        }
        let found = wrong_type(node, "`true` or `false`", &kind_of(node), cx);
        found.help_nearest(meant(scalar), ["true", "false"]);
        None
    }
}

/// The flag that other words for one mean.
fn meant<'a>(scalar: &'a Scalar<'_>) -> &'a str {
    match scalar.text.to_lowercase().as_str() {
        "yes" | "on" | "y" | "1" => "true",
        "no" | "off" | "n" | "0" => "false",
        _ => &scalar.text,
    }
}

impl Read for Number {
    fn read(node: &Node<'_>, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "a number", cx)?;
        match scalar.text.parse() {
            Ok(number) if scalar.implicit() == Implicit::Number && f64::is_finite(number) => {
                Some(Self::new(number, node.span))
            }
            _ => {
                wrong_type(node, "a number in decimal", &kind_of(node), cx)
                    .help("write digits, without quotes");
                None
            }
        }
    }
}

impl<W: Keyword> Read for Word<W> {
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let text = Text::read(node, owner, cx)?;
        let word = W::WORDS.iter().find(|(word, _)| *word == text.value);
        if word.is_none() {
            cx.error(
                "unknown-word",
                text.span,
                format!("`{}` is not a word known here", text.value),
            )
            .help_nearest(&text.value, W::WORDS.iter().map(|(word, _)| *word));
        }
        word.map(|&(_, word)| Self::new(word, text.span))
    }
}

impl Read for Given {
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        if let Data::List(nodes) = &node.data {
            let read = |node| read_value(node, owner, cx);
            let items: Vec<_> = nodes.iter().filter_map(read).collect();
            let complete = items.len() == nodes.len();
            return complete.then(|| Self::List(Spanned::new(items, node.span)));
        }
        read_value(node, owner, cx).map(Self::Scalar)
    }
}

/// A scalar that stands for a variable's value: what YAML and a reader see differently is refused.
fn read_value(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Text> {
    let scalar = scalar(node, "a value", cx)?;
    match scalar.implicit() {
        Implicit::Null => missing_value(node, owner, cx),
        Implicit::Treacherous(what) => quote_it(node, scalar, what, cx),
        _ => Some(Text::new(scalar.text.to_string(), node.span)),
    }
}

fn scalar<'a>(node: &'a Node<'_>, wanted: &str, cx: &mut Diagnostics) -> Option<&'a Scalar<'a>> {
    match &node.data {
        Data::Scalar(scalar) => return Some(scalar),
        Data::Refused => {}
        _ => {
            wrong_type(node, wanted, &kind_of(node), cx).help("write a single value here");
        }
    }
    None
}

pub(super) fn wrong_type<'a>(
    node: &Node<'_>,
    wanted: &str,
    found: &str,
    cx: &'a mut Diagnostics,
) -> &'a mut crate::diagnostic::Diagnostic {
    cx.error("wrong-type", node.span, format!("expected {wanted}, found {found}"))
}

/// The most characters of a scalar that a message repeats.
const SHOWN: usize = 40;

pub(super) fn kind_of(node: &Node<'_>) -> String {
    match &node.data {
        Data::Scalar(scalar) => format!("`{}`", truncated(&scalar.text, SHOWN)),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a mapping".to_owned(),
        Data::Refused => "nothing of use".to_owned(),
    }
}

fn quote_it<T>(
    node: &Node<'_>,
    scalar: &Scalar<'_>,
    what: &str,
    cx: &mut Diagnostics,
) -> Option<T> {
    report_implicit(node.span, &scalar.text, what, cx);
    None
}

pub(super) fn report_implicit(span: Span, text: &str, what: &str, cx: &mut Diagnostics) {
    cx.error("implicit-type", span, format!("YAML takes `{text}` for {what}"))
        .label("text is meant here")
        .help(format!("quote it: `\"{text}\"`"));
}

fn missing_value<T>(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<T> {
    let span = if node.span.is_empty() { owner } else { node.span };
    cx.error("missing-value", span, "this key has no value")
        .help("give it one, or leave the key out; write `\"\"` for empty text");
    None
}
