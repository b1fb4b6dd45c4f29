//! What a check has to say: an id, a level, a span, and a mend.

mod rule;

pub use rule::{RULES, Rule};

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::source_map::{SourceMap, Span};

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// Probably wrong.
    Warning,
    /// Wrong.
    Error,
}

/// One thing that a check has to say. Never with a secret in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of its rule.
    pub id: &'static str,
    /// How serious it is.
    pub level: Level,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The variable, by the name that is used.
    pub variable: Option<String>,
    /// Where.
    pub span: Span,
    /// A further span that explains it, and what is there.
    pub related: Option<(Span, String)>,
    /// The services that it concerns.
    pub services: BTreeSet<String>,
    /// The containers that it concerns.
    pub containers: BTreeSet<String>,
}

impl Level {
    /// The level's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Finding {
    /// A finding of a rule.
    pub fn new(id: &'static str, level: Level, span: Span, message: impl Into<String>) -> Self {
        Self {
            id,
            level,
            message: message.into(),
            help: None,
            variable: None,
            span,
            related: None,
            services: BTreeSet::new(),
            containers: BTreeSet::new(),
        }
    }

    /// An error.
    pub fn error(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Level::Error, span, message)
    }

    /// A warning.
    pub fn warning(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Level::Warning, span, message)
    }

    /// A note.
    pub fn note(id: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(id, Level::Note, span, message)
    }

    /// Says what to do.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.maybe_help(Some(help.into()))
    }

    /// Says what to do, if that is known.
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// Names the variable that it is about.
    pub fn about(mut self, variable: &str) -> Self {
        self.variable = Some(variable.to_owned());
        self
    }

    /// Points at a further span.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related = Some((span, text.into()));
        self
    }

    /// Says which services it concerns.
    pub fn of<'a>(mut self, services: impl IntoIterator<Item = &'a str>) -> Self {
        self.services.extend(services.into_iter().map(str::to_owned));
        self
    }

    /// Says which containers it concerns.
    pub fn in_containers<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.containers.extend(names.into_iter().map(str::to_owned));
        self
    }
}

/// Findings as they come; what several services share is said once.
#[derive(Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
    known: HashMap<(&'static str, Span, String), usize>,
    superseded: HashSet<(&'static str, Span)>,
}

impl Findings {
    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        let key = (finding.id, finding.span, finding.message.clone());
        if let Some(&at) = self.known.get(&key) {
            let known = &mut self.all[at];
            known.services.extend(finding.services);
            known.containers.extend(finding.containers);
        } else {
            self.known.insert(key, self.all.len());
            self.all.push(finding);
        }
    }

    /// Takes back what another finding at the same span says better.
    pub fn supersede(&mut self, id: &'static str, span: Span) {
        self.superseded.insert((id, span));
    }

    /// All of them, sorted by file and span, the most serious first where spans are the same.
    pub fn finish(mut self, files: &SourceMap) -> Vec<Finding> {
        let order = |finding: &Finding| {
            (files.name(finding.span).to_owned(), finding.span, std::cmp::Reverse(finding.level))
        };
        self.all.retain(|finding| !self.superseded.contains(&(finding.id, finding.span)));
        self.all.sort_by_cached_key(order);
        self.all
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.add(finding));
    }
}
