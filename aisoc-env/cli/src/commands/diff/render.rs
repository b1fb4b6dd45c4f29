//! Changes as text: breaking ones first.

use aisoc_env_spec::Spec;
use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};

use super::change::Change;
use crate::output::plain;

const BREAKING: Style = AnsiColor::Red.on_default().bold();
const HARMLESS: Style = AnsiColor::Green.on_default();

/// A line for each change.
pub(super) fn human(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no changes\n".to_owned();
    }
    sorted(changes).map(human_line).collect()
}

fn human_line(change: &Change) -> String {
    let (style, word) =
        if change.breaking { (BREAKING, "breaking") } else { (HARMLESS, "harmless") };
    let subject: Vec<&str> = subject(change).collect();
    let joint = if subject.is_empty() { "" } else { ": " };
    let text = format!("{}{joint}{}", subject.join(" "), change.message);
    format!("{style}{word}{style:#}  {}\n", plain(&text))
}

/// A section for a changelog.
pub(super) fn markdown(old: &Spec, new: &Spec, changes: &[Change]) -> String {
    let title = format!("## {}, since {}\n", new.version(), old.version());
    if changes.is_empty() {
        return title + "\nNo changes.\n";
    }
    let of = |heading: &str, breaking: bool| {
        let items = changes.iter().filter(|of| of.breaking == breaking).map(markdown_item);
        let items: String = items.collect();
        if items.is_empty() { items } else { format!("\n### {heading}\n\n{items}") }
    };
    title + &of("Breaking", true) + &of("Other", false)
}

fn markdown_item(change: &Change) -> String {
    let subject: Vec<String> = subject(change).map(|part| format!("`{part}`")).collect();
    let joint = if subject.is_empty() { "" } else { ": " };
    format!("- {}{joint}{}\n", subject.join(" "), plain(&change.message))
}

pub(super) fn json(old: &Spec, new: &Spec, changes: &[Change]) -> String {
    let entry = |change: &Change| {
        json!({
            "id": change.id,
            "breaking": change.breaking,
            "service": change.service,
            "variable": change.variable,
            "message": change.message,
        })
    };
    let all = json!({
        "old": old.version().to_string(),
        "new": new.version().to_string(),
        "breaking": changes.iter().any(|change| change.breaking),
        "changes": changes.iter().map(entry).collect::<Value>(),
    });
    format!("{all:#}\n")
}

fn sorted(changes: &[Change]) -> impl Iterator<Item = &Change> {
    let of = |breaking| changes.iter().filter(move |change| change.breaking == breaking);
    of(true).chain(of(false))
}

fn subject(change: &Change) -> impl Iterator<Item = &str> {
    change.service.iter().chain(&change.variable).map(String::as_str)
}
