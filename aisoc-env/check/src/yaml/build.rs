//! Builds trees from the events of the YAML parser.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::rc::Rc;

use granit_parser::{Event, Parser, ScalarStyle};

use super::merge::merge;
use super::{Data, Node};
use crate::failure::Failure;
use aisoc_env_core::source_map::{FileId, SourceMap, Span};
use aisoc_env_core::template::is_usual_name;

/// The maximum depth of nested collections, including aliases.
const MAX_DEPTH: usize = 64;

/// Parses every document of a file. Values are hidden from excerpts until they are known not to be secrets.
pub(crate) fn parse(files: &mut SourceMap, path: &Path, text: &str) -> Result<Vec<Node>, Failure> {
    let file = files.add_path(path, text);
    let mut builder = Builder::new(text, file);
    match builder.read() {
        Ok(()) => {
            builder.hidden.iter().for_each(|&span| files.hide(span));
            Ok(builder.documents)
        }
        Err((at, why)) => {
            let span = Span::new(file, at..at);
            Err(Failure(format!("{}: {why}", files.location(span))))
        }
    }
}

/// The maximum number of values in a file.
const MAX_NODES: usize = 1 << 19;

type Wrong = (usize, String);

enum Open {
    List(Vec<Node>),
    Map(Vec<(Node, Node)>, Option<Node>, HashSet<String>),
}

/// A collection that is not complete.
struct Frame {
    open: Open,
    start: usize,
    tag: Option<Box<str>>,
    anchor: usize,
    /// The depth of its children.
    depth: usize,
}

struct Builder<'a> {
    text: &'a str,
    file: FileId,
    frames: Vec<Frame>,
    /// The node of each anchor, and its depth.
    anchors: HashMap<usize, (Node, usize)>,
    documents: Vec<Node>,
    hidden: Vec<Span>,
    nodes: usize,
    merged: usize,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, file: FileId) -> Self {
        let (frames, documents, hidden) = Default::default();
        Self { text, file, frames, anchors: HashMap::new(), documents, hidden, nodes: 0, merged: 0 }
    }

    fn read(&mut self) -> Result<(), Wrong> {
        let options = granit_parser::options! { flow_nesting_limit: MAX_DEPTH, block_nesting_limit: MAX_DEPTH };
        for event in Parser::new_from_str_with_options(self.text, options) {
            let (event, event_span) = event.map_err(|error| {
                let at = error.marker().byte_offset().unwrap_or(self.text.len());
                (at, format!("invalid YAML: {}", error.info()))
            })?;
            let start = self.byte(event_span.start);
            self.push(event, &event_span).map_err(|why| (start, why))?;
        }
        Ok(())
    }

    fn byte(&self, marker: granit_parser::Marker) -> usize {
        marker.byte_offset().unwrap_or(self.text.len()).min(self.text.len())
    }

    fn push(&mut self, event: Event<'_>, event_span: &granit_parser::Span) -> Result<(), String> {
        let tag = event.tag().map(|tag| tag.original().into_boxed_str());
        let (start, end) = (self.byte(event_span.start), self.byte(event_span.end));
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let node = Node {
                    span: self.span(start, end),
                    tag,
                    data: Rc::new(Data::of(&text, style == ScalarStyle::Plain)),
                };
                self.hide(node.span);
                self.finish(node, anchor, 0)
            }
            Event::Alias(anchor) => {
                self.hide(self.span(start, end));
                let (node, depth) = self
                    .anchors
                    .get(&anchor)
                    .cloned()
                    .ok_or("an alias inside the node that it refers to")?;
                self.finish(node, 0, depth)
            }
            Event::SequenceStart(_, anchor, _) => {
                self.open(Open::List(Vec::new()), start, tag, anchor);
                Ok(())
            }
            Event::MappingStart(_, anchor, _) => {
                self.open(Open::Map(Vec::new(), None, HashSet::new()), start, tag, anchor);
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(end),
            _ => Ok(()),
        }
    }

    /// Begins a collection.
    fn open(&mut self, open: Open, start: usize, tag: Option<Box<str>>, anchor: usize) {
        self.hide(self.span(start, start));
        self.frames.push(Frame { open, start, tag, anchor, depth: 0 });
    }

    /// Hides a value from excerpts, and the anchors and tags of values and keys: they may contain a secret by mistake.
    fn hide(&mut self, node: Span) {
        let value = (!self.expects_key()).then_some(node);
        let hidden = [Some(properties(self.text, node)), value].into_iter().flatten();
        self.hidden.extend(hidden.filter(|span| !span.is_empty()));
    }

    /// The range, without trailing white space.
    fn span(&self, start: usize, end: usize) -> Span {
        let length = self.text.get(start..end).map_or(0, |text| text.trim_end().len());
        Span::new(self.file, start..start + length)
    }

    fn expects_key(&self) -> bool {
        matches!(self.frames.last(), Some(Frame { open: Open::Map(_, None, _), .. }))
    }

    fn close(&mut self, end: usize) -> Result<(), String> {
        let Frame { open, start, tag, anchor, depth } =
            self.frames.pop().expect("the parser closes what it opened");
        let data = match open {
            Open::List(items) => Data::List(items),
            Open::Map(entries, ..) => Data::Map(merge(entries, &mut self.merged)?),
        };
        self.finish(
            Node { span: self.span(start, end), tag, data: Rc::new(data) },
            anchor,
            depth + 1,
        )
    }

    /// Adds a node to its parent.
    fn finish(&mut self, node: Node, anchor: usize, depth: usize) -> Result<(), String> {
        self.nodes += 1;
        if depth > MAX_DEPTH {
            return Err("collections are nested too deeply".to_owned());
        }
        if self.nodes > MAX_NODES {
            return Err("more than half a million values".to_owned());
        }
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), depth));
        }
        let Some(frame) = self.frames.last_mut() else {
            self.documents.push(node);
            return Ok(());
        };
        frame.depth = frame.depth.max(depth);
        match &mut frame.open {
            Open::List(items) => items.push(node),
            Open::Map(_, key @ None, names) => {
                let name = node.text().unwrap_or_default();
                if name != "<<" && !names.insert(name.to_owned()) {
                    return Err(duplicate_key(name));
                }
                *key = Some(node);
            }
            Open::Map(entries, key, _) => entries.extend(key.take().map(|key| (key, node))),
        }
        Ok(())
    }
}

/// Only names are shown: other text may be a part of a secret.
fn duplicate_key(name: &str) -> String {
    let is_word = |c: char| c.is_ascii_lowercase() || c == '_' || c == '-';
    if is_usual_name(name) || name.chars().all(is_word) {
        format!("duplicate key `{name}`")
    } else {
        "duplicate key".to_owned()
    }
}

/// The span of the anchor and the tag before a value or a key: they may contain a secret too.
fn properties(text: &str, value: Span) -> Span {
    let before = value.range().start;
    let start = properties_start(text, before);
    let length = text[start..before].trim_end().len();
    Span::new(value.file, start..start + length)
}

/// The start of the anchor and the tag. Tags of Compose may be shown.
fn properties_start(text: &str, value: usize) -> usize {
    let bare = text[..value].trim_end();
    let edge = |c: char| c.is_whitespace() || "[{,".contains(c);
    let word = bare.rsplit(edge).next().unwrap_or_default();
    if !word.starts_with(['&', '!']) || ["!reset", "!override"].contains(&word) {
        return value;
    }
    properties_start(text, bare.len() - word.len())
}

#[cfg(test)]
mod tests;
