//! Text to tree: YAML with bounds, no anchors, no tags, no duplicate keys.

mod tree;

use granit_parser::{Event, Parser, ScanError};

use crate::diagnostic::Diagnostics;
use crate::document::Node;
use crate::span::{FileId, Span};
use tree::Tree;

/// The largest text that is read, in bytes.
pub const MAX_BYTES: u64 = 16 << 20;

/// Reads one YAML document. `None` when the text is no YAML at all; `cx` then says why.
pub(crate) fn parse<'t>(text: &'t str, file: FileId, cx: &mut Diagnostics) -> Option<Node<'t>> {
    if text.len() as u64 > MAX_BYTES {
        cx.error("too-large", Span { file, ..Span::default() }, "the spec is larger than 16 MiB")
            .help("split it, and let one `extends` the other");
        return None;
    }
    let options = granit_parser::options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: 32,
        block_nesting_limit: 32,
    };
    let mut tree = Tree::new(text, file);
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((Event::StreamEnd, _)) => break,
            Ok((event, span)) => tree.push(event, span, cx),
            Err(error) => {
                report_syntax(&error, text, file, cx);
                tree.abandon(cx);
                return None;
            }
        }
    }
    tree.finish(cx)
}

fn report_syntax(error: &ScanError, text: &str, file: FileId, cx: &mut Diagnostics) {
    let start = error.marker().byte_offset().unwrap_or(text.len());
    let span = Span::new(file, start..start + 1);
    let line_start = text[..start.min(text.len())].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let indent = &line[..line.len() - line.trim_start().len()];
    if let Some(tab) = indent.find('\t') {
        let start = line_start + tab;
        cx.error("tab", Span::new(file, start..start + 1), "a tab in the indentation")
            .help("YAML indents with spaces; replace the tab");
    } else {
        cx.error("invalid-yaml", span, format!("invalid YAML: {}", error.info())).help(
            "look here and on the line before for an open quote or bracket, or a wrong indent",
        );
    }
}

#[cfg(test)]
mod tests;
