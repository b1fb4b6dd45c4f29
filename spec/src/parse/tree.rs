//! Builds a tree from the events of the YAML parser.

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, ScalarStyle};

use crate::diagnostic::Diagnostics;
use crate::document::{Data, Entry, Node, Scalar};
use crate::span::{FileId, Span, Spanned};

/// The tree being built: finished nodes are added to the innermost open collection.
pub(super) struct Tree<'t> {
    text: &'t str,
    file: FileId,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
}

enum Open<'t> {
    List(usize, Vec<Node<'t>>),
    Map(usize, Vec<Entry<'t>>, Option<Spanned<Cow<'t, str>>>),
}

impl<'t> Tree<'t> {
    pub(super) fn new(text: &'t str, file: FileId) -> Self {
        Self { text, file, open: Vec::new(), root: None }
    }

    pub(super) fn push(
        &mut self,
        event: Event<'t>,
        span: granit_parser::Span,
        cx: &mut Diagnostics,
    ) {
        let span = self.span(span);
        report_unsupported(&event, span, cx);
        let has_tag = event.tag().is_some();
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain && !has_tag;
                let scalar = Scalar { text, plain };
                self.place(Node { span, data: Data::Scalar(scalar) }, cx);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.place(Node { span, data: Data::Refused }, cx);
            }
            Event::SequenceStart(..) => self.open.push(Open::List(span.range().start, Vec::new())),
            Event::MappingStart(..) => {
                self.open.push(Open::Map(span.range().start, Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.range().end, cx),
            Event::DocumentStart(..) if self.root.is_some() => {
                cx.error("second-document", span, "the file contains a second YAML document")
                    .help("a spec is one document; remove `---` and the text after it");
            }
            _ => {}
        }
    }

    /// Returns the tree; an empty text is an error.
    pub(super) fn finish(self, cx: &mut Diagnostics) -> Option<Node<'t>> {
        if self.root.is_none() {
            let span = Span { file: self.file, ..Span::default() };
            cx.error("empty-spec", span, "the spec is empty")
                .help("a spec begins with `format: 1`, `version` and `services`");
        }
        self.root
    }

    /// Reports duplicate keys in mappings that a syntax error leaves open.
    pub(super) fn abandon(self, cx: &mut Diagnostics) {
        for open in self.open {
            if let Open::Map(_, entries, _) = open {
                distinct(entries, cx);
            }
        }
    }

    fn span(&self, span: granit_parser::Span) -> Span {
        let byte = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or(self.text.len());
        self.trimmed(byte(span.start), byte(span.end))
    }

    /// The range without the white space that a block ends with.
    fn trimmed(&self, start: usize, end: usize) -> Span {
        let length = self.text.get(start..end).map_or(0, |found| found.trim_end().len());
        Span::new(self.file, start..start + length)
    }

    fn close(&mut self, end: usize, cx: &mut Diagnostics) {
        let (start, data) = match self.open.pop() {
            Some(Open::List(start, nodes)) => (start, Data::List(nodes)),
            Some(Open::Map(start, entries, _)) => (start, Data::Map(distinct(entries, cx))),
            None => return,
        };
        self.place(Node { span: self.trimmed(start, end), data }, cx);
    }

    fn place(&mut self, node: Node<'t>, cx: &mut Diagnostics) {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(node)),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map(_, _, key @ None)) => *key = Some(key_of(node, cx)),
            Some(Open::Map(_, entries, key)) => {
                let key = key.take().expect("matched above");
                entries.push((key, node));
            }
        }
    }
}

/// Up to this many entries, keys are compared one by one; above it, they are hashed.
const FEW: usize = 16;

/// Removes entries that repeat a key, and reports them.
fn distinct<'t>(mut entries: Vec<Entry<'t>>, cx: &mut Diagnostics) -> Vec<Entry<'t>> {
    let firsts = firsts(&entries);
    for ((key, _), first) in entries.iter().zip(&firsts) {
        if let Some(first) = *first {
            cx.error("duplicate-key", key.span, format!("duplicate key `{}`", key.value))
                .also(entries[first].0.span, "first here")
                .help("keep one of the two");
        }
    }
    let mut firsts = firsts.into_iter();
    entries.retain(|_| firsts.next().flatten().is_none());
    entries
}

/// For each entry that repeats a key, the index of the first one with that key.
fn firsts(entries: &[Entry<'_>]) -> Vec<Option<usize>> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut firsts = Vec::with_capacity(entries.len());
    for (at, (key, _)) in entries.iter().enumerate() {
        firsts.push(if entries.len() <= FEW {
            entries[..at].iter().position(|(known, _)| known.value == key.value)
        } else {
            Some(*seen.entry(&key.value).or_insert(at)).filter(|first| *first < at)
        });
    }
    firsts
}

fn report_unsupported(event: &Event<'_>, span: Span, cx: &mut Diagnostics) {
    let has_anchor = event.anchor_id().is_some();
    let is_alias = matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_));
    if has_anchor || is_alias {
        cx.error("anchor", span, "the format does not support YAML anchors and aliases")
            .help("share variables through `groups` and `from`");
    }
    if let Some(tag) = event.tag() {
        cx.error(
            "tag",
            span,
            format!("the format does not support the YAML tag `{}`", tag.original()),
        )
        .help("remove the tag");
    }
}

fn key_of<'t>(node: Node<'t>, cx: &mut Diagnostics) -> Spanned<Cow<'t, str>> {
    if let Data::Scalar(scalar) = node.data {
        return Spanned::new(scalar.text, node.span);
    }
    cx.error("wrong-type", node.span, "expected a text key, found a list or a mapping")
        .help("write the key as plain text");
    Spanned::new(Cow::Borrowed(""), node.span)
}
