//! What a check has to say: an id, a level, a place, and a mend.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::place::{Files, Place};

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Level {
    Note,
    Warning,
    Error,
}

/// One thing that a check has to say. Never with a secret in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) id: &'static str,
    pub(crate) level: Level,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// The variable, by the name that is used.
    pub(crate) variable: Option<String>,
    pub(crate) place: Place,
    /// A further place that explains it, and what is there.
    pub(crate) related: Option<(Place, String)>,
    /// The services that it concerns.
    pub(crate) services: BTreeSet<String>,
    /// The containers that it concerns.
    pub(crate) containers: BTreeSet<String>,
}

impl Level {
    /// The level's name.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Finding {
    pub(crate) fn new(
        id: &'static str,
        level: Level,
        place: Place,
        message: impl Into<String>,
    ) -> Self {
        Self {
            id,
            level,
            message: message.into(),
            help: None,
            variable: None,
            place,
            related: None,
            services: BTreeSet::new(),
            containers: BTreeSet::new(),
        }
    }

    pub(crate) fn error(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(id, Level::Error, place, message)
    }

    pub(crate) fn warning(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(id, Level::Warning, place, message)
    }

    pub(crate) fn note(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(id, Level::Note, place, message)
    }

    /// Says what to do.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        self.maybe_help(Some(help.into()))
    }

    /// Says what to do, if that is known.
    pub(crate) fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// Names the variable that it is about.
    pub(crate) fn about(mut self, variable: &str) -> Self {
        self.variable = Some(variable.to_owned());
        self
    }

    /// Points at a further place.
    pub(crate) fn also(mut self, place: Place, text: impl Into<String>) -> Self {
        self.related = Some((place, text.into()));
        self
    }

    /// Says which services it concerns.
    pub(crate) fn of<'a>(mut self, services: impl IntoIterator<Item = &'a str>) -> Self {
        self.services.extend(services.into_iter().map(str::to_owned));
        self
    }

    /// Says which containers it concerns.
    pub(crate) fn in_containers<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.containers.extend(names.into_iter().map(str::to_owned));
        self
    }
}

/// Findings as they come; what several services share is said once.
#[derive(Default)]
pub(crate) struct Findings {
    all: Vec<Finding>,
    known: HashMap<(&'static str, Place, String), usize>,
    superseded: HashSet<(&'static str, Place)>,
}

impl Findings {
    pub(crate) fn add(&mut self, finding: Finding) {
        let key = (finding.id, finding.place, finding.message.clone());
        if let Some(&at) = self.known.get(&key) {
            let known = &mut self.all[at];
            known.services.extend(finding.services);
            known.containers.extend(finding.containers);
        } else {
            self.known.insert(key, self.all.len());
            self.all.push(finding);
        }
    }

    /// Takes back what another finding at the same place says better.
    pub(crate) fn supersede(&mut self, id: &'static str, place: Place) {
        self.superseded.insert((id, place));
    }

    /// All of them, sorted by file and place, the most serious first where places are the same.
    pub(crate) fn finish(mut self, files: &Files) -> Vec<Finding> {
        let order = |finding: &Finding| {
            (files.name(finding.place).to_owned(), finding.place, std::cmp::Reverse(finding.level))
        };
        self.all.retain(|finding| !self.superseded.contains(&(finding.id, finding.place)));
        self.all.sort_by_cached_key(order);
        self.all
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.add(finding));
    }
}
