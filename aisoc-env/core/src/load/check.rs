//! What keeps a value from being used, whatever its type: required and not set, refused in production.

use super::lookup::Resolved;
use super::truth::Truth;
use std::borrow::Cow;

use super::Loader;
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;
use crate::service::{Required, Variable};
use crate::source::Found;
use crate::value::has_wildcard;

/// A problem, and what to do about it.
pub(super) type Objection = (ProblemKind, Option<String>);

impl Loader<'_> {
    /// What is wrong with what was found, if that applies here.
    pub(super) fn check(
        &self,
        variable: &Variable,
        resolved: &Resolved<'_>,
    ) -> Option<Box<Problem>> {
        match self.object(variable, resolved) {
            Some((objection, Truth::Yes)) => Some(self.problem(variable, resolved, objection)),
            _ => None,
        }
    }

    /// What is wrong with what was found, and whether that applies here.
    pub(super) fn object(
        &self,
        variable: &Variable,
        resolved: &Resolved<'_>,
    ) -> Option<(Objection, Truth)> {
        match resolved {
            Resolved::Value(found) => self.object_to_value(variable, found),
            Resolved::Unset => self.object_to_lack(variable),
            Resolved::Unseen { .. } => None,
        }
    }

    fn problem(
        &self,
        variable: &Variable,
        resolved: &Resolved<'_>,
        (kind, help): Objection,
    ) -> Box<Problem> {
        let (name, provenance) = match resolved {
            Resolved::Value(found) => (found.name.to_string(), found.provenance.clone()),
            _ => (variable.name.to_string(), self.absence(variable)),
        };
        Box::new(Problem { variable: Some(variable.name.clone()), name, provenance, kind, help })
    }

    /// What is wrong with a variable that is not set, and whether that applies.
    fn object_to_lack(&self, variable: &Variable) -> Option<(Objection, Truth)> {
        let applies = self.is_required(variable);
        (applies != Truth::No).then(|| (missing(variable), applies))
    }

    /// What is wrong with a value in production, and whether this is production.
    pub(super) fn object_to_value(
        &self,
        variable: &Variable,
        found: &Found<'_>,
    ) -> Option<(Objection, Truth)> {
        if !is_restricted_value(variable, &found.text) {
            return None;
        }
        let applies = self.is_production();
        (applies != Truth::No).then(|| (self.objection(variable, found), applies))
    }

    fn objection(&self, variable: &Variable, found: &Found<'_>) -> Objection {
        if is_placeholder(variable, &found.text) {
            let is_default = found.provenance == Provenance::Default;
            if is_default && self.is_required(variable) != Truth::No {
                return missing(variable);
            }
            return (ProblemKind::Placeholder, generate(variable));
        }
        if let Some(value) = forbidden(variable, &found.text) {
            let kind = ProblemKind::Forbidden { value: value.clone() };
            return (kind, Some("unset it".to_owned()));
        }
        let help = "list the origins that may call, such as `https://soc.example.com`";
        (ProblemKind::WildcardWithCredentials, Some(help.to_owned()))
    }
}

/// Whether anything can be wrong with what was found: of most variables nothing can, and they are not looked at further.
#[inline]
pub(super) const fn is_restricted(variable: &Variable, resolved: &Resolved<'_>) -> bool {
    match resolved {
        Resolved::Value(_) => {
            variable.placeholder
                || variable.never_in_production.is_some()
                || variable.value_type.credentials().is_some()
        }
        Resolved::Unset => !matches!(variable.required, Required::No),
        Resolved::Unseen { .. } => false,
    }
}

fn missing(variable: &Variable) -> Objection {
    (ProblemKind::Missing { when: variable.required.to_string() }, generate(variable))
}

/// Whether production refuses a value.
fn is_restricted_value(variable: &Variable, text: &str) -> bool {
    is_placeholder(variable, text)
        || forbidden(variable, text).is_some()
        || opens_credentials(variable, text)
}

/// The value that a variable never has in production, if this is the one.
fn forbidden<'a>(variable: &'a Variable, text: &str) -> Option<&'a Cow<'static, str>> {
    variable.never_in_production.as_ref().filter(|value| variable.value_type.same(text, value))
}

/// Whether a value is there only to be replaced.
pub(super) fn is_placeholder(variable: &Variable, text: &str) -> bool {
    variable.placeholder && variable.default() == Some(text)
}

/// Whether an allow-list would let every origin call with credentials.
pub(super) fn opens_credentials(variable: &Variable, text: &str) -> bool {
    variable.value_type.credentials() == Some(true) && has_wildcard(text)
}

/// How to generate a value.
pub(super) fn generate(variable: &Variable) -> Option<String> {
    variable.generate.as_ref().map(|command| format!("generate a value with `{command}`"))
}
