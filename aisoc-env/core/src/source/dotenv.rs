//! A `.env` file as a source.

use std::path::{Path, PathBuf};

use super::names::Names;
use super::raw::Raw;
use super::values::Values;
use crate::dotenv::{Dotenv, DotenvError, parse};
use crate::error::Error;
use crate::fs::{DOTENV_LIMIT, read_file};
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;
use crate::template::Binding;

#[derive(Clone)]
pub(crate) struct DotenvFile {
    path: PathBuf,
    values: Values,
    unset: Vec<(String, u32)>,
}

impl DotenvFile {
    /// Reads a file; `outer` has what is asked before it.
    pub(super) fn read(
        path: &Path,
        outer: &dyn Fn(&str) -> Binding<'static>,
    ) -> Result<Self, Error> {
        let text = read_file(path, DOTENV_LIMIT).map_err(|why| {
            let kind = ProblemKind::Unreadable { why: why.to_string() };
            error(path, vec![problem(path, None, kind)])
        })?;
        Self::of_text(path, &text, outer)
    }

    /// The same of a text that was read already.
    pub(super) fn of_text(
        path: &Path,
        text: &str,
        outer: &dyn Fn(&str) -> Binding<'static>,
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
        let (mut values, mut unset) = (Values::with_room(entries.len()), Vec::new());
        for entry in entries {
            let line = line(entry.name_range.start);
            for name in entry.unset {
                unset.push((name, line));
            }
            if let Some(value) = entry.value {
                values.set(entry.name, value.into(), at(path, Some(line)), entry.derived);
            }
        }
        Ok(Self { path: path.to_owned(), values, unset })
    }

    pub(super) fn get(&self, name: &str) -> Option<Raw<'_>> {
        self.values.get(name)
    }

    pub(super) fn add_names(&self, names: &mut Names) {
        self.values.add_names(names);
    }

    /// References to what is set nowhere, and so became nothing.
    pub(super) fn unset(&self) -> Vec<(&str, Provenance)> {
        self.unset.iter().map(|(name, line)| (&**name, at(&self.path, Some(*line)))).collect()
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
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
