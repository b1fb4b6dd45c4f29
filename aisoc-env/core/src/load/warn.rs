//! Warnings about a value that is used, and about one that would be refused if more were known.

use super::check::{generate, is_placeholder, opens_credentials};
use super::lookup::{Resolved, all};
use super::truth::Truth;
use super::{Loader, refusal};
use crate::issue::{Kind, Problem, Warning, WarningKind};
use crate::provenance::Provenance;
use crate::service::{Required, Variable};
use crate::source::{Found, Source};

/// A warning, and what to do about it.
type Caution = (WarningKind, Option<String>);

impl Loader<'_> {
    /// Keeps the warnings about a variable.
    pub(super) fn warn_of(&mut self, variable: &Variable, resolved: &Resolved<'_>) {
        let (name, provenance) = match resolved {
            Resolved::Value(found) => (found.name.to_string(), found.provenance.clone()),
            Resolved::Unset => (variable.name.to_string(), self.absence(variable)),
            Resolved::Unseen { name, .. } => ((*name).to_owned(), Provenance::Unset),
        };
        let mut cautions: Vec<Caution> = self.uncertain(variable, resolved).into_iter().collect();
        match resolved {
            Resolved::Value(found) => cautions.extend(self.cautions(variable, found)),
            Resolved::Unseen { name, is_set: true } => {
                cautions.extend(alias(variable, name));
                self.warn_of_hidden(variable, name);
            }
            Resolved::Unset | Resolved::Unseen { .. } => {}
        }
        self.warn(variable, &name, &provenance, cautions);
    }

    /// Keeps the warnings about the first value behind one that cannot be seen: it counts if that is blank.
    fn warn_of_hidden(&mut self, variable: &Variable, unseen: &str) {
        let Some(found) = all(variable, self.sources).into_iter().next() else { return };
        let objection = match variable.value_type.read(&found.text) {
            Err(error) => {
                let Problem { kind, help, .. } = refusal(variable, &found, error);
                Some((kind, help))
            }
            Ok(_) => self.object_to_value(variable, &found).map(|(objection, _)| objection),
        };
        let whether = || format!("{unseen} is blank");
        let objection = objection.map(|(kind, help)| (uncertain(&kind, whether()), help));
        let cautions = objection.into_iter().chain(alias(variable, &found.name)).collect();
        self.warn(variable, &found.name, &found.provenance, cautions);
    }

    fn warn(
        &mut self,
        variable: &Variable,
        name: &str,
        provenance: &Provenance,
        cautions: Vec<Caution>,
    ) {
        let Some(report) = &mut self.report else { return };
        for (kind, help) in cautions {
            let (name, provenance) = (name.to_owned(), provenance.clone());
            let variable = Some(variable.name.clone());
            report.warn(Warning { variable, name, provenance, kind, help });
        }
    }

    /// Keeps the warnings that sources have about themselves, where somebody reads them.
    pub(super) fn warn_of_sources(&mut self) {
        if let Some(report) = &mut self.report {
            self.sources.warnings().into_iter().for_each(|warning| report.warn(warning));
        }
    }

    /// What is wrong if something is so that cannot be seen.
    fn uncertain(&self, variable: &Variable, resolved: &Resolved<'_>) -> Option<Caution> {
        let ((kind, help), applies) = self.object(variable, resolved)?;
        let whether = match (&variable.required, resolved) {
            (Required::Unless(condition), Resolved::Unset) => condition.to_string(),
            _ => PRODUCTION.to_owned(),
        };
        (applies == Truth::Unseen).then(|| (uncertain(&kind, whether), help))
    }

    fn cautions(&self, variable: &Variable, found: &Found<'_>) -> Vec<Caution> {
        let mut cautions = self.caution_value(variable, &found.text);
        if found.provenance.is_source() {
            cautions.extend(alias(variable, &found.name));
            cautions.extend(self.caution_conflict(variable, found));
            cautions.extend(self.caution_no_effect(variable));
        }
        cautions
    }

    fn caution_value(&self, variable: &Variable, text: &str) -> Vec<Caution> {
        let mut cautions = Vec::new();
        let is_production = || self.is_production();
        if is_placeholder(variable, text) && is_production() == Truth::No {
            cautions.push((WarningKind::Placeholder, generate(variable)));
        }
        if opens_credentials(variable, text) && is_production() == Truth::No {
            cautions.push((WarningKind::CredentialsOff, None));
        }
        let discouraged = variable.avoid_in_production.as_ref();
        if let Some(value) = discouraged.filter(|value| variable.value_type.same(text, value)) {
            let kind = WarningKind::Discouraged { value: value.clone() };
            match is_production() {
                Truth::Yes => cautions.push((kind, None)),
                Truth::No => {}
                Truth::Unseen => cautions.push((uncertain(&kind, PRODUCTION.to_owned()), None)),
            }
        }
        cautions
    }

    /// Names of one variable with different values.
    fn caution_conflict(&self, variable: &Variable, found: &Found<'_>) -> Vec<Caution> {
        let mut cautions = Vec::new();
        for ignored in all(variable, self.sources) {
            let differs = ignored.name != found.name && ignored.text != found.text;
            let other = variable.names().find(|name| **name == ignored.name);
            if let Some(other) = other.filter(|_| differs) {
                let (other, provenance) = (other.clone(), ignored.provenance);
                let help = format!("remove one of the two; {} is canonical", variable.name);
                cautions.push((WarningKind::Conflict { other, provenance }, Some(help)));
            }
        }
        cautions
    }

    fn caution_no_effect(&self, variable: &Variable) -> Option<Caution> {
        let condition = variable.only_when.as_ref()?;
        let kind = WarningKind::NoEffect { when: condition.to_string() };
        match self.holds(condition) {
            Truth::Yes => None,
            Truth::No => Some((kind, None)),
            Truth::Unseen => Some((uncertain(&kind, condition.to_string()), None)),
        }
    }
}

const PRODUCTION: &str = "this is production";

/// What would be reported if something were known.
fn uncertain(kind: &(impl Kind + ToString), whether: String) -> WarningKind {
    WarningKind::Uncertain { rule: kind.rule(), message: kind.to_string(), whether }
}

fn alias(variable: &Variable, name: &str) -> Option<Caution> {
    let mut aliases = variable.aliases();
    let is_alias = aliases.any(|alias| name == alias || name.strip_suffix("_FILE") == Some(alias));
    let kind = WarningKind::Alias { canonical: variable.name.clone() };
    is_alias.then(|| (kind, Some(format!("write {} instead", variable.name))))
}
