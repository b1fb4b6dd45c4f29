//! What keeps a value from being used, whatever its type: required and not set, refused in production.

use super::{Loader, Reading};
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;
use crate::service::{Required, Variable};
use crate::value::has_wildcard;

impl Loader<'_> {
    /// The first thing that is wrong with what was found.
    pub(super) fn check(&self, variable: &Variable, reading: &Reading<'_>) -> Option<Problem> {
        let (kind, help) = match reading.text.as_deref() {
            None => self.check_missing(variable)?,
            Some(text) => self.check_production(variable, reading, text)?,
        };
        Some(Problem {
            variable: Some(variable.name.clone()),
            name: reading.name.clone().into_owned(),
            provenance: reading.provenance.clone(),
            kind,
            help,
        })
    }

    fn check_missing(&self, variable: &Variable) -> Option<(ProblemKind, Option<String>)> {
        let when = self.required_now(variable)?;
        Some((ProblemKind::Missing { when }, generate(variable)))
    }

    /// When a variable must be set, if that is now.
    fn required_now(&self, variable: &Variable) -> Option<String> {
        let is_now = match &variable.required {
            Required::No => false,
            Required::Always => true,
            Required::Production => self.is_production(),
            Required::Unless(condition) => !self.holds(condition),
        };
        is_now.then(|| variable.required.to_string())
    }

    fn check_production(
        &self,
        variable: &Variable,
        reading: &Reading<'_>,
        text: &str,
    ) -> Option<(ProblemKind, Option<String>)> {
        if is_placeholder(variable, text) && self.is_production() {
            let unset = reading.provenance == Provenance::Default;
            return Some(match self.required_now(variable) {
                Some(when) if unset => (ProblemKind::Missing { when }, generate(variable)),
                _ => (ProblemKind::Placeholder, generate(variable)),
            });
        }
        let forbidden = variable.never_in_production.as_ref();
        let forbidden = forbidden.filter(|value| variable.value_type.same(text, value));
        if let Some(value) = forbidden.filter(|_| self.is_production()) {
            let kind = ProblemKind::Forbidden { value: value.clone() };
            return Some((kind, Some("unset it".to_owned())));
        }
        if opens_credentials(variable, text) && self.is_production() {
            let help = "list the origins that may call, such as `https://soc.example.com`";
            return Some((ProblemKind::WildcardWithCredentials, Some(help.to_owned())));
        }
        None
    }
}

/// Whether a value is there only to be replaced.
pub(super) fn is_placeholder(variable: &Variable, text: &str) -> bool {
    variable.placeholder && variable.default() == Some(text)
}

/// Whether an allow-list would let every origin call with credentials.
pub(super) fn opens_credentials(variable: &Variable, text: &str) -> bool {
    variable.value_type.credentials() == Some(true) && has_wildcard(text)
}

/// How to make a value of one's own.
pub(super) fn generate(variable: &Variable) -> Option<String> {
    variable.generate.as_ref().map(|command| format!("generate a value with `{command}`"))
}
