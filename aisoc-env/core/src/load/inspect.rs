//! A service whose struct is not at hand: everything is checked, nothing is kept but what there is to say.

use std::borrow::Cow;

use secrecy::SecretString;

use super::lookup::Resolved;
use super::{Loader, error};
use crate::error::Error;
use crate::issue::Problem;
use crate::provenance::Provenance;
use crate::redact::Redacted;
use crate::report::Report;
use crate::service::{Service, Variable};
use crate::source::{Found, Sources};

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
    /// The canonical names of the variables whose values cannot be seen. No problem and no warning depends on them.
    pub unseen: Vec<Cow<'static, str>>,
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

/// Checks a service as loading it would, as far as its values can be seen.
pub fn inspect(service: &Service, sources: &Sources) -> Inspection {
    let mut loader = Loader::new(service, sources, Some(Report::new(service)));
    let (mut texts, mut unseen) = (Vec::new(), Vec::new());
    for variable in service.variables() {
        match loader.read(variable, None) {
            Ok(Resolved::Value(found)) => texts.extend(loader.inspect(variable, found)),
            Ok(Resolved::Unset) => loader.record(variable, Redacted::Absent, Resolved::Unset),
            Ok(Resolved::Unseen { .. }) => unseen.push(variable.name.clone()),
            Err(problem) => loader.keep(problem),
        }
    }
    loader.warn_unknown_names();
    loader.warn_of_sources();
    let report = loader.report.unwrap_or_else(|| Report::new(service));
    Inspection { problems: loader.problems, report, texts, unseen }
}

impl Loader<'_> {
    fn inspect(&mut self, variable: &Variable, found: Found<'_>) -> Option<Text> {
        let value = match variable.value_type.read(&found.text) {
            Err(error) => {
                self.refuse(variable, &found, error);
                return None;
            }
            Ok(_) if variable.secret => Redacted::Secret,
            Ok(value) => value.into_owned(),
        };
        let text = Text {
            variable: variable.name.clone(),
            name: found.name.to_string(),
            text: (&*found.text).into(),
            provenance: found.provenance.clone(),
        };
        self.record(variable, value, Resolved::Value(found));
        Some(text)
    }
}
