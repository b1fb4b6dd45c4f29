//! Parses text into a tree: YAML of bounded size and depth, without anchors, tags and duplicate keys.

mod tree;

use granit_parser::{Event, Parser, ScanError};

use crate::diagnostic::Diagnostics;
use crate::document::Node;
use crate::span::{FileId, Span};
use tree::Tree;

/// The maximum size of a spec, in bytes.
pub const MAX_BYTES: u64 = 16 << 20;

/// Parses one YAML document. Returns `None` if the text is not YAML, and reports the error in `cx`.
pub(crate) fn parse<'t>(text: &'t str, file: FileId, cx: &mut Diagnostics) -> Option<Node<'t>> {
    if text.len() as u64 > MAX_BYTES {
        cx.error("too-large", Span { file, ..Span::default() }, "the spec is larger than 16 MiB")
            .help("remove unused parts, or split it into several specs");
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
        cx.error("tab", Span::new(file, start..start + 1), "the indentation contains a tab")
            .help("replace the tab with spaces");
    } else {
        cx.error("invalid-yaml", span, format!("invalid YAML: {}", error.info())).help(
            "check this line and the one before for an unclosed quote or bracket, or a wrong indentation",
        );
    }
}

#[cfg(test)]
mod tests;
