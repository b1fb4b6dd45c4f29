//! Renders messages in the format of rustc: message, location, excerpt with a caret, help. Used for the diagnostics of a spec and
//! the findings of a check.

use aisoc_env_core::finding::Level;
use aisoc_env_core::source_map::{Label, SourceMap};
use aisoc_env_core::text::escaped;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

/// Whether messages have colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Plain text, the same on every machine.
    Plain,
    /// With the terminal's colours.
    Colour,
}

/// A message with its excerpts, notes and help.
#[derive(Debug)]
pub struct Message<'a> {
    /// How serious it is.
    pub level: Level,
    /// The id of its rule.
    pub id: &'a str,
    /// The message itself.
    pub text: &'a str,
    /// Excerpts; each shows labels of one file. The first label of the first excerpt is the location of the problem.
    pub excerpts: Vec<Vec<&'a Label>>,
    /// Further facts.
    pub notes: Vec<&'a str>,
    /// How to fix it.
    pub help: Vec<&'a str>,
}

/// The text of a message. Control characters are escaped.
pub fn render(message: &Message<'_>, files: &SourceMap, style: Style) -> String {
    let title = title(message.level).primary_title(escaped(message.text)).id(message.id);
    let mut group = Group::with_title(title);
    for (at, labels) in message.excerpts.iter().enumerate() {
        group = excerpt(group, labels, at == 0, files);
    }
    for note in &message.notes {
        group = group.element(Title::NOTE.message(escaped(note)));
    }
    for help in &message.help {
        group = group.element(Title::HELP.message(escaped(help)));
    }
    let renderer = if style == Style::Plain { Renderer::plain() } else { Renderer::styled() };
    renderer.render(&[group])
}

const fn title(level: Level) -> Title<'static> {
    match level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    }
}

/// The lines of labels, or only their location if the lines cannot be shown.
fn excerpt<'a>(
    group: Group<'a>,
    labels: &[&'a Label],
    is_primary: bool,
    files: &'a SourceMap,
) -> Group<'a> {
    let Some(first) = labels.first() else { return group };
    let path = escaped(files.name(first.span));
    let spans: Vec<_> = labels.iter().map(|label| label.span).collect();
    let Some(excerpt) = files.excerpt(&spans) else {
        let origin = Origin::path(path);
        if first.span.is_whole() {
            return group.element(origin);
        }
        let (line, column) = files.start(first.span);
        return group.element(origin.line(line).char_column(column));
    };
    let mut snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(path);
    for (at, (label, range)) in labels.iter().zip(excerpt.ranges).enumerate() {
        let kind = match at {
            0 if is_primary => AnnotationKind::Primary,
            _ => AnnotationKind::Context,
        };
        snippet = snippet.annotation(kind.span(range).label(&*label.text));
    }
    group.element(snippet)
}

#[cfg(test)]
mod tests {
    use aisoc_env_core::source_map::Span;

    use super::*;

    #[test]
    fn error_is_rendered_in_the_format_of_rustc() {
        let mut files = SourceMap::default();
        let file = files.add_public("spec/env.yaml", "title: x\ncolour: blue\n");
        let label = Label { span: Span::new(file, 9..15), text: "not a key".to_owned() };
        let message = Message {
            level: Level::Error,
            id: "unknown-key",
            text: "unknown key `colour`",
            excerpts: vec![vec![&label]],
            notes: vec![],
            help: vec!["remove it"],
        };
        let expected = "\
error[unknown-key]: unknown key `colour`
 --> spec/env.yaml:2:1
  |
2 | colour: blue
  | ^^^^^^ not a key
  |
  = help: remove it";
        assert_eq!(render(&message, &files, Style::Plain), expected);
    }
}
