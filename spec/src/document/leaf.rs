//! Reads the leaves of a document: text, flags, numbers, keywords, values.

use aisoc_env_core::text::truncated;

use super::record::{Keyword, Read};
use super::{Data, Implicit, Node, Scalar};
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};

/// Text that YAML does not read as another type.
pub(crate) type Text = Spanned<String>;
/// `true` or `false`.
pub(crate) type Flag = Spanned<bool>;
/// A number.
pub(crate) type Number = Spanned<f64>;
/// A keyword.
pub(crate) type Word<W> = Spanned<W>;

/// A value of a variable, as written in the spec.
#[derive(Debug, Clone)]
pub(crate) enum Given {
    /// One scalar, as written.
    Scalar(Text),
    /// The items of a list.
    List(Spanned<Vec<Text>>),
}

impl Given {
    /// Its span.
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
            Implicit::Bool => report_unquoted(node, scalar, "a boolean", cx),
            Implicit::Number => report_unquoted(node, scalar, "a number", cx),
            Implicit::Ambiguous(what) => report_unquoted(node, scalar, what, cx),
        }
    }
}

impl Read for Flag {
    fn read(node: &Node<'_>, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let scalar = scalar(node, "`true` or `false`", cx)?;
        if scalar.implicit() == Implicit::Bool {
            return Some(Self::new(scalar.text == "true", node.span));
        }
        let found = wrong_type(node, "`true` or `false`", &describe(node), cx);
        found.help_nearest(meant(scalar), ["true", "false"]);
        None
    }
}

/// The flag that a common synonym means, such as `true` for `yes`.
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
                wrong_type(node, "a decimal number", &describe(node), cx)
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
            cx.error("unknown-keyword", text.span, format!("unknown keyword `{}`", text.value))
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

/// Reads a scalar as the value of a variable. Values that YAML reads differently than a person are refused.
fn read_value(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Text> {
    let scalar = scalar(node, "a value", cx)?;
    match scalar.implicit() {
        Implicit::Null => missing_value(node, owner, cx),
        Implicit::Ambiguous(what) => report_unquoted(node, scalar, what, cx),
        _ => Some(Text::new(scalar.text.to_string(), node.span)),
    }
}

fn scalar<'a>(node: &'a Node<'_>, wanted: &str, cx: &mut Diagnostics) -> Option<&'a Scalar<'a>> {
    match &node.data {
        Data::Scalar(scalar) => return Some(scalar),
        Data::Refused => {}
        _ => {
            wrong_type(node, wanted, &describe(node), cx).help("write a single value");
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

/// The maximum number of characters of a scalar in a message.
const SHOWN: usize = 40;

pub(super) fn describe(node: &Node<'_>) -> String {
    match &node.data {
        Data::Scalar(scalar) => format!("`{}`", truncated(&scalar.text, SHOWN)),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a mapping".to_owned(),
        Data::Refused => "an unsupported node".to_owned(),
    }
}

fn report_unquoted<T>(
    node: &Node<'_>,
    scalar: &Scalar<'_>,
    what: &str,
    cx: &mut Diagnostics,
) -> Option<T> {
    report_implicit(node.span, &scalar.text, what, cx);
    None
}

pub(super) fn report_implicit(span: Span, text: &str, what: &str, cx: &mut Diagnostics) {
    cx.error("implicit-type", span, format!("YAML reads `{text}` as {what}"))
        .label("expected text")
        .help(format!("quote it: `\"{text}\"`"));
}

fn missing_value<T>(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<T> {
    let span = if node.span.is_empty() { owner } else { node.span };
    cx.error("missing-value", span, "this key has no value")
        .help("add a value, or remove the key; write `\"\"` for an empty text");
    None
}
