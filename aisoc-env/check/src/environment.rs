//! The environment of one process as a deployment gives it: each value with its span.

use std::collections::{BTreeMap, BTreeSet};

use aisoc_env_core::{Provenance, Sources};

use aisoc_env_core::source_map::{SourceMap, Span};

/// The most variables that one environment may have.
pub(crate) const MAX_VARIABLES: usize = 10_000;

/// How many variables the environments of one call may have together.
const MAX_TOGETHER: usize = 1 << 20;

/// How many bytes the values of one call may have together: far more than any deployment has, far less than memory.
pub(crate) const MAX_BYTES: usize = 64 << 20;

/// What a call has more of than it may, if anything: what many processes share is counted for each.
pub(crate) const fn excess(variables: usize, bytes: usize) -> Option<&'static str> {
    match () {
        () if variables > MAX_TOGETHER => Some("a million variables"),
        () if bytes > MAX_BYTES => Some("64 MiB of values"),
        () => None,
    }
}

/// A value of a deployment.
#[derive(Clone)]
pub(crate) struct Value {
    pub(crate) text: String,
    pub(crate) span: Span,
    /// Where it stands as plain text, if that is a file that is not made for secrets.
    pub(crate) plain: Option<Plain>,
    /// Whether it came from elsewhere, by a reference or from a Secret: then no message shows it.
    pub(crate) hidden: bool,
}

/// A file in which plain text is no secret any more.
#[derive(Clone, Copy)]
pub(crate) enum Plain {
    Compose,
    Manifest,
}

/// A value that cannot be seen.
#[derive(Clone)]
pub(crate) struct Unseen {
    /// Where it is given.
    pub(crate) span: Span,
    /// Why it cannot be seen; none where a finding says so already.
    pub(crate) why: Option<String>,
}

/// The environment of one process.
#[derive(Clone, Default)]
pub(crate) struct Environment {
    pub(crate) values: BTreeMap<String, Value>,
    /// Names whose values cannot be seen from here.
    pub(crate) unseen: BTreeMap<String, Unseen>,
    /// Whether names may be set that cannot be seen from here.
    pub(crate) open: bool,
    /// Whether the environment of this process is laid on top.
    pub(crate) process: bool,
}

impl Environment {
    pub(crate) fn set(&mut self, name: &str, value: Value) {
        self.unseen.remove(name);
        self.values.insert(name.to_owned(), value);
    }

    /// Gives a name a value that cannot be seen.
    pub(crate) fn set_unseen(&mut self, name: &str, span: Span, why: Option<String>) {
        self.values.remove(name);
        self.unseen.insert(name.to_owned(), Unseen { span, why });
    }

    /// The text of a name's value.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.values.get(name).map(|value| value.text.clone())
    }

    /// Takes a name away.
    pub(crate) fn unset(&mut self, name: &str) {
        self.values.remove(name);
        self.unseen.remove(name);
    }

    /// The same as sources of the runtime.
    pub(crate) fn sources(&self, files: &SourceMap) -> Sources {
        let located = |(name, value): (&String, &Value)| {
            let line = files.line(value.span);
            let provenance = Provenance::File {
                path: files.name(value.span).into(),
                line: u32::try_from(line).ok(),
            };
            (name.clone(), value.text.clone(), provenance, value.hidden)
        };
        let sources = Sources::new();
        let sources = if self.process { sources.process() } else { sources };
        sources.located(self.values.iter().map(located))
    }

    /// Whether a variable of these names may be set without being seen.
    pub(crate) fn may_hold<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> bool {
        self.open || names.into_iter().any(|name| self.unseen.contains_key(name))
    }

    /// Secrets that are given as files, by `NAME_FILE`: those lie where the service runs, so they are not seen from here.
    pub(crate) fn leave_files_unseen(&mut self, secrets: &BTreeSet<&str>) {
        let given =
            |name: &&str| self.values.get(*name).is_some_and(|value| !value.text.trim().is_empty());
        let files: Vec<(&str, Value)> = secrets
            .iter()
            .filter(|name| !given(name))
            .filter_map(|name| Some((*name, self.values.get(&format!("{name}_FILE"))?.clone())))
            .filter(|(_, value)| !value.text.trim().is_empty())
            .collect();
        for (name, value) in files {
            self.unset(&format!("{name}_FILE"));
            let why = format!("it stands in the file that `{name}_FILE` names");
            self.set_unseen(name, value.span, Some(why));
        }
    }
}
