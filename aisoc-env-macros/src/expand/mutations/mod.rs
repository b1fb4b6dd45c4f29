//! The built-in spec, changed at random: what becomes of it is a spec whose expansion is Rust, or told at the place of the change.
//!
//! Seeded, so that a failure can be had again: its message holds the seed.

mod change;
mod node;

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use aisoc_env_spec::{BUILTIN, Diagnostic, Level, Reading, Span, Style, read};

use syn::Item;

use super::reference::expand_model;
use change::Change;

/// How many changes are tried.
const CHANGES: u64 = 10_000;
/// Of so many specs that are accepted, one is expanded as a whole; of the others, the part that was changed.
const WHOLE: u64 = 16;

/// What became of the changes that were tried.
#[derive(Default)]
struct Tally {
    accepted: usize,
    wrong: Vec<String>,
}

#[test]
fn every_change_is_accepted_or_told_where_it_is() {
    let nodes = node::nodes(BUILTIN);
    let (next, tally) = (AtomicU64::new(0), Mutex::new(Tally::default()));
    let work = || {
        while let seed @ 0..CHANGES = next.fetch_add(1, Ordering::Relaxed) {
            let found = check(&change::change(seed, BUILTIN, &nodes), seed);
            let mut tally = tally.lock().expect("nobody panicked");
            match found {
                Ok(accepted) => tally.accepted += usize::from(accepted),
                Err(why) => tally.wrong.push(why),
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let Tally { accepted, wrong } = tally.into_inner().expect("nobody panicked");
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!((500..9_500).contains(&accepted), "{accepted}: the changes are of one sort only");
}

/// Whether a change is accepted; an error when what becomes of it is neither.
fn check(change: &Change, seed: u64) -> Result<bool, String> {
    let reading = read(&change.text);
    if reading.is_broken() {
        let told = is_told(&reading, change);
        return if told {
            Ok(false)
        } else {
            Err(format!("seed {seed}, {change}:\n{}", shown(&reading)))
        };
    }
    let only = change.service.as_deref().filter(|_| !seed.is_multiple_of(WHOLE));
    let tokens = expand_model(reading.model(), only);
    let parsed: syn::File =
        syn::parse2(tokens).map_err(|why| format!("seed {seed}, {change}: {why}"))?;
    assert!(!parsed.items.is_empty());
    let duplicate = duplicate_type(&parsed.items);
    duplicate.map_or(Ok(true), |name| Err(format!("seed {seed}, {change}: two types `{name}`")))
}

/// A name that two modules or types of one module have.
fn duplicate_type(items: &[Item]) -> Option<String> {
    let mut known = HashSet::new();
    items.iter().find_map(|item| {
        let (name, inner) = match item {
            Item::Mod(of) => (&of.ident, of.content.as_ref().map_or(&[][..], |(_, items)| items)),
            Item::Struct(of) => (&of.ident, &[][..]),
            Item::Enum(of) => (&of.ident, &[][..]),
            _ => return None,
        };
        if known.insert(name) { duplicate_type(inner) } else { Some(name.to_string()) }
    })
}

fn shown(reading: &Reading) -> String {
    reading.rendered("env.yaml", Style::Plain).join("\n\n")
}

/// Whether a problem is at the place of the change, or names what was changed.
fn is_told(reading: &Reading, change: &Change) -> bool {
    let errors = reading.diagnostics().iter().filter(|found| found.level == Level::Error);
    errors.into_iter().any(|found| is_at(found, change) || names(found, change))
}

fn is_at(found: &Diagnostic, change: &Change) -> bool {
    let line =
        |span: Span| change.text[..span.range().start.min(change.text.len())].matches('\n').count();
    let places = std::iter::once(&found.primary).chain(&found.related);
    places
        .map(|label| line(label.span))
        .any(|line| change.lines.iter().any(|lines| lines.contains(&line)))
}

/// Whether a problem speaks of a word of what was changed.
fn names(found: &Diagnostic, change: &Change) -> bool {
    let said = std::iter::once(&found.message).chain(&found.help);
    let ends = |c: char| c.is_whitespace() || "`,;".contains(c);
    said.flat_map(|said| said.split(ends)).any(|said| {
        let said = said.trim_end_matches(':');
        change.names.iter().any(|name| name == said || name.ends_with(&format!(".{said}")))
    })
}

#[test]
fn the_test_itself_can_fail() {
    let nodes = node::nodes(BUILTIN);
    let mut changes = (0..CHANGES).map(|seed| change::change(seed, BUILTIN, &nodes));
    let mut change = changes.find(|change| read(&change.text).is_broken()).expect("there is one");
    assert_eq!(check(&change, 0), Ok(false));
    change.lines.clear();
    change.names.clear();
    assert!(!is_told(&read(&change.text), &change));
}
