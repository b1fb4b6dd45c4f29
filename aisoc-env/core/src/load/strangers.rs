//! Variables under a service's own prefixes that it does not know: slips of the pen, most likely.

use super::Loader;
use crate::issue::{Warning, WarningKind};
use crate::provenance::Provenance;
use crate::service::Service;
use crate::suggest::{Similarity, nearest};
use crate::template::is_usual_name;

/// How many strangers have the nearest name looked for, which takes time.
const SUGGESTED: usize = 100;

impl Loader<'_> {
    /// Keeps a warning for each name that looks like one of the service's and is not.
    pub(super) fn note_strangers(&mut self) {
        let Some(report) = &mut self.report else { return };
        let known = self.service.names();
        for (name, provenance) in self.sources.names() {
            if !is_stranger(self.service, &known, &name) {
                continue;
            }
            let suggested = report.warnings().len() < SUGGESTED;
            let known = known.iter().copied().filter(|_| suggested);
            let nearest = nearest(&name, known, Similarity::Hint);
            let help = nearest.map(|nearest| format!("did you mean {nearest}?"));
            report.warn(Warning {
                variable: None,
                name,
                provenance,
                kind: WarningKind::Unknown,
                help,
            });
        }
    }
}

impl Loader<'_> {
    /// Keeps a warning for each reference of a file to what is set nowhere.
    pub(super) fn note_unset_references(&mut self) {
        let Some(report) = &mut self.report else { return };
        for layer in self.sources.layers() {
            for (name, provenance) in layer.unset_references() {
                report.warn(unset_reference(name, provenance));
            }
        }
    }
}

fn unset_reference(name: &str, provenance: Provenance) -> Warning {
    let kind = WarningKind::UnsetReference;
    let (name, help) = if is_usual_name(name) {
        (name, format!("set {name}, or write ${{{name}:-}} if that is intended"))
    } else {
        ("", "write `$$` for a dollar sign, or put the value in single quotes".to_owned())
    };
    Warning { variable: None, name: name.to_owned(), provenance, kind, help: Some(help) }
}

fn is_stranger(service: &Service, known: &[&str], name: &str) -> bool {
    let bare = name.strip_suffix("_FILE").unwrap_or(name);
    service.prefixes.iter().any(|prefix| name.starts_with(&**prefix))
        && !service.known_elsewhere.iter().any(|known| known == name)
        && !known.contains(&name)
        && !known.contains(&bare)
}
