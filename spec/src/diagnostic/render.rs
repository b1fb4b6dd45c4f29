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
    group = group.element(snippet(source_of(diagnostic.primary.span), diagnostic));
    for label in elsewhere(diagnostic) {
        let source = source_of(label.span);
        let mark = AnnotationKind::Context.span(clip(label.span, source.text)).label(&*label.text);
        group = group.element(Snippet::source(source.text).path(source.name).annotation(mark));
    }
    for help in &diagnostic.help {
        group = group.element(Title::HELP.message(&**help));
    }
    let renderer = if style == Style::Plain { Renderer::plain() } else { Renderer::styled() };
    renderer.render(&[group])
}

fn snippet<'a>(
    source: Source<'a>,
    diagnostic: &'a Diagnostic,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let primary = AnnotationKind::Primary.span(clip(diagnostic.primary.span, source.text));
    let snippet = Snippet::source(source.text)
        .path(source.name)
        .annotation(primary.label(&*diagnostic.primary.text));
    diagnostic.related.iter().filter(|label| same_file(label, diagnostic)).fold(
        snippet,
        |snippet, label| {
            let mark = AnnotationKind::Context.span(clip(label.span, source.text));
            snippet.annotation(mark.label(&*label.text))
        },
    )
}

fn elsewhere(diagnostic: &Diagnostic) -> impl Iterator<Item = &Label> {
    diagnostic.related.iter().filter(|label| !same_file(label, diagnostic))
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
