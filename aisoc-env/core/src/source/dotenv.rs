//! A `.env` file.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::{Found, Lookup, Source};
use crate::dotenv::{Dotenv, DotenvError, parse};
use crate::error::Error;
use crate::fs::{DOTENV_LIMIT, read_file};
use crate::issue::{Problem, ProblemKind, Warning, WarningKind};
use crate::provenance::Provenance;
use crate::template::{Binding, is_usual_name};

/// A `.env` file, as Docker Compose reads it.
pub struct DotenvFile {
    path: PathBuf,
    values: HashMap<String, Value>,
    /// References to names that are not set, and their lines.
    unset: Vec<(String, u32)>,
}

/// What the file sets a name to.
struct Value {
    /// The value; none if it depends on one that cannot be seen.
    text: Option<String>,
    line: u32,
    /// Whether it is made of other values, of which some may be secrets.
    derived: bool,
}

impl DotenvFile {
    /// Reads a file; `outer` binds the names that are known before it.
    pub(super) fn read<'o>(
        path: &Path,
        outer: &dyn Fn(&str) -> Binding<'o>,
    ) -> Result<Self, Error> {
        let text = read_file(path, DOTENV_LIMIT).map_err(|why| {
            let kind = ProblemKind::Unreadable { why: why.to_string() };
            error(path, vec![problem(path, None, kind)])
        })?;
        Self::parse(path, &text, outer)
    }

    /// Parses the text of a file. References in it see the names that `outer` binds first, then the lines above.
    ///
    /// # Errors
    ///
    /// Lines of it are malformed: each one.
    pub fn parse<'o>(
        path: &Path,
        text: &str,
        outer: &dyn Fn(&str) -> Binding<'o>,
    ) -> Result<Self, Error> {
        let Dotenv { entries, errors, lines } = parse(text, outer);
        let line = |byte: usize| u32::try_from(lines.line(byte)).unwrap_or(u32::MAX);
        if !errors.is_empty() {
            let mut problems = Vec::new();
            for error in errors {
                problems.push(malformed(path, line(error.range.start), error));
            }
            return Err(error(path, problems));
        }
        let (mut values, mut unset) = (HashMap::with_capacity(entries.len()), Vec::new());
        for entry in entries {
            let line = line(entry.name_range.start);
            for name in entry.unset {
                unset.push((name, line));
            }
            values.insert(entry.name, Value { text: entry.value, line, derived: entry.derived });
        }
        Ok(Self { path: path.to_owned(), values, unset })
    }

    fn at(&self, line: u32) -> Provenance {
        at(&self.path, Some(line))
    }
}

impl Source for DotenvFile {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        let Some(Value { text, line, derived }) = self.values.get(name) else {
            return Lookup::Unset;
        };
        let Some(text) = text else { return Lookup::Unseen { is_set: true } };
        let found = Found::new(name, text, self.at(*line));
        Lookup::Set(Found { sensitive: *derived, ..found })
    }

    fn names(&self) -> Vec<String> {
        self.values.keys().cloned().collect()
    }

    fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for (name, line) in &self.unset {
            warnings.push(unset_reference(name, self.at(*line)));
        }
        warnings
    }
}

/// The path only: values may be secrets.
impl fmt::Debug for DotenvFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Dotenv").field(&self.path).finish()
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

fn at(path: &Path, line: Option<u32>) -> Provenance {
    Provenance::File { path: path.to_owned(), line }
}

fn malformed(path: &Path, line: u32, error: DotenvError) -> Problem {
    let kind = ProblemKind::Malformed { message: error.message };
    Problem { help: error.help, ..problem(path, Some(line), kind) }
}

fn problem(path: &Path, line: Option<u32>, kind: ProblemKind) -> Problem {
    Problem { variable: None, name: String::new(), provenance: at(path, line), kind, help: None }
}

fn error(path: &Path, problems: Vec<Problem>) -> Error {
    Error::new(format!("the environment file `{}`", path.display()), problems)
}
