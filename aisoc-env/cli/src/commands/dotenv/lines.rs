//! What the file says of each variable, in the order of the page: each name once.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::model::{Required, Service, Variable};

use super::existing::{Existing, Held};
use super::values::Values;
use super::variables;

/// A variable's place in the file.
pub(super) struct Line<'a> {
    pub(super) service: &'a Service,
    pub(super) variable: &'a Variable,
    pub(super) state: State<'a>,
    /// Whether the file that there is does not have it.
    pub(super) is_new: bool,
}

/// A variable of a service.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) service: &'a Service,
    pub(super) variable: &'a Variable,
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
    for (service, variable) in variables(services.iter().copied()) {
        let name = &*variable.name.value;
        if existing.held(variable).is_some() {
            continue;
        }
        let state = match (seen.get(name), values.get(variable)) {
            (Some(above), _) => State::Above(*above),
            (None, Some(held)) => State::Set(held.clone()),
            (None, None) if needed.contains(name) => State::Empty,
            (None, None) => State::Comment,
        };
        seen.entry(name).or_insert(Reader { service, variable });
        let is_new = matches!(state, State::Set(_)) || !existing.mentions(variable);
        lines.push(Line { service, variable, state, is_new });
    }
    lines
}

/// The names that a service cannot do without: they are set for all services of the file that read them.
fn needed<'a>(services: &[&'a Service]) -> HashSet<&'a str> {
    variables(services.iter().copied())
        .map(|(_, variable)| variable)
        .filter(|variable| !matches!(variable.required, Required::No) && variable.default.is_none())
        .map(|variable| &*variable.name.value)
        .collect()
}
