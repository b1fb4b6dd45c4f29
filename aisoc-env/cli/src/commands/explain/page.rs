//! What was found as a page: a part for each canonical name, in it what all its services share, then how they differ.

use std::collections::BTreeSet;

use aisoc_env_spec::Spec;

use super::facts::{Fact, facts};
use super::find::{Found, near};
use crate::output::{STRONG, plain, width};

/// The columns of what facts are about.
const LABELS: usize = 12;

pub(super) fn render(spec: &Spec, asked: &str, found: &[Found<'_>]) -> String {
    let parts = found.chunk_by(|a, b| a.variable.name.value == b.variable.name.value);
    let parts = parts.map(|part| render_part(spec, asked, part));
    parts.chain(render_near(spec, asked, found)).collect::<Vec<_>>().join("\n")
}

/// Other variables whose names are alike: what was looked for may be one of them.
fn render_near(spec: &Spec, asked: &str, found: &[Found<'_>]) -> Option<String> {
    let own =
        |name: &&str| found.iter().any(|found| found.variable.names().any(|own| own == *name));
    let near: Vec<&str> = near(spec, asked).into_iter().filter(|name| !own(name)).collect();
    (!near.is_empty()).then(|| line(0, "alike", &near.join(", ")))
}

fn render_part(spec: &Spec, asked: &str, found: &[Found<'_>]) -> String {
    let name = &found[0].variable.name.value;
    let mut text = format!("{STRONG}{name}{STRONG:#}");
    if !name.eq_ignore_ascii_case(asked) {
        text.push_str(&format!(", which is also read as {}", plain(&asked.to_uppercase())));
    }
    text.push('\n');
    let all: Vec<Vec<Fact>> = found.iter().map(|found| facts(spec, *found)).collect();
    let shared: Vec<&Fact> =
        all[0].iter().filter(|fact| all.iter().all(|facts| facts.contains(fact))).collect();
    let readers: Vec<&str> = found.iter().map(|found| &*found.service.name.value).collect();
    text.push_str(&line(2, "read by", &readers.join(", ")));
    text.extend(shared.iter().map(|(label, says)| line(2, label, says)));
    if found.len() > 1 {
        for (found, facts) in found.iter().zip(&all) {
            text.push_str(&format!("\n  {STRONG}{}{STRONG:#}\n", found.service.name.value));
            let own = facts.iter().filter(|fact| !shared.contains(fact));
            text.extend(own.map(|(label, says)| line(4, label, says)));
            text.extend(missing(facts, &all).into_iter().map(|label| line(4, label, "none")));
        }
    }
    text
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
