//! YAML files as trees: anchors are shared, not copied; merge keys are resolved; every node has a span.

mod build;
mod merge;

use std::collections::HashSet;
use std::path::Path;
use std::rc::Rc;

use crate::failure::Failure;
use crate::input;
use aisoc_env_core::source_map::{SourceMap, Span};

/// The maximum size of a file, in bytes.
const MAX_BYTES: u64 = 8 << 20;

/// Reads every document of a file; `-` is standard input.
pub(crate) fn read(path: &Path, files: &mut SourceMap) -> Result<Vec<Node>, Failure> {
    let text = input::read(path, MAX_BYTES)?;
    build::parse(files, path, &text)
}

/// A node; an anchor and its aliases share one node.
#[derive(Clone)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) tag: Option<Box<str>>,
    pub(crate) data: Rc<Data>,
}

/// The content of a node.
pub(crate) enum Data {
    Null,
    /// Text without quotes.
    Scalar(Scalar),
    /// The source text of a scalar that is malformed, or refers to an unseen value.
    Unseen(Box<str>),
    List(Vec<Node>),
    /// Entries in order. Merge keys are resolved, so keys are unique.
    Map(Vec<(Node, Node)>),
}

/// A text.
pub(crate) struct Scalar {
    pub(crate) text: Box<str>,
    /// Whether it is written without quotes.
    pub(crate) plain: bool,
    /// The text with its references, if it has some that were resolved.
    pub(crate) template: Option<Box<str>>,
}

impl Data {
    /// The text of a scalar; without quotes it may be null.
    fn of(text: &str, plain: bool) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" if plain => Self::Null,
            _ => Self::Scalar(Scalar { text: text.into(), plain, template: None }),
        }
    }
}

impl Node {
    /// The text of a scalar.
    pub(crate) fn text(&self) -> Option<&str> {
        match &*self.data {
            Data::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Whether its text is unseen.
    pub(crate) fn is_unseen(&self) -> bool {
        matches!(*self.data, Data::Unseen(_))
    }

    /// The entries of a mapping; anything else has none.
    pub(crate) fn entries(&self) -> &[(Self, Self)] {
        match &*self.data {
            Data::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; anything else has none.
    pub(crate) fn items(&self) -> &[Self] {
        match &*self.data {
            Data::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// The value at the end of a path of keys.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The text of a key's value.
    pub(crate) fn text_at(&self, path: &[&str]) -> Option<&str> {
        self.at(path).and_then(Self::text)
    }

    /// The value of a bool; `None` for anything else.
    pub(crate) fn bool(&self) -> Option<bool> {
        match self.text()? {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            _ => None,
        }
    }

    /// Allows excerpts to show its texts, for names and paths, which are not secrets.
    pub(crate) fn reveal(&self, files: &mut SourceMap) {
        self.reveal_once(files, &mut HashSet::new());
    }

    /// A node that many aliases refer to is visited once.
    fn reveal_once(&self, files: &mut SourceMap, visited: &mut HashSet<*const Data>) {
        if !visited.insert(Rc::as_ptr(&self.data)) {
            return;
        }
        if matches!(*self.data, Data::Scalar(_) | Data::Unseen(_)) {
            files.reveal(self.span);
        }
        self.items().iter().for_each(|item| item.reveal_once(files, visited));
        self.entries().iter().for_each(|(_, value)| value.reveal_once(files, visited));
    }

    /// The span of a scalar's text, without its quotes.
    pub(crate) fn text_span(&self, files: &SourceMap) -> Span {
        let written = files.text(self.span);
        let quoted = ['"', '\''].iter().any(|&quote| {
            written.len() > 1 && written.starts_with(quote) && written.ends_with(quote)
        });
        if quoted { self.span.part(1..written.len() - 1) } else { self.span }
    }

    /// Whether it has a tag such as `!reset`.
    pub(crate) fn is_tagged(&self, tag: &str) -> bool {
        self.tag.as_deref() == Some(tag)
    }
}

/// The span of a key and its value, or only of the key if the value is an alias.
pub(crate) fn entry_span(key: &Node, value: &Node) -> Span {
    let beside = key.span.file == value.span.file && key.span.end <= value.span.start;
    let near = beside && value.span.start - key.span.end < 80;
    if near && value.text().is_some() { Span { end: value.span.end, ..key.span } } else { key.span }
}
