//! For people: each finding as rustc would show it, and a summary line.

use aisoc_env_core::text::escaped;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Origin, Renderer, Snippet};

use super::{Report, concerned};
use aisoc_env_core::finding::{Finding, Level};
use aisoc_env_core::source_map::{Excerpt, SourceMap, Span};
use aisoc_env_core::text::counted;

/// The report, with escape sequences for colour.
pub(super) fn render(report: &Report) -> String {
    let renderer = Renderer::styled();
    let findings = report
        .findings
        .iter()
        .map(|finding| format!("{}\n\n", renderer.render(&[group(finding, &report.files)])));
    let mut text: String = findings.collect();
    text.push_str(&summary(report));
    text.push('\n');
    text
}

fn group<'a>(finding: &'a Finding, files: &'a SourceMap) -> Group<'a> {
    let level = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let title = level.primary_title(escaped(&finding.message)).id(finding.rule.id());
    let mut group =
        pointed(Group::with_title(title), files, finding.span, AnnotationKind::Primary, "");
    if let Some((span, text)) = &finding.related {
        group = pointed(group, files, *span, AnnotationKind::Context, text);
    }
    if let Some(concerned) = concerned(finding) {
        group = group.element(Title::NOTE.message(escaped(&concerned)));
    }
    match &finding.help {
        Some(help) => group.element(Title::HELP.message(escaped(help))),
        None => group,
    }
}

/// The span with its line, where that can be shown.
fn pointed<'a>(
    group: Group<'a>,
    files: &'a SourceMap,
    span: Span,
    kind: AnnotationKind,
    label: &'a str,
) -> Group<'a> {
    let path = escaped(files.name(span));
    if span.is_whole() {
        return group.element(Origin::path(path));
    }
    let (line, column) = files.line_column(span.file, span.start);
    let straight = |excerpt: &Excerpt| excerpt.column() == column;
    match files.excerpt(span).filter(straight) {
        Some(excerpt) => {
            let annotation = kind.span(excerpt.range).label(label);
            let snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(path);
            group.element(snippet.annotation(annotation))
        }
        // What is hidden before the span would move its column.
        None => group.element(Origin::path(path).line(line).char_column(column)),
    }
}

fn summary(report: &Report) -> String {
    let in_containers = report.checked.iter().any(|(container, _)| container.is_some());
    let checked =
        counted(report.checked.len(), if in_containers { "container" } else { "service" });
    let counts: Vec<String> = [Level::Error, Level::Warning, Level::Note]
        .into_iter()
        .map(|level| (report.count(level), level))
        .filter(|(count, _)| *count > 0)
        .map(|(count, level)| counted(count, level.word()))
        .collect();
    match counts.as_slice() {
        [] => format!("nothing wrong in {checked}"),
        [one] => format!("{one} in {checked} checked"),
        [first @ .., last] => format!("{} and {last} in {checked} checked", first.join(", ")),
    }
}
