//! A service whose struct is not at hand: everything is checked, nothing is kept but what there is to say.

use std::borrow::Cow;

use secrecy::SecretString;

use super::{Loader, error};
use crate::error::Error;
use crate::issue::Problem;
use crate::provenance::Provenance;
use crate::redact::Redacted;
use crate::report::Report;
use crate::service::{Service, Variable};
use crate::source::Sources;

/// Everything there is to say about the configuration of a service.
#[derive(Debug)]
#[non_exhaustive]
pub struct Inspection {
    /// What keeps it from being loaded.
    pub problems: Vec<Problem>,
    /// Where each value came from, and every warning.
    pub report: Report,
    /// The text of each variable that has one.
    pub texts: Vec<Text>,
}

/// The text of a variable, which may be a secret.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Text {
    /// The variable's canonical name.
    pub variable: Cow<'static, str>,
    /// The name under which it was found.
    pub name: String,
    /// The text.
    pub text: SecretString,
    /// Where it was found.
    pub provenance: Provenance,
}

impl Inspection {
    /// The error with which loading ends, if it does.
    pub fn error(&self) -> Option<Error> {
        let problems = (!self.problems.is_empty()).then(|| self.problems.clone())?;
        Some(error(self.report.service(), problems))
    }
}

/// Checks a service as loading it would.
pub fn inspect(service: &Service, sources: &Sources) -> Inspection {
    let mut loader = Loader::new(service, sources, Some(Report::new(service)));
    let texts = service.variables.iter().filter_map(|variable| loader.inspect(variable)).collect();
    loader.note_strangers();
    loader.note_unset_references();
    let report = loader.report.unwrap_or_else(|| Report::new(service));
    Inspection { problems: loader.problems, report, texts }
}

impl<'a> Loader<'a> {
    fn inspect(&mut self, variable: &'a Variable) -> Option<Text> {
        let reading = self.read(variable)?;
        let value = reading.text.as_deref().map(|text| variable.value_type.read(text));
        let shown = match value {
            Some(Err(error)) => {
                self.refuse(variable, &reading, error);
                return None;
            }
            Some(Ok(_)) if variable.secret => Redacted::Secret,
            Some(Ok(value)) => value,
            None => Redacted::Absent,
        };
        let text = reading.text.as_deref().map(|text| Text {
            variable: variable.name.clone(),
            name: reading.name.clone().into_owned(),
            text: text.into(),
            provenance: reading.provenance.clone(),
        });
        if let Some(report) = &mut self.report {
            report.record(variable.name.clone(), shown, reading.name, reading.provenance);
        }
        text
    }
}
