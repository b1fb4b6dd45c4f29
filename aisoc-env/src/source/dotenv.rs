//! A `.env` file as a source.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::Raw;
use super::file::read_text;
use crate::dotenv::{Entry, Fault, Parsed, parse};
use crate::error::Error;
use crate::finding::{Problem, ProblemKind};
use crate::provenance::Provenance;

/// The largest `.env` file, in bytes.
const LIMIT: u64 = 4 << 20;

#[derive(Clone)]
pub(crate) struct DotenvFile {
    path: PathBuf,
    values: HashMap<String, Entry>,
    unset: Vec<(String, u32)>,
}

impl DotenvFile {
    /// Reads a file; `outer` has what is asked before it.
    pub(super) fn read(path: &Path, outer: &dyn Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let text = read_text(path, LIMIT).map_err(|why| {
            error(path, vec![problem(path, None, ProblemKind::Unreadable { why })])
        })?;
        Self::of_text(path, &text, outer)
    }

    /// The same of a text that was read already.
    pub(super) fn of_text(
        path: &Path,
        text: &str,
        outer: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        let Parsed { entries, faults, unset } = parse(text, outer);
        if !faults.is_empty() {
            return Err(error(
                path,
                faults.into_iter().map(|fault| malformed(path, fault)).collect(),
            ));
        }
        let values = entries.into_iter().map(|entry| (entry.name.clone(), entry));
        Ok(Self { path: path.to_owned(), values: values.collect(), unset })
    }

    pub(super) fn get(&self, name: &str) -> Option<Raw<'_>> {
        let Entry { value, line, derived, .. } = self.values.get(name)?;
        let value = Ok(OsStr::new(value).into());
        Some(Raw { value, provenance: self.at(*line), hidden: *derived })
    }

    pub(super) fn names(&self) -> Vec<(String, Provenance)> {
        self.values.iter().map(|(name, entry)| (name.clone(), self.at(entry.line))).collect()
    }

    /// References to what is set nowhere, and so became nothing.
    pub(super) fn unset(&self) -> impl Iterator<Item = (&str, Provenance)> {
        self.unset.iter().map(|(name, line)| (&**name, self.at(*line)))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn at(&self, line: u32) -> Provenance {
        Provenance::File { path: self.path.clone(), line: Some(line) }
    }
}

fn malformed(path: &Path, fault: Fault) -> Problem {
    let kind = ProblemKind::Malformed { message: fault.message };
    Problem { help: fault.help, ..problem(path, Some(fault.line), kind) }
}

fn problem(path: &Path, line: Option<u32>, kind: ProblemKind) -> Problem {
    let provenance = Provenance::File { path: path.to_owned(), line };
    Problem { variable: None, name: String::new(), provenance, kind, help: None }
}

fn error(path: &Path, problems: Vec<Problem>) -> Error {
    Error::new(format!("the environment file `{}`", path.display()), problems)
}
