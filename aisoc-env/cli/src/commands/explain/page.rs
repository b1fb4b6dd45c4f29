//! What was found as a page: a part for each canonical name, in it what all its services share, then how they differ.

use std::collections::BTreeSet;

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{Facts, Topic};

use super::find::near;
use crate::output::{STRONG, plain, width};

/// The columns of what facts are about.
const LABELS: usize = 15;

/// What a fact is about, and the fact.
type Line = (&'static str, String);

/// What the name tells every service, if it is one by which production is told.
pub(super) fn production(spec: &Spec, asked: &str) -> Option<String> {
    let told = &spec.production;
    let name = told.names.iter().find(|name| name.eq_ignore_ascii_case(asked))?;
    let others: Vec<&str> =
        told.names.iter().filter(|other| *other != name).map(String::as_str).collect();
    let values = format!("production, where it holds {} in any case", told.values.join(" or "));
    let mut text = format!("{STRONG}{name}{STRONG:#}\n") + &line(2, "tells", &values);
    if !others.is_empty() {
        text += &line(2, "as do", &others.join(", "));
    }
    Some(text + &line(2, "read by", "every service"))
}

/// The parts of the page.
pub(super) fn render(spec: &Spec, asked: &str, found: &[Facts<'_>]) -> Vec<String> {
    let parts = found.chunk_by(|a, b| a.name() == b.name());
    let parts = parts.map(|part| render_part(asked, part));
    parts.chain(render_near(spec, asked, found)).collect()
}

/// Other variables whose names are alike: what was looked for may be one of them.
fn render_near(spec: &Spec, asked: &str, found: &[Facts<'_>]) -> Option<String> {
    let own =
        |name: &&str| found.iter().any(|found| found.variable.names().any(|own| own == *name));
    let near: Vec<&str> = near(spec, asked)
        .into_iter()
        .filter(|name| !own(name) && !name.eq_ignore_ascii_case(asked))
        .collect();
    (!near.is_empty()).then(|| line(0, "alike", &near.join(", ")))
}

/// Everything there is to say about a variable of a service.
fn lines(facts: &Facts<'_>) -> Vec<Line> {
    let head = [("about", facts.description.replace('`', "")), ("field", facts.field.to_string())];
    let topic = |topic: Topic| Some((topic.label(), facts.phrase(topic)?.bare()));
    head.into_iter().chain(Topic::ALL.into_iter().filter_map(topic)).collect()
}

fn render_part(asked: &str, found: &[Facts<'_>]) -> String {
    let name = found[0].name();
    let all: Vec<Vec<Line>> = found.iter().map(lines).collect();
    let in_all = |line: &&Line| all.iter().all(|lines| lines.contains(line));
    let shared: Vec<&Line> = all[0].iter().filter(in_all).collect();
    let labels: BTreeSet<&str> = all.iter().flatten().map(|(label, _)| *label).collect();
    let readers: Vec<&str> = found.iter().map(|found| &*found.service.name.value).collect();
    let services = readers.iter().zip(&all).filter(|_| found.len() > 1);
    let services =
        services.map(|(service, lines)| render_service(service, lines, &shared, &labels));
    let heading = format!("{STRONG}{name}{STRONG:#}{}\n", alias(name, asked));
    let text = [heading, line(2, "read by", &readers.join(", "))].into_iter();
    text.chain(shared.iter().map(|(label, says)| line(2, label, says))).chain(services).collect()
}

/// What a service has for itself, and what others have and it does not: that there is no default is worth knowing.
fn render_service(
    service: &str,
    lines: &[Line],
    shared: &[&Line],
    labels: &BTreeSet<&str>,
) -> String {
    let heading = format!("\n  {STRONG}{service}{STRONG:#}\n");
    let own = lines.iter().filter(|line| !shared.contains(line));
    let own = own.map(|(label, says)| line(4, label, says));
    let missing = labels.iter().filter(|label| !lines.iter().any(|(known, _)| known == *label));
    let missing = missing.map(|label| line(4, label, "none"));
    std::iter::once(heading).chain(own).chain(missing).collect()
}

fn alias(name: &str, asked: &str) -> String {
    if name.eq_ignore_ascii_case(asked) {
        return String::new();
    }
    format!(", which is also read as {}", plain(&asked.to_uppercase()))
}

fn line(indent: usize, label: &str, says: &str) -> String {
    let first = format!("{:indent$}{label:LABELS$}", "");
    let rest = " ".repeat(first.len());
    let options = textwrap::Options::new(width()).initial_indent(&first).subsequent_indent(&rest);
    textwrap::fill(&plain(says), options) + "\n"
}
