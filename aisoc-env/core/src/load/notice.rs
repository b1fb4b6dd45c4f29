//! What is worth knowing about a value that is used.

use super::check::{generate, is_placeholder, opens_credentials};
use super::lookup::all;
use super::{Loader, Reading};
use crate::issue::{Warning, WarningKind};
use crate::service::Variable;

type Notice = (WarningKind, Option<String>);

impl Loader<'_> {
    /// Keeps the warnings about a variable, where somebody reads them.
    pub(super) fn note(&mut self, variable: &Variable, reading: &Reading<'_>) {
        if self.report.is_none() {
            return;
        }
        let Some(text) = reading.text.as_deref() else { return };
        let found = reading.provenance.is_source();
        let mut notices = self.notice_value(variable, text);
        if found {
            notices.extend(notice_alias(variable, reading));
            notices.extend(self.notice_conflict(variable, reading, text));
            notices.extend(self.notice_no_effect(variable));
        }
        let report = self.report.as_mut().expect("checked above");
        for (kind, help) in notices {
            report.warn(Warning {
                variable: Some(variable.name.clone()),
                name: reading.name.clone().into_owned(),
                provenance: reading.provenance.clone(),
                kind,
                help,
            });
        }
    }

    fn notice_value(&self, variable: &Variable, text: &str) -> Vec<Notice> {
        let mut notices = Vec::new();
        if is_placeholder(variable, text) {
            notices.push((WarningKind::Placeholder, generate(variable)));
        }
        if opens_credentials(variable, text) {
            notices.push((WarningKind::CredentialsOff, None));
        }
        let discouraged = variable
            .avoid_in_production
            .as_ref()
            .filter(|value| variable.value_type.same(text, value));
        if let Some(value) = discouraged.filter(|_| self.is_production()) {
            notices.push((WarningKind::Discouraged { value: value.clone() }, None));
        }
        notices
    }

    /// Names of one variable that disagree.
    fn notice_conflict(
        &self,
        variable: &Variable,
        reading: &Reading<'_>,
        text: &str,
    ) -> Vec<Notice> {
        let mut notices = Vec::new();
        for hit in all(variable, self.sources) {
            let differs = hit.name != reading.name && hit.text != text;
            let other = variable.names().find(|name| **name == hit.name);
            if let Some(other) = other.filter(|_| differs) {
                let kind =
                    WarningKind::Conflict { other: other.clone(), provenance: hit.provenance };
                let help = format!("remove one of the two; {} is canonical", variable.name);
                notices.push((kind, Some(help)));
            }
        }
        notices
    }

    fn notice_no_effect(&self, variable: &Variable) -> Option<Notice> {
        let when = variable.only_when.as_ref().filter(|when| !self.holds(when))?;
        Some((WarningKind::NoEffect { when: when.to_string() }, None))
    }
}

fn notice_alias(variable: &Variable, reading: &Reading<'_>) -> Option<Notice> {
    let is_alias = variable.aliases.iter().any(|alias| {
        reading.name == *alias || reading.name.strip_suffix("_FILE") == Some(&**alias)
    });
    let kind = WarningKind::Alias { canonical: variable.name.clone() };
    is_alias.then(|| (kind, Some(format!("write {} instead", variable.name))))
}
