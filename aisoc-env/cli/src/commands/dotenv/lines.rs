//! What the file says of each variable, in the order of the page: each name once.

use std::collections::HashMap;

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
    let mut seen: HashMap<&str, Reader<'_>> = HashMap::new();
    let mut lines = Vec::new();
    for (service, variable) in variables(services.iter().copied()) {
        let name = &*variable.name.value;
        if existing.held(variable).is_some() {
            continue;
        }
        let state = match seen.get(name) {
            Some(above) => State::Above(*above),
            None => state(services, variable, values),
        };
        seen.entry(name).or_insert(Reader { service, variable });
        let is_new = matches!(state, State::Set(_)) || !existing.mentions(variable);
        lines.push(Line { service, variable, state, is_new });
    }
    lines
}

/// A name is set for all services of the file that read it: what one of them cannot do without stands there for each.
fn state<'a>(services: &[&Service], variable: &Variable, values: &Values<'_>) -> State<'a> {
    if let Some(held) = values.get(variable) {
        return State::Set(held.clone());
    }
    let same = variables(services.iter().copied())
        .map(|(_, other)| other)
        .filter(|other| other.name.value == variable.name.value);
    let needed = same
        .into_iter()
        .any(|other| !matches!(other.required, Required::No) && other.default.is_none());
    if needed { State::Empty } else { State::Comment }
}
