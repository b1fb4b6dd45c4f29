//! Random changes of the built-in spec. Each result is either accepted and expands to valid Rust, or has an error at the change.
//!
//! The changes are seeded; a failure message contains the seed.

mod change;
mod node;

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use aisoc_env_spec::{BUILTIN, Diagnostic, Level, Reading, Span, Style, read};

use syn::Item;

use super::reference::expand_model;
use change::Change;

/// The number of changes.
const CHANGES: u64 = 10_000;
/// One in so many accepted specs is expanded as a whole; of the others, only the changed service.
const WHOLE: u64 = 16;

/// The results of all changes.
#[derive(Default)]
struct Tally {
    accepted: usize,
    wrong: Vec<String>,
}

#[test]
fn every_change_is_accepted_or_reported_at_its_place() {
    let nodes = node::nodes(BUILTIN);
    let (next, tally) = (AtomicU64::new(0), Mutex::new(Tally::default()));
    let work = || {
        while let seed @ 0..CHANGES = next.fetch_add(1, Ordering::Relaxed) {
            let found = check(&change::change(seed, BUILTIN, &nodes), seed);
            let mut tally = tally.lock().expect("no thread panicked");
            match found {
                Ok(accepted) => tally.accepted += usize::from(accepted),
                Err(why) => tally.wrong.push(why),
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let Tally { accepted, wrong } = tally.into_inner().expect("no thread panicked");
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!((500..9_500).contains(&accepted), "{accepted}: the changes are of one sort only");
}

/// Whether a change is accepted. An error if it is neither accepted nor reported at its place.
fn check(change: &Change, seed: u64) -> Result<bool, String> {
    let reading = read(&change.text);
    if reading.is_broken() {
        let reported = is_reported(&reading, change);
        return if reported {
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

/// Whether a problem is at the change, or names a changed word.
fn is_reported(reading: &Reading, change: &Change) -> bool {
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

/// Whether a problem names a changed word.
fn names(found: &Diagnostic, change: &Change) -> bool {
    let texts = std::iter::once(&found.message).chain(&found.help);
    let ends = |c: char| c.is_whitespace() || "`,;".contains(c);
    texts.flat_map(|text| text.split(ends)).any(|word| {
        let word = word.trim_end_matches(':');
        change.names.iter().any(|name| name == word || name.ends_with(&format!(".{word}")))
    })
}

#[test]
fn the_test_detects_an_unreported_change() {
    let nodes = node::nodes(BUILTIN);
    let mut changes = (0..CHANGES).map(|seed| change::change(seed, BUILTIN, &nodes));
    let mut change = changes.find(|change| read(&change.text).is_broken()).expect("there is one");
    assert_eq!(check(&change, 0), Ok(false));
    change.lines.clear();
    change.names.clear();
    assert!(!is_reported(&read(&change.text), &change));
}
