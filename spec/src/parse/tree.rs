//! Events to tree.

use std::collections::HashMap;

use granit_parser::{Event, ScalarStyle};

use crate::diagnostic::Diagnostics;
use crate::document::{Data, Node, Scalar};
use crate::span::{File, Span, Spanned};

/// The tree so far: finished nodes go to the innermost open collection.
pub(super) struct Tree<'a> {
    text: &'a str,
    file: File,
    open: Vec<Open>,
    root: Option<Node>,
}

enum Open {
    List(usize, Vec<Node>),
    Map(usize, Entries, Option<Spanned<String>>),
}

#[derive(Default)]
struct Entries {
    all: Vec<(Spanned<String>, Node)>,
    /// Where each key stands; empty as long as there are few, which are looked through instead.
    places: HashMap<String, Span>,
}

/// As many entries are looked through.
const FEW: usize = 16;

impl<'a> Tree<'a> {
    pub(super) fn new(text: &'a str, file: File) -> Self {
        Self { text, file, open: Vec::new(), root: None }
    }

    pub(super) fn push(
        &mut self,
        event: Event<'_>,
        span: granit_parser::Span,
        cx: &mut Diagnostics,
    ) {
        let span = self.span(span);
        refuse_extras(&event, span, cx);
        let tagged = event.tag().is_some();
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain && !tagged;
                let scalar = Scalar { text: text.into_owned(), plain };
                self.place(Node { span, data: Data::Scalar(scalar) }, cx);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.place(Node { span, data: Data::Refused }, cx);
            }
            Event::SequenceStart(..) => self.open.push(Open::List(span.start, Vec::new())),
            Event::MappingStart(..) => {
                self.open.push(Open::Map(span.start, Entries::default(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end, cx),
            Event::DocumentStart(..) if self.root.is_some() => {
                cx.error("second-document", span, "a second YAML document")
                    .help("a spec is one document; remove what follows `---`");
            }
            _ => {}
        }
    }

    /// Ends the tree; an empty text is an error.
    pub(super) fn finish(self, cx: &mut Diagnostics) -> Option<Node> {
        if self.root.is_none() {
            let span = Span { file: self.file, ..Span::default() };
            cx.error("empty-spec", span, "the spec is empty")
                .help("a spec begins with `format: 1`, `version` and `services`");
        }
        self.root
    }

    fn span(&self, span: granit_parser::Span) -> Span {
        let byte = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or(self.text.len());
        let (start, end) = (byte(span.start), byte(span.end));
        let length = self.text.get(start..end).map_or(0, |found| found.trim_end().len());
        Span { file: self.file, start, end: start + length }
    }

    fn close(&mut self, end: usize, cx: &mut Diagnostics) {
        let (start, data) = match self.open.pop() {
            Some(Open::List(start, nodes)) => (start, Data::List(nodes)),
            Some(Open::Map(start, entries, _)) => (start, Data::Map(entries.all)),
            None => return,
        };
        let length = self.text.get(start..end).map_or(0, |found| found.trim_end().len());
        self.place(Node { span: Span { file: self.file, start, end: start + length }, data }, cx);
    }

    fn place(&mut self, node: Node, cx: &mut Diagnostics) {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(node)),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map(_, _, key @ None)) => *key = Some(key_of(node, cx)),
            Some(Open::Map(_, entries, key)) => {
                let key = key.take().expect("matched above");
                entries.insert(key, node, cx);
            }
        }
    }
}

impl Entries {
    fn insert(&mut self, key: Spanned<String>, node: Node, cx: &mut Diagnostics) {
        if let Some(first) = self.place_of(&key.value) {
            cx.error("duplicate-key", key.span, format!("`{}` stands here twice", key.value))
                .also(first, "first here")
                .help("keep one of the two");
            return;
        }
        if self.all.len() == FEW {
            self.places = self.all.iter().map(|(key, _)| (key.value.clone(), key.span)).collect();
        }
        if self.all.len() >= FEW {
            self.places.insert(key.value.clone(), key.span);
        }
        self.all.push((key, node));
    }

    fn place_of(&self, key: &str) -> Option<Span> {
        if self.all.len() > FEW {
            return self.places.get(key).copied();
        }
        self.all.iter().find(|(known, _)| known.value == key).map(|(known, _)| known.span)
    }
}

fn refuse_extras(event: &Event<'_>, span: Span, cx: &mut Diagnostics) {
    let anchored = event.anchor_id().is_some();
    let aliased = matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_));
    if anchored || aliased {
        cx.error("anchor", span, "anchors and aliases of YAML are not part of the format")
            .help("share variables through `groups` and `from`");
    }
    if let Some(tag) = event.tag() {
        cx.error(
            "tag",
            span,
            format!("the YAML tag `{}` is not part of the format", tag.original()),
        )
        .help("remove it");
    }
}

fn key_of(node: Node, cx: &mut Diagnostics) -> Spanned<String> {
    if let Data::Scalar(scalar) = node.data {
        return Spanned::new(scalar.text, node.span);
    }
    cx.error("wrong-type", node.span, "a key that is a list or a mapping")
        .help("keys are plain words");
    Spanned::new(String::new(), node.span)
}
