//! What was found as a page: a part for each canonical name, in it what all its services share, then how they differ.

use std::collections::BTreeSet;

use aisoc_env_spec::Spec;

use super::facts::{Fact, facts};
use super::find::{Found, near};
use crate::output::{STRONG, plain, width};
use crate::peers::Peers;

/// The columns of what facts are about.
const LABELS: usize = 12;

pub(super) fn render(spec: &Spec, asked: &str, found: &[Found<'_>]) -> String {
    let parts = found.chunk_by(|a, b| a.variable.name.value == b.variable.name.value);
    let peers = Peers::of(spec);
    let parts = parts.map(|part| render_part(spec, &peers, asked, part));
    parts.chain(render_near(spec, asked, found)).collect::<Vec<_>>().join("\n")
}

/// Other variables whose names are alike: what was looked for may be one of them.
fn render_near(spec: &Spec, asked: &str, found: &[Found<'_>]) -> Option<String> {
    let own =
        |name: &&str| found.iter().any(|found| found.variable.names().any(|own| own == *name));
    let near: Vec<&str> = near(spec, asked).into_iter().filter(|name| !own(name)).collect();
    (!near.is_empty()).then(|| line(0, "alike", &near.join(", ")))
}

fn render_part(spec: &Spec, peers: &Peers<'_>, asked: &str, found: &[Found<'_>]) -> String {
    let name = &found[0].variable.name.value;
    let all: Vec<Vec<Fact>> = found.iter().map(|found| facts(spec, peers, *found)).collect();
    let in_all = |fact: &&Fact| all.iter().all(|facts| facts.contains(fact));
    let readers: Vec<&str> = found.iter().map(|found| &*found.service.name.value).collect();
    let heading = format!("{STRONG}{name}{STRONG:#}{}\n", alias(name, asked));
    let shared = all[0].iter().filter(in_all).map(|(label, says)| line(2, label, says));
    let services = readers.iter().zip(&all).filter(|_| found.len() > 1);
    let services = services.map(|(service, facts)| render_service(service, facts, &all));
    let text = [heading, line(2, "read by", &readers.join(", "))].into_iter();
    text.chain(shared).chain(services).collect()
}

/// What a service has for itself.
fn render_service(service: &str, facts: &[Fact], all: &[Vec<Fact>]) -> String {
    let heading = format!("\n  {STRONG}{service}{STRONG:#}\n");
    let own = facts.iter().filter(|fact| all.iter().any(|facts| !facts.contains(fact)));
    let own = own.map(|(label, says)| line(4, label, says));
    let missing = missing(facts, all).into_iter().map(|label| line(4, label, "none"));
    std::iter::once(heading).chain(own).chain(missing).collect()
}

fn alias(name: &str, asked: &str) -> String {
    if name.eq_ignore_ascii_case(asked) {
        return String::new();
    }
    format!(", which is also read as {}", plain(&asked.to_uppercase()))
}

/// What others have and this one does not: that it has no default is worth knowing.
fn missing(facts: &[Fact], all: &[Vec<Fact>]) -> BTreeSet<&'static str> {
    let labels = all.iter().flatten().map(|(label, _)| *label);
    labels.filter(|label| !facts.iter().any(|(known, _)| known == label)).collect()
}

fn line(indent: usize, label: &str, says: &str) -> String {
    let first = format!("{:indent$}{label:LABELS$}", "");
    let rest = " ".repeat(first.len());
    let options = textwrap::Options::new(width()).initial_indent(&first).subsequent_indent(&rest);
    textwrap::fill(&plain(&says.replace('`', "")), options) + "\n"
}
