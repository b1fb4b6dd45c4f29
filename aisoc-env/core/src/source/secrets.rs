//! A folder with a file for each variable.

use std::ffi::OsString;
use std::fs::read_dir;
use std::io;
use std::path::{Path, PathBuf};

use super::names::Names;
use super::raw::Raw;
use super::values::Values;
use crate::error::Error;
use crate::fs::{read_secret, reason};
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;

#[derive(Clone)]
pub(crate) struct SecretsDir {
    path: PathBuf,
    /// The path of each file.
    files: Values,
}

impl SecretsDir {
    /// Which files there are; none is read yet.
    pub(super) fn list(path: &Path) -> Result<Self, Error> {
        let files = files(path).map_err(|error| unlistable(path, reason(&error)))?;
        Ok(Self { path: path.to_owned(), files })
    }

    pub(super) fn get(&self, name: &str) -> Option<Raw<'_>> {
        let file = self.files.get(name).or_else(|| self.files.get(&name.to_lowercase()))?;
        let path = PathBuf::from(file.value.ok()?.into_owned());
        let value = read_secret(&path).map(|text| OsString::from(text).into());
        Some(Raw { value, provenance: file.provenance, hidden: true })
    }

    pub(super) fn add_names(&self, names: &mut Names) {
        let mut files = Names::new();
        self.files.add_names(&mut files);
        for (name, provenance) in files {
            names.push((name.to_uppercase(), provenance));
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// The files of a folder, but for hidden ones.
fn files(path: &Path) -> io::Result<Values> {
    let mut files = Values::default();
    for entry in read_dir(path)? {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string()
            && !name.starts_with('.')
        {
            let path = entry.path();
            let provenance = Provenance::File { path: path.clone(), line: None };
            files.set(name, path.into(), provenance, true);
        }
    }
    Ok(files)
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
