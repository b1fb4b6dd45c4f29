//! What a check reports: a rule, a span, a message, and what to do.

mod rule;

pub use rule::Rule;

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::source_map::{Label, SourceMap, Span};

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Information.
    Note,
    /// Probably wrong.
    Warning,
    /// Wrong.
    Error,
}

/// One problem, warning or note. It never contains a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that it belongs to.
    pub rule: Rule,
    /// How serious it is: the level of its rule, unless it was lowered.
    pub level: Level,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The variable, by the name that is used.
    pub variable: Option<String>,
    /// Where.
    pub span: Span,
    /// A further span that explains it.
    pub related: Option<Label>,
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
    /// A finding of a rule, with the rule's level.
    pub fn new(rule: Rule, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            level: rule.level(),
            message: message.into(),
            help: None,
            variable: None,
            span,
            related: None,
            services: BTreeSet::new(),
            containers: BTreeSet::new(),
        }
    }

    /// Lowers the level, for a finding that is less certain than others of its rule.
    pub fn at_most(mut self, level: Level) -> Self {
        self.level = self.level.min(level);
        self
    }

    /// Sets the help.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.maybe_help(Some(help.into()))
    }

    /// Sets the help, if there is one.
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// Sets the variable.
    pub fn about(mut self, variable: &str) -> Self {
        self.variable = Some(variable.to_owned());
        self
    }

    /// Adds a related span.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related = Some(Label { span, text: text.into() });
        self
    }

    /// Adds services that it concerns.
    pub fn of<'a>(mut self, services: impl IntoIterator<Item = &'a str>) -> Self {
        self.services.extend(services.into_iter().map(str::to_owned));
        self
    }

    /// Adds containers that it concerns.
    pub fn in_containers<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.containers.extend(names.into_iter().map(str::to_owned));
        self
    }
}

/// Findings in the order in which they are made; what several services share is reported once.
#[derive(Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
    known: HashMap<(Rule, Span, String), usize>,
    superseded: HashSet<(Rule, Span)>,
}

impl Findings {
    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        let key = (finding.rule, finding.span, finding.message.clone());
        if let Some(&at) = self.known.get(&key) {
            let known = &mut self.all[at];
            known.services.extend(finding.services);
            known.containers.extend(finding.containers);
        } else {
            self.known.insert(key, self.all.len());
            self.all.push(finding);
        }
    }

    /// Removes the findings of a rule at a span that has a more precise finding.
    pub fn supersede(&mut self, rule: Rule, span: Span) {
        self.superseded.insert((rule, span));
    }

    /// All of them, sorted by file and span, the most serious first within one span.
    pub fn finish(mut self, files: &SourceMap) -> Vec<Finding> {
        let order = |finding: &Finding| {
            (files.name(finding.span).to_owned(), finding.span, std::cmp::Reverse(finding.level))
        };
        self.all.retain(|finding| !self.superseded.contains(&(finding.rule, finding.span)));
        self.all.sort_by_cached_key(order);
        self.all
    }
}
