//! The entries of a YAML text that can be changed, found by a separate parser.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle};

/// An entry of a mapping.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) key: Range<usize>,
    pub(super) value: Range<usize>,
    /// The whole entry: entire lines in block style, from key to value in flow style.
    pub(super) whole: Range<usize>,
    pub(super) is_block: bool,
    pub(super) sort: Sort,
    /// The service that it belongs to.
    pub(super) service: Option<String>,
    /// The mapping that contains it.
    pub(super) parent: usize,
}

/// The form of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Text on one line.
    Line,
    /// Text over several lines.
    Folded,
    /// A list or mapping in brackets.
    Flow,
    /// A list or mapping over several lines.
    Block,
}

struct Open {
    start: usize,
    is_map: bool,
    is_flow: bool,
    id: usize,
    key: Option<Range<usize>>,
}

/// Every entry of every mapping, in the order of their ends.
pub(super) fn nodes(text: &str) -> Vec<Node> {
    let (mut open, mut nodes, mut count) = (Vec::<Open>::new(), Vec::new(), 0);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.expect("the built-in spec is YAML");
        let at = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or(text.len());
        let (start, end) = (at(span.start), at(span.end));
        let is_flow = matches!(text.as_bytes().get(start), Some(b'{' | b'['));
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                count += 1;
                let is_map = matches!(event, Event::MappingStart(..));
                open.push(Open { start, is_map, is_flow, id: count, key: None });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                let closed = open.pop().expect("it was opened");
                let sort = if closed.is_flow { Sort::Flow } else { Sort::Block };
                place(text, &mut open, &mut nodes, closed.start..end, sort);
            }
            Event::Scalar(_, style, ..) => {
                let folded = matches!(style, ScalarStyle::Folded | ScalarStyle::Literal);
                let sort = if folded { Sort::Folded } else { Sort::Line };
                place(text, &mut open, &mut nodes, start..end, sort);
            }
            _ => {}
        }
    }
    nodes
}

fn place(text: &str, open: &mut [Open], nodes: &mut Vec<Node>, span: Range<usize>, sort: Sort) {
    let service = service_of(text, open);
    let Some(Open { is_map: true, is_flow, id, key, .. }) = open.last_mut() else { return };
    let Some(key) = key.take() else {
        *key = Some(span);
        return;
    };
    let trimmed = text[span.clone()].trim_end().len();
    let value =
        if sort == Sort::Folded { folded(text, &key) } else { span.start..span.start + trimmed };
    let whole = if *is_flow { key.start..value.end } else { lines(text, key.start, value.end) };
    nodes.push(Node { key, value, whole, is_block: !*is_flow, sort, service, parent: *id });
}

/// The service that contains a position: the open key in the mapping below `services`.
fn service_of(text: &str, open: &[Open]) -> Option<String> {
    let key = |open: &Open| open.key.clone().map(|key| &text[key]);
    let root = open.first()?;
    (key(root) == Some("services")).then(|| open.get(1).and_then(key))?.map(str::to_owned)
}

/// A text over several lines, from its indicator to the last line that is indented deeper than its key.
fn folded(text: &str, key: &Range<usize>) -> Range<usize> {
    let line = text[..key.start].rfind('\n').map_or(0, |newline| newline + 1);
    let indent = key.start - line;
    let start = key.end + 2;
    let mut end = start + text[start..].find('\n').unwrap_or(text.len() - start);
    for line in text[end + 1..].split_inclusive('\n') {
        if !line.trim().is_empty() && line.len() - line.trim_start().len() <= indent {
            break;
        }
        end += line.len();
    }
    start..start + text[start..=end].trim_end().len()
}

/// From the start of the line of one position to the end of the line of another.
fn lines(text: &str, start: usize, end: usize) -> Range<usize> {
    let first = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    first..text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1)
}
