//! From sources to a configuration: each variable found, checked, read; every problem and every warning kept.

mod check;
mod inspect;
mod lookup;
mod notice;
mod strangers;

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::configuration::Section;
use crate::error::Error;
use crate::issue::{Problem, ProblemKind};
use crate::preview::preview;
use crate::provenance::Provenance;
use crate::report::{Loaded, Report};
use crate::service::{Condition, Service, Variable};
use crate::source::Sources;
use crate::value::{ParseError, Value};
pub use inspect::{Inspection, Text, inspect};
use lookup::Hit;

/// Loads the variables of one service, and keeps what there is to say about them.
#[derive(Debug)]
pub struct Loader<'a> {
    service: &'a Service,
    sources: &'a Sources,
    production: OnceCell<bool>,
    problems: Vec<Problem>,
    /// Kept only where somebody will read it: watching costs look-ups.
    report: Option<Report>,
    /// The variable that indices count from: the first of the group whose fields are loaded.
    first: usize,
}

/// A value on its way: its text, trimmed, and where that comes from.
#[derive(Debug)]
struct Reading<'a> {
    text: Option<Cow<'a, str>>,
    name: Cow<'static, str>,
    provenance: Provenance,
    /// Whether it may hold a secret, whatever the variable.
    hidden: bool,
}

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
    loader.note_strangers();
    loader.note_unset_references();
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
        let reading = self.read(variable)?;
        let value = match &reading.text {
            None => T::absent(),
            Some(text) => match T::parse(text, &variable.value_type) {
                Ok(value) => Some(value),
                Err(error) => {
                    self.refuse(variable, &reading, error);
                    return None;
                }
            },
        };
        if let (Some(report), Some(value)) = (&mut self.report, &value) {
            report.record(variable.name.clone(), value.redact(), reading.name, reading.provenance);
        }
        value
    }

    /// Keeps a value that is none of its type.
    fn refuse(&mut self, variable: &Variable, reading: &Reading<'_>, error: ParseError) {
        let told =
            matches!(&reading.provenance, Provenance::Fallback(other) if self.is_told(other));
        if !told {
            self.problems.push(refusal(variable, reading, error));
        }
    }

    /// Whether a variable's problem is already kept: what falls back to it shares its value, and the problem.
    fn is_told(&self, variable: &str) -> bool {
        self.problems.iter().any(|problem| problem.variable() == Some(variable))
    }

    /// The text of a variable, from wherever it comes; `None` when a problem was kept.
    fn read(&mut self, variable: &'a Variable) -> Option<Reading<'a>> {
        let found = self.find(variable).and_then(|reading| {
            self.check(variable, &reading).map_or(Ok(reading), |problem| Err(Box::new(problem)))
        });
        match found {
            Ok(reading) => {
                self.note(variable, &reading);
                Some(reading)
            }
            Err(problem) => {
                if !self.problems.contains(&problem) {
                    self.problems.push(*problem);
                }
                None
            }
        }
    }

    /// What the sources hold, else the variable fallen back to, else the deerror.
    fn find(&self, variable: &'a Variable) -> Result<Reading<'a>, Box<Problem>> {
        if let Some(Hit { text, name, provenance, hidden }) = lookup::first(variable, self.sources)?
        {
            return Ok(Reading { text: Some(text), name, provenance, hidden });
        }
        let name = variable.name.clone();
        if let Some(other) = variable.fallback {
            let other = &self.service.variables[other];
            let provenance = Provenance::Fallback(other.name.clone());
            return Ok(Reading { name, provenance, ..self.find(other)? });
        }
        let text = variable.default().map(|default| Cow::Borrowed(default.trim()));
        let provenance = if text.is_some() { Provenance::Default } else { Provenance::Unset };
        Ok(Reading { text, name, provenance, hidden: false })
    }

    /// Whether a variable has a value.
    fn holds(&self, condition: &Condition) -> bool {
        let Some(index) = condition.index else {
            return lookup::any_text(&condition.names, self.sources)
                .is_some_and(|found| found.eq_ignore_ascii_case(&condition.value));
        };
        let variable = &self.service.variables[index];
        let found = self.find(variable).ok().and_then(|reading| reading.text);
        found.is_some_and(|found| variable.value_type.same(&found, &condition.value))
    }

    /// Whether this is production, as the spec tells it.
    fn is_production(&self) -> bool {
        *self.production.get_or_init(|| {
            let production = &self.service.production;
            self.sources.is_production()
                || production.names.iter().any(|name| {
                    lookup::any_text(std::slice::from_ref(name), self.sources).is_some_and(
                        |found| {
                            production.values.iter().any(|value| found.eq_ignore_ascii_case(value))
                        },
                    )
                })
        })
    }
}

fn error(service: &str, problems: Vec<Problem>) -> Error {
    Error::new(format!("the configuration of `{service}`"), problems)
}

fn refusal(variable: &Variable, reading: &Reading<'_>, error: ParseError) -> Problem {
    let text = reading.text.as_deref().unwrap_or_default();
    let may_be_shown = !variable.secret && !reading.hidden;
    let found = may_be_shown.then(|| preview(text)).flatten();
    Problem {
        variable: Some(variable.name.clone()),
        name: reading.name.clone().into_owned(),
        provenance: reading.provenance.clone(),
        kind: ProblemKind::Invalid { found, expected: error.expected.into_owned() },
        help: error.nearest.map(|nearest| format!("did you mean `{nearest}`?")),
    }
}
