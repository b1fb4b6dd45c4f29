//! The environment of a process as a deployment gives it: each value with its span, and what cannot be seen.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use aisoc_env_core::source_map::{SourceMap, Span};
use aisoc_env_core::template::Binding;
use aisoc_env_core::{Found, Lookup, Provenance, Source};

/// The most variables that one environment may have.
pub(crate) const MAX_VARIABLES: usize = 10_000;

/// How many variables the environments of one call may have together.
const MAX_TOGETHER: usize = 1 << 20;

/// How many bytes the values of one call may have together: far more than any deployment has, far less than memory.
pub(crate) const MAX_BYTES: usize = 64 << 20;

/// How much the environments of one call hold together. What many processes share is counted for each.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    variables: usize,
    bytes: usize,
}

impl Budget {
    /// Counts more variables and bytes of values.
    ///
    /// # Errors
    ///
    /// The limit that they exceed.
    pub(crate) const fn spend(
        &mut self,
        variables: usize,
        bytes: usize,
    ) -> Result<(), &'static str> {
        self.variables += variables;
        self.bytes += bytes;
        match self {
            _ if self.variables > MAX_TOGETHER => Err("a million variables"),
            _ if self.bytes > MAX_BYTES => Err("64 MiB of values"),
            _ => Ok(()),
        }
    }
}

/// A value of a deployment.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) text: String,
    pub(crate) span: Span,
    location: Location,
    /// The file that it is written into as plain text, if that is one that is not made for secrets.
    pub(crate) plain: Option<Plain>,
    /// Whether it came from elsewhere, by a reference or from a Secret: then no message shows it.
    pub(crate) hidden: bool,
}

/// The file and the line of a value.
#[derive(Debug, Clone)]
struct Location {
    file: Arc<str>,
    line: usize,
}

/// A file in which plain text is no secret any more.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Plain {
    Compose,
    Manifest,
}

/// A value that cannot be seen.
#[derive(Debug, Clone)]
pub(crate) struct Unseen {
    /// Where it is given.
    pub(crate) span: Span,
    /// Why it cannot be seen; none where a finding says so already.
    pub(crate) why: Option<String>,
}

/// What a name is set to.
#[derive(Debug, Clone)]
pub(crate) enum Setting {
    Value(Value),
    Unseen(Unseen),
}

/// The environment of one process.
#[derive(Clone, Default)]
pub(crate) struct Environment {
    settings: BTreeMap<String, Setting>,
    /// Whether names may be set that cannot be seen from here.
    pub(crate) open: bool,
}

/// A container of a deployment.
pub(crate) struct Container {
    /// Its name: in findings, and for `--map`.
    pub(crate) name: String,
    /// Names that may be that of the service which runs in it, the most reliable first.
    pub(crate) candidates: Vec<String>,
    /// What it is deployed together with: a namespace, where there are several.
    pub(crate) scope: String,
    /// Where it is defined.
    pub(crate) span: Span,
    pub(crate) environment: Environment,
    /// Whether it only prepares another one, and ends before that begins.
    pub(crate) prepares: bool,
}

impl Value {
    /// A value that is written at a span.
    pub(crate) fn new(text: impl Into<String>, span: Span, files: &SourceMap) -> Self {
        let location = Location { file: files.shared_name(span), line: files.line(span) };
        Self { text: text.into(), span, location, plain: None, hidden: false }
    }

    /// The same value, which came from elsewhere.
    pub(crate) fn hidden(self, hidden: bool) -> Self {
        Self { hidden, ..self }
    }

    /// The same value, which is written into a file as plain text.
    pub(crate) fn plain(self, plain: Option<Plain>) -> Self {
        Self { plain, ..self }
    }

    fn provenance(&self) -> Provenance {
        let Location { file, line } = &self.location;
        Provenance::File { path: (&**file).into(), line: u32::try_from(*line).ok() }
    }
}

impl Setting {
    /// A value that cannot be seen, and why.
    pub(crate) const fn unseen(span: Span, why: Option<String>) -> Self {
        Self::Unseen(Unseen { span, why })
    }

    /// What a reference to the name is bound to.
    pub(crate) fn binding(&self) -> Binding<'_> {
        match self {
            Self::Value(value) => Binding::Value(Cow::Borrowed(&value.text)),
            Self::Unseen(_) => Binding::Unseen,
        }
    }

    /// How large its value is, in bytes.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Value(value) => value.text.len(),
            Self::Unseen(_) => 0,
        }
    }
}

impl Environment {
    /// An empty environment, in which names may be set that cannot be seen.
    pub(crate) fn with_open(open: bool) -> Self {
        Self { open, ..Self::default() }
    }

    /// Sets a name.
    pub(crate) fn set(&mut self, name: &str, setting: Setting) {
        self.settings.insert(name.to_owned(), setting);
    }

    /// Takes a name away.
    pub(crate) fn unset(&mut self, name: &str) {
        self.settings.remove(name);
    }

    /// The value of a name, where it has one that can be seen.
    pub(crate) fn value(&self, name: &str) -> Option<&Value> {
        match self.settings.get(name)? {
            Setting::Value(value) => Some(value),
            Setting::Unseen(_) => None,
        }
    }

    /// Why the value of a name cannot be seen, where it has such a value.
    pub(crate) fn unseen(&self, name: &str) -> Option<&Unseen> {
        match self.settings.get(name)? {
            Setting::Value(_) => None,
            Setting::Unseen(unseen) => Some(unseen),
        }
    }

    /// Where a name is set.
    pub(crate) fn span(&self, name: &str) -> Option<Span> {
        Some(match self.settings.get(name)? {
            Setting::Value(value) => value.span,
            Setting::Unseen(unseen) => unseen.span,
        })
    }

    /// Every value that can be seen, by name.
    pub(crate) fn values(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.settings.iter().filter_map(|(name, setting)| match setting {
            Setting::Value(value) => Some((&**name, value)),
            Setting::Unseen(_) => None,
        })
    }

    /// What a reference to a name is bound to.
    pub(crate) fn binding(&self, name: &str) -> Binding<'_> {
        match self.settings.get(name) {
            Some(setting) => setting.binding(),
            None if self.open => Binding::Unseen,
            None => Binding::Unset,
        }
    }

    /// Whether the value of a name cannot be seen.
    pub(crate) fn is_unseen(&self, name: &str) -> bool {
        self.binding(name) == Binding::Unseen
    }

    /// Secrets that are given as files, by `NAME_FILE`: those are where the service runs, so they cannot be seen from here.
    pub(crate) fn leave_files_unseen(&mut self, secrets: &BTreeSet<&str>) {
        let given =
            |name: &str| self.value(name).is_some_and(|value| !value.text.trim().is_empty());
        let files: Vec<(&str, String, Span)> = secrets
            .iter()
            .filter(|name| !given(name))
            .map(|name| (*name, format!("{name}_FILE")))
            .filter(|(_, file)| given(file))
            .filter_map(|(name, file)| {
                let span = self.value(&file)?.span;
                Some((name, file, span))
            })
            .collect();
        for (name, file, span) in files {
            self.unset(&file);
            let why = format!("it is in the file that `{file}` names");
            self.set(name, Setting::unseen(span, Some(why)));
        }
    }
}

impl Source for Environment {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        match self.settings.get(name) {
            Some(Setting::Value(value)) => {
                let found = Found::new(name, &value.text, value.provenance());
                Lookup::Set(if value.hidden { found.sensitive() } else { found })
            }
            Some(Setting::Unseen(_)) => Lookup::Unseen { is_set: true },
            None if self.open => Lookup::Unseen { is_set: false },
            None => Lookup::Unset,
        }
    }

    fn names(&self) -> Vec<String> {
        self.settings.keys().cloned().collect()
    }
}

/// Names only: values may be secrets.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.settings.keys()).finish()
    }
}

/// The image's own name: `ghcr.io/shop/grinder:1.2` is `grinder`.
pub(crate) fn image_name(image: &str) -> &str {
    let last = image.rsplit('/').next().unwrap_or(image);
    last.split(['@', ':']).next().unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span() -> (SourceMap, Span) {
        let mut files = SourceMap::default();
        let file = files.add("x.env", "# first\nA=x\n");
        (files, Span::new(file, 8..11))
    }

    fn value(text: &str) -> Setting {
        let (files, span) = span();
        Setting::Value(Value::new(text, span, &files))
    }

    fn unseen() -> Setting {
        Setting::unseen(Span::default(), None)
    }

    #[test]
    fn the_last_part_of_an_image_names_it() {
        let cases = [
            ("grinder", "grinder"),
            ("grinder:1.2", "grinder"),
            ("localhost:5000/shop/grinder", "grinder"),
            ("ghcr.io/shop/grinder:1.2@sha256:abc", "grinder"),
        ];
        for (image, name) in cases {
            assert_eq!(image_name(image), name);
        }
    }

    #[test]
    fn the_last_setting_of_a_name_counts() {
        let mut environment = Environment::default();
        environment.set("A", value("x"));
        environment.set("A", unseen());
        assert_eq!(environment.binding("A"), Binding::Unseen);
        assert!(environment.value("A").is_none() && environment.is_unseen("A"));
        environment.set("A", value("y"));
        assert_eq!(environment.binding("A"), Binding::Value("y".into()));
        assert!(environment.unseen("A").is_none() && !environment.is_unseen("A"));
        environment.unset("A");
        assert_eq!(environment.binding("A"), Binding::Unset);
        assert_eq!(environment.values().count(), 0);
    }

    #[test]
    fn an_environment_is_a_source_of_three_states() {
        let mut environment = Environment::default();
        environment.set("SET", value("x"));
        environment.set("UNSEEN", unseen());
        let provenance = Provenance::File { path: "x.env".into(), line: Some(2) };
        let found = Found::new("SET", "x", provenance);
        assert_eq!(environment.get("SET"), Lookup::Set(found.clone()));
        assert_eq!(environment.get("UNSEEN"), Lookup::Unseen { is_set: true });
        assert_eq!(environment.get("UNSET"), Lookup::Unset);
        environment.open = true;
        assert_eq!(environment.get("SET"), Lookup::Set(found));
        assert_eq!(environment.get("UNSET"), Lookup::Unseen { is_set: false });
        assert_eq!(environment.names(), ["SET", "UNSEEN"]);
    }

    #[test]
    fn secrets_in_files_of_the_deployment_are_unseen() {
        let mut environment = Environment::default();
        for (name, text) in [("A_FILE", "/a"), ("B", "x"), ("B_FILE", "/b"), ("C_FILE", " ")] {
            environment.set(name, value(text));
        }
        environment.leave_files_unseen(&BTreeSet::from(["A", "B", "C"]));
        let why = environment.unseen("A").and_then(|unseen| unseen.why.clone());
        assert_eq!(why.as_deref(), Some("it is in the file that `A_FILE` names"));
        let names: Vec<&str> = environment.values().map(|(name, _)| name).collect();
        assert_eq!(names, ["B", "B_FILE", "C_FILE"]);
    }

    #[test]
    fn a_budget_ends() {
        let mut budget = Budget::default();
        assert_eq!(budget.spend(MAX_TOGETHER, MAX_BYTES), Ok(()));
        assert_eq!(budget.spend(0, 1), Err("64 MiB of values"));
        assert_eq!(budget.spend(1, 0), Err("a million variables"));
    }
}
