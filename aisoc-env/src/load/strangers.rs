//! Variables under a service's own prefixes that it does not know: slips of the pen, most likely.

use super::Loader;
use crate::finding::{Warning, WarningKind};
use crate::service::{Service, Variable};
use crate::source::Layer;
use crate::suggest::nearest;

impl Loader<'_> {
    /// Keeps a warning for each name that looks like one of the service's and is not.
    pub(super) fn note_strangers(&mut self) {
        let Some(report) = &mut self.report else { return };
        for (name, provenance) in self.sources.names() {
            if !is_stranger(self.service, &name) {
                continue;
            }
            let known = self.service.variables.iter().flat_map(Variable::names);
            let help = nearest(&name, known).map(|nearest| format!("did you mean {nearest}?"));
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
        for (name, provenance) in self.sources.layers().iter().flat_map(Layer::unset_references) {
            let kind = WarningKind::UnsetReference;
            let help = Some(format!("set {name}, or write ${{{name}:-}} if that is meant"));
            report.warn(Warning { variable: None, name: name.to_owned(), provenance, kind, help });
        }
    }
}

fn is_stranger(service: &Service, name: &str) -> bool {
    let bare = name.strip_suffix("_FILE").unwrap_or(name);
    let mut own = service.variables.iter().flat_map(Variable::names);
    service.prefixes.iter().any(|prefix| name.starts_with(prefix))
        && !service.known_elsewhere.contains(&name)
        && !own.any(|known| known == name || known == bare)
}
