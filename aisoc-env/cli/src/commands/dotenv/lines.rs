//! What the file says of each variable, in the order of the page: each name once.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::model::{Required, Service, Variable};

use super::existing::{Existing, Held};
use super::values::Values;
use crate::reader::{Reader, readers};

/// A variable's place in the file.
pub(super) struct Line<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) state: State<'a>,
    /// Whether the file that there is does not have it.
    pub(super) is_new: bool,
}

/// What stands there.
pub(super) enum State<'a> {
    /// A value.
    Set(Held),
    /// Nothing yet: somebody has to fill it in.
    Empty,
    /// The default, or nothing, as a comment.
    Comment,
    /// A reference to where the name stands already.
    Above(Reader<'a>),
}

pub(super) fn lines<'a>(
    services: &[&'a Service],
    values: &Values<'_>,
    existing: &Existing,
) -> Vec<Line<'a>> {
    let needed = needed(services);
    let mut seen: HashMap<&str, Reader<'_>> = HashMap::new();
    let mut lines = Vec::new();
    for reader in readers(services.iter().copied()) {
        let name = reader.name();
        if existing.held(reader.variable).is_some() {
            continue;
        }
        let state = match (seen.get(name), values.get(reader.variable)) {
            (Some(above), _) => State::Above(*above),
            (None, Some(held)) => State::Set(held.clone()),
            (None, None) if needed.contains(name) => State::Empty,
            (None, None) => State::Comment,
        };
        seen.entry(name).or_insert(reader);
        let is_new = matches!(state, State::Set(_)) || !existing.mentions(reader.variable);
        lines.push(Line { reader, state, is_new });
    }
    lines
}

/// The names that a service cannot do without: they are set for all services of the file that read them.
fn needed<'a>(services: &[&'a Service]) -> HashSet<&'a str> {
    let needs = |variable: &Variable| {
        !matches!(variable.required, Required::No) && variable.default.is_none()
    };
    let readers = readers(services.iter().copied()).filter(|reader| needs(reader.variable));
    readers.map(Reader::name).collect()
}
