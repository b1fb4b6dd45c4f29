//! Collections of a document: lists and named entries.

use super::leaf::{kind_of, report_implicit, wrong_type};
use super::record::{Overlay, Read};
use super::{Data, Implicit, Node, Scalar, Shape, Text};
use crate::diagnostic::Diagnostics;
use crate::span::Span;

/// Named entries in the order in which they are written.
#[derive(Debug, Clone)]
pub struct Entries<T> {
    /// The whole of it.
    pub span: Span,
    /// Name and value.
    pub all: Vec<(Text, T)>,
    /// Whether some could not be read; the reason was reported.
    pub(crate) unread: bool,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { span: Span::default(), all: Vec::new(), unread: false }
    }
}

impl<T: Read> Read for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(node: &Node, owner: Span, cx: &mut Diagnostics) -> Option<Self> {
        let nodes = match &node.data {
            Data::List(nodes) => nodes,
            Data::Refused => return None,
            Data::Scalar(item) if !item.text.is_empty() => {
                wrong_type(node, "a list", &kind_of(node), cx)
                    .help(format!("write `[{}]`", item.text));
                return None;
            }
            _ => {
                wrong_type(node, "a list", &kind_of(node), cx)
                    .help("write `[a, b]`, or one item a line after `- `");
                return None;
            }
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
            check_name(key, cx);
            let value = T::read(node, key.span, cx)?;
            Some((key.clone(), value))
        };
        let all: Vec<_> = entries.iter().filter_map(read).collect();
        Some(Self { span: node.span, unread: all.len() < entries.len(), all })
    }
}

/// A name that YAML takes for something else; within quotes, its place would be longer than its text.
fn check_name(name: &Text, cx: &mut Diagnostics) {
    let plain = name.span.end - name.span.start == name.value.len();
    let what = match (Scalar { text: name.value.clone(), plain }).implicit() {
        Implicit::Treacherous(what) => what,
        Implicit::Null => "nothing at all",
        _ => return,
    };
    report_implicit(name.span, &name.value, what, cx);
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
        Data::Refused => None,
        _ => {
            wrong_type(node, what, &kind_of(node), cx).help("write it as lines of `key: value`");
            None
        }
    }
}
