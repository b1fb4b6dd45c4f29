//! The format for people: each finding in the form of rustc's messages, and a summary line.

use aisoc_env_core::finding::{Finding, Level};
use aisoc_env_core::source_map::{Label, SourceMap};
use aisoc_env_core::text::counted;
use aisoc_env_spec::{Message, Style};

use super::{Report, concerned};

/// The report, with escape sequences for colour.
pub(super) fn render(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&show(finding, &report.files));
        text.push_str("\n\n");
    }
    text + &summary(report) + "\n"
}

fn show(finding: &Finding, files: &SourceMap) -> String {
    let primary = Label { span: finding.span, text: String::new() };
    let labels = std::iter::once(&primary).chain(&finding.related);
    let concerned = concerned(finding);
    let message = Message {
        level: finding.level,
        id: finding.rule.id(),
        text: &finding.message,
        excerpts: labels.map(|label| vec![label]).collect(),
        notes: concerned.iter().map(String::as_str).collect(),
        help: finding.help.iter().map(String::as_str).collect(),
    };
    aisoc_env_spec::render(&message, files, Style::Colour)
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
        [] => format!("no problems in {checked}"),
        [one] => format!("{one} in {checked} checked"),
        [first @ .., last] => format!("{} and {last} in {checked} checked", first.join(", ")),
    }
}
