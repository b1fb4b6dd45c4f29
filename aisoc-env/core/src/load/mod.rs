//! From sources to a configuration: each variable found, checked, read; every problem and every warning kept.

mod check;
mod inspect;
mod lookup;
mod truth;
mod unknown_names;
mod warn;

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::configuration::Section;
use crate::error::Error;
use crate::issue::{Problem, ProblemKind};
use crate::preview::preview;
use crate::provenance::Provenance;
use crate::redact::Redacted;
use crate::report::{Loaded, Report};
use crate::service::{Service, Variable};
use crate::source::{Found, Sources};
use crate::value::{ParseError, Value};
use check::is_restricted;
pub use inspect::{Inspection, Text, inspect};
use lookup::Resolved;
use truth::Truth;

/// Loads the variables of one service, and keeps what there is to say about them.
#[derive(Debug)]
pub struct Loader<'a> {
    service: &'a Service,
    sources: &'a Sources,
    production: OnceCell<Truth>,
    problems: Vec<Problem>,
    /// Kept only where somebody will read it: watching costs look-ups.
    report: Option<Report>,
    /// The variable that indices count from: the first of the group whose fields are loaded.
    first: usize,
}

/// What there is in place of a variable that cannot be seen, of which it may be known that it is set.
type Demand<'a> = fn(&Loader<'a>, &'a Variable, bool) -> lookup::Result<Resolved<'a>>;

/// Loads the fields of a struct; `None` when a problem was kept.
type LoadFields<C> = fn(&mut Loader<'_>) -> Option<C>;

/// Loads the configuration of a service, or says everything that keeps it from being loaded.
pub(crate) fn load<C>(
    service: &Service,
    sources: &Sources,
    load_fields: LoadFields<C>,
) -> Result<C, Error> {
    if cfg!(feature = "tracing") {
        return load_watched(service, sources, load_fields).map(|loaded| loaded.config);
    }
    let mut loader = Loader::new(service, sources, None);
    let config = load_fields(&mut loader);
    loader.finish(config).map(|(config, _)| config)
}

/// The same, with a report on every variable.
pub(crate) fn load_watched<C>(
    service: &Service,
    sources: &Sources,
    load_fields: LoadFields<C>,
) -> Result<Loaded<C>, Error> {
    let mut loader = Loader::new(service, sources, Some(Report::new(service)));
    let config = load_fields(&mut loader);
    loader.warn_unknown_names();
    loader.warn_of_sources();
    let (config, report) = loader.finish(config)?;
    let report = report.expect("a watched loader has a report");
    #[cfg(feature = "tracing")]
    report.log();
    Ok(Loaded { config, report })
}

impl<'a> Loader<'a> {
    fn new(service: &'a Service, sources: &'a Sources, report: Option<Report>) -> Self {
        let (production, problems) = (OnceCell::new(), Vec::new());
        Self { service, sources, production, problems, report, first: 0 }
    }

    fn finish<C>(self, config: Option<C>) -> Result<(C, Option<Report>), Error> {
        match config {
            Some(config) if self.problems.is_empty() => Ok((config, self.report)),
            _ => Err(error(&self.service.name, self.problems)),
        }
    }

    /// The value of the variable at `index`, whose name is repeated for readers of the generated code. `None` when it has
    /// none, and the reason is kept.
    #[inline]
    pub fn value<T: Value>(&mut self, index: usize, name: &str) -> Option<T> {
        debug_assert!(self.variable(index).name.ends_with(name), "{name} is not at {index}");
        self.load(index)
    }

    /// The fields of a section, whose indices are those of the service.
    #[inline]
    pub fn section<T: Section>(&mut self) -> Option<T> {
        T::load_fields(self)
    }

    /// The fields of a group, whose first variable is at `first`.
    #[inline]
    pub fn group<T: Section>(&mut self, first: usize) -> Option<T> {
        self.first = first;
        let group = T::load_fields(self);
        self.first = 0;
        group
    }

    fn variable(&self, index: usize) -> &'a Variable {
        &self.service.variables[self.first + index]
    }

    fn load<T: Value>(&mut self, index: usize) -> Option<T> {
        let variable = self.variable(index);
        let resolved = self.read(variable, Some(Self::demand));
        let value = match &resolved {
            Ok(Resolved::Value(found)) => match T::parse(&found.text, &variable.value_type) {
                Ok(value) => Some(value),
                Err(error) => {
                    self.refuse(variable, found, error);
                    return None;
                }
            },
            Ok(_) => T::absent(),
            Err(_) => None,
        };
        if self.report.is_some() || resolved.is_err() {
            self.settle(variable, resolved, value.as_ref().map(T::redact));
        }
        value
    }

    /// Keeps a problem, or adds a value to the report.
    fn settle(
        &mut self,
        variable: &Variable,
        resolved: lookup::Result<Resolved<'_>>,
        value: Option<Redacted<'_>>,
    ) {
        match (resolved, value) {
            (Err(problem), _) => self.keep(problem),
            (Ok(resolved), Some(value)) => self.record(variable, value, resolved),
            (Ok(_), None) => {}
        }
    }

    /// Adds a value to the report, where there is one.
    fn record(&mut self, variable: &Variable, value: Redacted<'_>, resolved: Resolved<'_>) {
        let (name, provenance) = match resolved {
            Resolved::Value(found) => (found.name.into_owned().into(), found.provenance),
            _ => (variable.name.clone(), self.absence(variable)),
        };
        if let Some(report) = &mut self.report {
            report.record(variable.name.clone(), value, name, provenance);
        }
    }

    /// Keeps a value that is none of its type.
    fn refuse(&mut self, variable: &Variable, found: &Found<'_>, error: ParseError) {
        let told = matches!(&found.provenance, Provenance::Fallback(other) if self.is_told(other));
        if !told {
            self.problems.push(refusal(variable, found, error));
        }
    }

    /// Whether a variable's problem is already kept: what falls back to it shares its value, and the problem.
    fn is_told(&self, variable: &str) -> bool {
        self.problems.iter().any(|problem| problem.variable() == Some(variable))
    }

    /// What a variable is set to, or what is wrong with it. What cannot be seen stays unseen, unless `demand` has something else
    /// in its place.
    fn read(
        &mut self,
        variable: &'a Variable,
        demand: Option<Demand<'a>>,
    ) -> lookup::Result<Resolved<'a>> {
        let mut resolved = self.find(variable);
        if let (Ok(Resolved::Unseen { is_set, .. }), Some(demand)) = (&resolved, demand) {
            resolved = demand(self, variable, *is_set);
        }
        let Ok(found) = &resolved else { return resolved };
        if is_restricted(variable, found)
            && let Some(problem) = self.check(variable, found)
        {
            return Err(problem);
        }
        if self.report.is_some() {
            self.warn_of(variable, found);
        }
        resolved
    }

    /// Keeps a problem, once.
    #[cold]
    fn keep(&mut self, problem: Box<Problem>) {
        if !self.problems.contains(&problem) {
            self.problems.push(*problem);
        }
    }

    /// What there is in place of a value that cannot be seen: a problem where it is set or required, else it counts as not set.
    #[cold]
    fn demand(&self, variable: &'a Variable, is_set: bool) -> lookup::Result<Resolved<'a>> {
        if is_set || self.is_required(variable) != Truth::No {
            return Err(self.unseen(variable));
        }
        self.find_seen(variable)
    }

    /// What the sources have, else the variable fallen back to, else the default.
    fn find(&self, variable: &'a Variable) -> lookup::Result<Resolved<'a>> {
        match (lookup::first(variable, self.sources), variable.fallback) {
            (Ok(Resolved::Unset), None) => Ok(default(variable)),
            (Ok(Resolved::Unset), Some(other)) => self.fall_back(variable, other, Self::find),
            (resolved, _) => resolved,
        }
    }

    /// The same, where what may be set and cannot be seen counts as not set.
    fn find_seen(&self, variable: &'a Variable) -> lookup::Result<Resolved<'a>> {
        match (lookup::first(variable, self.sources)?, variable.fallback) {
            (Resolved::Unseen { is_set: true, .. }, _) => Err(self.unseen(variable)),
            (resolved @ Resolved::Value(_), _) => Ok(resolved),
            (_, Some(other)) => self.fall_back(variable, other, Self::find_seen),
            (_, None) => Ok(default(variable)),
        }
    }

    /// The value of another variable, which this one takes where no source sets it.
    fn fall_back(
        &self,
        variable: &'a Variable,
        other: usize,
        find: fn(&Self, &'a Variable) -> lookup::Result<Resolved<'a>>,
    ) -> lookup::Result<Resolved<'a>> {
        let resolved = find(self, &self.service.variables[other])?;
        let Resolved::Value(found) = resolved else { return Ok(resolved) };
        let (name, provenance) = (Cow::Borrowed(&*variable.name), self.absence(variable));
        Ok(Resolved::Value(Found { name, provenance, ..found }))
    }

    /// Where the value of a variable comes from that no source sets and that has no default.
    fn absence(&self, variable: &Variable) -> Provenance {
        variable.fallback.map_or(Provenance::Unset, |other| {
            Provenance::Fallback(self.service.variables[other].name.clone())
        })
    }

    /// The problem of a variable whose value cannot be seen.
    fn unseen(&self, variable: &Variable) -> Box<Problem> {
        let is_required = self.is_required(variable) != Truth::No;
        let required = is_required.then(|| variable.required.to_string());
        Box::new(Problem {
            variable: Some(variable.name.clone()),
            name: variable.name.to_string(),
            provenance: Provenance::Unset,
            kind: ProblemKind::Unseen { required },
            help: None,
        })
    }
}

/// The default of a variable, if it has one.
fn default(variable: &Variable) -> Resolved<'_> {
    let Some(default) = variable.default() else { return Resolved::Unset };
    let (name, text) = (Cow::Borrowed(&*variable.name), Cow::Borrowed(default.trim()));
    Resolved::Value(Found { name, text, provenance: Provenance::Default, sensitive: false })
}

fn error(service: &str, problems: Vec<Problem>) -> Error {
    Error::new(format!("the configuration of `{service}`"), problems)
}

fn refusal(variable: &Variable, found: &Found<'_>, error: ParseError) -> Problem {
    let may_be_shown = !variable.secret && !found.sensitive;
    let text = may_be_shown.then(|| preview(&found.text)).flatten();
    Problem {
        variable: Some(variable.name.clone()),
        name: found.name.to_string(),
        provenance: found.provenance.clone(),
        kind: ProblemKind::Invalid { found: text, expected: error.expected.into_owned() },
        help: error.nearest.map(|nearest| format!("did you mean `{nearest}`?")),
    }
}
