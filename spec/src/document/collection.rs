//! Reads collections: lists and named entries.

use std::borrow::Cow;

use super::leaf::{describe, report_implicit, wrong_type};
use super::node::{Entry, implicit};
use super::record::Read;
use super::{Data, Implicit, Node, Text};
use crate::diagnostic::Diagnostics;
use crate::span::{Span, Spanned};

/// Named entries in the order in which they are written.
#[derive(Debug, Clone)]
pub(crate) struct Entries<T> {
    /// The span of the whole mapping.
    pub(crate) span: Span,
    /// Name and value.
    pub(crate) all: Vec<(Text, T)>,
    /// Whether some could not be read; the reason was reported.
    pub(crate) unread: bool,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { span: Span::default(), all: Vec::new(), unread: false }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let mut items = Self::new();
        for node in list(node, cx)? {
            items.extend(T::read(node, owner, cx));
        }
        Some(items)
    }
}

impl<T: Read> Read for Entries<T> {
    fn read(node: &Node<'_>, _: Span, cx: &mut Diagnostics) -> Option<Self> {
        let Some(entries) = mapping(node) else {
            report_no_mapping(node, "named entries", cx);
            return None;
        };
        let mut all = Vec::with_capacity(entries.len());
        for (key, node) in entries {
            let name = read_name(key, cx);
            if let Some(value) = T::read(node, key.span, cx) {
                all.push((name, value));
            }
        }
        Some(Self { span: node.span, unread: all.len() < entries.len(), all })
    }
}

/// Reads a name, and reports one that YAML reads as another type. The span of a quoted name is longer than its text.
fn read_name(key: &Spanned<Cow<'_, str>>, cx: &mut Diagnostics) -> Text {
    let plain = key.span.range().len() == key.value.len();
    match implicit(&key.value) {
        Implicit::Ambiguous(what) if plain => report_implicit(key.span, &key.value, what, cx),
        Implicit::Null if plain => report_implicit(key.span, &key.value, "null", cx),
        _ => {}
    }
    Text::new(key.value.to_string(), key.span)
}

/// The node as a list.
fn list<'a>(node: &'a Node<'_>, cx: &mut Diagnostics) -> Option<&'a [Node<'a>]> {
    let help = match &node.data {
        Data::List(nodes) => return Some(nodes),
        Data::Refused => return None,
        Data::Scalar(item) if !item.text.is_empty() => format!("write `[{}]`", item.text),
        _ => "write `[a, b]`, or each item on its own line after `- `".to_owned(),
    };
    wrong_type(node, "a list", &describe(node), cx).help(help);
    None
}

/// The node as a mapping; null is an empty one.
pub(super) fn mapping<'a>(node: &'a Node<'_>) -> Option<&'a [Entry<'a>]> {
    match &node.data {
        Data::Map(entries) => Some(entries),
        Data::Scalar(scalar) if scalar.implicit() == Implicit::Null => Some(&[]),
        _ => None,
    }
}

pub(super) fn report_no_mapping(node: &Node<'_>, what: &str, cx: &mut Diagnostics) {
    if !matches!(node.data, Data::Refused) {
        wrong_type(node, what, &describe(node), cx).help("write it as `key: value` lines");
    }
}
