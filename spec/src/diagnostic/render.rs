//! Diagnostics as rustc shows them: message, place, excerpt with a caret, help.

use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};

use super::{Diagnostic, Label, Level};
use crate::span::{File, Source, Span, floor_char_boundary};

/// Whether escape sequences for colour are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Plain text, the same on every machine.
    Plain,
    /// With the terminal's colours.
    Colour,
}

/// The text of one diagnostic. `own` is the spec that was read, `builtin` the one it may extend.
pub(crate) fn render(
    diagnostic: &Diagnostic,
    own: Source<'_>,
    builtin: Source<'_>,
    style: Style,
) -> String {
    let source_of = |span: Span| if span.file == File::Own { own } else { builtin };
    let title = match diagnostic.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
    };
    let mut group =
        Group::with_title(title.primary_title(&*diagnostic.message).id(diagnostic.code));
    let mut here = vec![&diagnostic.primary];
    here.extend(related(diagnostic, true));
    group = group.element(snippet(source_of(diagnostic.primary.span), &here, true));
    for label in related(diagnostic, false) {
        group = group.element(snippet(source_of(label.span), &[label], false));
    }
    for help in &diagnostic.help {
        group = group.element(Title::HELP.message(&**help));
    }
    let renderer = if style == Style::Plain { Renderer::plain() } else { Renderer::styled() };
    renderer.render(&[group])
}

/// The lines of a source that labels stand on; the first of them is the primary one, if any is.
fn snippet<'a>(
    source: Source<'a>,
    labels: &[&'a Label],
    has_primary: bool,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let window = window(source.text, labels);
    let first = source.text[..window.start].bytes().filter(|&byte| byte == b'\n').count() + 1;
    let text = &source.text[window.clone()];
    let snippet = Snippet::source(text).path(source.name).line_start(first);
    labels.iter().enumerate().fold(snippet, |snippet, (at, label)| {
        let kind = match at {
            0 if has_primary => AnnotationKind::Primary,
            _ => AnnotationKind::Context,
        };
        let clipped = clip(label.span, source.text);
        let span = clipped.start - window.start..clipped.end - window.start;
        snippet.annotation(kind.span(span).label(&*label.text))
    })
}

/// Whole lines from the first label to the last: to look through all of a large text for each of many problems takes long.
fn window(text: &str, labels: &[&Label]) -> std::ops::Range<usize> {
    let spans = || labels.iter().map(|label| clip(label.span, text));
    let first = spans().map(|span| span.start).min().unwrap_or(0);
    let last = spans().map(|span| span.end).max().unwrap_or(text.len());
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[last..].find('\n').map_or(text.len(), |newline| last + newline + 1)
}

/// The other places: those in the same file as the problem, or those that are not.
fn related(diagnostic: &Diagnostic, same: bool) -> impl Iterator<Item = &Label> {
    diagnostic.related.iter().filter(move |label| same_file(label, diagnostic) == same)
}

fn same_file(label: &Label, diagnostic: &Diagnostic) -> bool {
    label.span.file == diagnostic.primary.span.file
}

/// The first line of a span: an excerpt of a long value would bury the message.
fn clip(span: Span, text: &str) -> std::ops::Range<usize> {
    let start = floor_char_boundary(text, span.start);
    let end = floor_char_boundary(text, span.end).max(start);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    start..end.min(line_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;

    #[test]
    fn an_error_looks_like_one_of_rustc() {
        let source = Source { name: "spec/env.yaml", text: "title: x\ncolour: blue\n" };
        let mut cx = Diagnostics::new();
        let span = Span { start: 9, end: 15, ..Span::default() };
        cx.error("unknown-key", span, "unknown key `colour`").label("not a key").help("drop it");
        let found = cx.finish();
        let shown = render(&found[0], source, source, Style::Plain);
        let expected = "\
error[unknown-key]: unknown key `colour`
 --> spec/env.yaml:2:1
  |
2 | colour: blue
  | ^^^^^^ not a key
  |
  = help: drop it";
        assert_eq!(shown, expected);
    }
}
