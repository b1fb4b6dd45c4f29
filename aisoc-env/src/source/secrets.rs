//! A folder with a file for each variable.

use std::collections::HashMap;
use std::fs::{DirEntry, read_dir};
use std::path::{Path, PathBuf};

use super::Raw;
use super::file::{read_secret, reason};
use crate::error::Error;
use crate::finding::{Problem, ProblemKind};
use crate::provenance::Provenance;

#[derive(Clone)]
pub(crate) struct SecretsDir {
    path: PathBuf,
    files: HashMap<String, PathBuf>,
}

impl SecretsDir {
    /// Which files there are; none is read yet.
    pub(super) fn list(path: &Path) -> Result<Self, Error> {
        let entries = read_dir(path).and_then(Iterator::collect::<Result<Vec<DirEntry>, _>>);
        let entries = entries.map_err(|error| unlistable(path, reason(&error)))?;
        let files = entries.iter().filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            (!name.starts_with('.')).then(|| (name, entry.path()))
        });
        Ok(Self { path: path.to_owned(), files: files.collect() })
    }

    pub(super) fn get(&self, name: &str) -> Option<Raw<'_>> {
        let lower = || self.files.get(&name.to_lowercase());
        let path = self.files.get(name).or_else(lower)?;
        let value = read_secret(path).map(|text| std::ffi::OsString::from(text).into());
        let provenance = Provenance::File { path: path.clone(), line: None };
        Some(Raw { value, provenance, hidden: true })
    }

    pub(super) fn names(&self) -> Vec<(String, Provenance)> {
        let provenance = |path: &PathBuf| Provenance::File { path: path.clone(), line: None };
        self.files.iter().map(|(name, path)| (name.to_uppercase(), provenance(path))).collect()
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

fn unlistable(path: &Path, why: String) -> Error {
    let problem = Problem {
        variable: None,
        name: String::new(),
        provenance: Provenance::File { path: path.to_owned(), line: None },
        kind: ProblemKind::Unreadable { why },
        help: None,
    };
    Error::new("the folder of secrets".to_owned(), vec![problem])
}
