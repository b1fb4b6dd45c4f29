//! Names under a service's own prefixes that it does not know: typos, most likely.

use super::Loader;
use crate::issue::{Warning, WarningKind};
use crate::provenance::Provenance;
use crate::service::Service;
use crate::source::{Lookup, Source, Sources};
use crate::suggest::{Similarity, nearest};

/// For how many unknown names the nearest known one is looked for, which takes time.
const SUGGESTED: usize = 100;

impl Loader<'_> {
    /// Keeps a warning for each name that looks like one of the service's and is not.
    pub(super) fn warn_unknown_names(&mut self) {
        let Some(report) = &mut self.report else { return };
        let known = self.service.names();
        for name in self.sources.names() {
            if !is_unknown(self.service, &known, &name) {
                continue;
            }
            let suggested = report.warnings().len() < SUGGESTED;
            let known = known.iter().copied().filter(|_| suggested);
            let nearest = nearest(&name, known, Similarity::Hint);
            let help = nearest.map(|nearest| format!("did you mean {nearest}?"));
            let provenance = provenance(self.sources, &name);
            let kind = WarningKind::Unknown;
            report.warn(Warning { variable: None, name, provenance, kind, help });
        }
    }
}

/// Where a name is found first, its value blank or not.
fn provenance(sources: &Sources, name: &str) -> Provenance {
    let mut found = sources.layers().iter().map(|source| source.get(name));
    let found = found.find(|lookup| *lookup != Lookup::Unset);
    found.map_or(Provenance::Unset, super::lookup::provenance)
}

fn is_unknown(service: &Service, known: &[&str], name: &str) -> bool {
    let bare = name.strip_suffix("_FILE").unwrap_or(name);
    service.prefixes.iter().any(|prefix| name.starts_with(&**prefix))
        && !service.known_elsewhere.iter().any(|known| known == name)
        && !known.contains(&name)
        && !known.contains(&bare)
}
