//! Renders the result: a part for each canonical name, with the facts that its services share, then the differences.

use std::collections::BTreeSet;

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{Facts, Topic};

use super::find::near;
use crate::output::{STRONG, plain, width};

/// The width of the labels.
const LABELS: usize = 15;

/// A label and a text.
type Line = (&'static str, String);

/// The part for a name that marks production, which every service reads.
pub(super) fn production(spec: &Spec, query: &str) -> Option<String> {
    let marks = spec.production();
    let name = marks.names.iter().find(|name| name.eq_ignore_ascii_case(query))?;
    let others: Vec<&str> =
        marks.names.iter().filter(|other| *other != name).map(String::as_str).collect();
    let values = format!("if the value is {} (case-insensitive)", marks.values.join(" or "));
    let mut text = format!("{STRONG}{name}{STRONG:#}\n") + &line(2, "production", &values);
    if !others.is_empty() {
        text += &line(2, "equivalent", &others.join(", "));
    }
    Some(text + &line(2, "read by", "every service"))
}

/// The parts of the page.
pub(super) fn render(spec: &Spec, query: &str, found: &[Facts<'_>]) -> Vec<String> {
    let parts = found.chunk_by(|a, b| a.name() == b.name());
    let parts = parts.map(|part| render_part(query, part));
    parts.chain(render_near(spec, query, found)).collect()
}

/// Other variables with similar names.
fn render_near(spec: &Spec, query: &str, found: &[Facts<'_>]) -> Option<String> {
    let own =
        |name: &&str| found.iter().any(|found| found.variable.names().any(|own| own == *name));
    let near: Vec<&str> = near(spec, query)
        .into_iter()
        .filter(|name| !own(name) && !name.eq_ignore_ascii_case(query))
        .collect();
    (!near.is_empty()).then(|| line(0, "similar", &near.join(", ")))
}

/// All facts of a variable of a service.
fn lines(facts: &Facts<'_>) -> Vec<Line> {
    let head = [("about", facts.description.replace('`', "")), ("field", facts.field.to_string())];
    let topic = |topic: Topic| Some((topic.label(), facts.phrase(topic)?.bare()));
    head.into_iter().chain(Topic::ALL.into_iter().filter_map(topic)).collect()
}

fn render_part(query: &str, found: &[Facts<'_>]) -> String {
    let name = found[0].name();
    let all: Vec<Vec<Line>> = found.iter().map(lines).collect();
    let in_all = |line: &&Line| all.iter().all(|lines| lines.contains(line));
    let shared: Vec<&Line> = all[0].iter().filter(in_all).collect();
    let labels: BTreeSet<&str> = all.iter().flatten().map(|(label, _)| *label).collect();
    let names: Vec<&str> = found.iter().map(|found| &*found.service.name.value).collect();
    let services = names.iter().zip(&all).filter(|_| found.len() > 1);
    let services =
        services.map(|(service, lines)| render_service(service, lines, &shared, &labels));
    let heading = format!("{STRONG}{name}{STRONG:#}{}\n", alias(name, query));
    let head = [heading, line(2, "read by", &names.join(", "))].into_iter();
    head.chain(shared.iter().map(|(label, text)| line(2, label, text))).chain(services).collect()
}

/// The facts that differ for a service. A fact that only other services have is `none`, for example a missing default.
fn render_service(
    service: &str,
    lines: &[Line],
    shared: &[&Line],
    labels: &BTreeSet<&str>,
) -> String {
    let heading = format!("\n  {STRONG}{service}{STRONG:#}\n");
    let own = lines.iter().filter(|line| !shared.contains(line));
    let own = own.map(|(label, text)| line(4, label, text));
    let missing = labels.iter().filter(|label| !lines.iter().any(|(known, _)| known == *label));
    let missing = missing.map(|label| line(4, label, "none"));
    std::iter::once(heading).chain(own).chain(missing).collect()
}

fn alias(name: &str, query: &str) -> String {
    if name.eq_ignore_ascii_case(query) {
        return String::new();
    }
    format!(", which is also read as {}", plain(&query.to_uppercase()))
}

fn line(indent: usize, label: &str, text: &str) -> String {
    let first = format!("{:indent$}{label:LABELS$}", "");
    let rest = " ".repeat(first.len());
    let options = textwrap::Options::new(width()).initial_indent(&first).subsequent_indent(&rest);
    textwrap::fill(&plain(text), options) + "\n"
}
