//! A folder with a file for each variable.

use std::collections::HashMap;
use std::fmt;
use std::fs::read_dir;
use std::io;
use std::path::{Path, PathBuf};

use super::{Found, Lookup, Source};
use crate::error::Error;
use crate::fs::{read_secret, reason};
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;

pub(super) struct SecretsDir {
    path: PathBuf,
    /// The path of each file, by its name.
    files: HashMap<String, PathBuf>,
}

impl SecretsDir {
    /// Lists the files; none is read yet.
    pub(super) fn list(path: &Path) -> Result<Self, Error> {
        let files = files(path).map_err(|error| unlistable(path, reason(&error)))?;
        Ok(Self { path: path.to_owned(), files })
    }
}

impl Source for SecretsDir {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        let file = self.files.get(name).or_else(|| self.files.get(&name.to_lowercase()));
        let Some(path) = file else { return Lookup::Unset };
        let provenance = Provenance::File { path: path.clone(), line: None };
        match read_secret(path) {
            Ok(text) => Lookup::Set(Found::new(name, text, provenance).sensitive()),
            Err(why) => Lookup::Unreadable(provenance, why),
        }
    }

    fn names(&self) -> Vec<String> {
        self.files.keys().map(|name| name.to_uppercase()).collect()
    }
}

/// The path only: names of files may be anything.
impl fmt::Debug for SecretsDir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Secrets").field(&self.path).finish()
    }
}

/// The files of a folder, but for hidden ones.
fn files(path: &Path) -> io::Result<HashMap<String, PathBuf>> {
    let mut files = HashMap::new();
    for entry in read_dir(path)? {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string()
            && !name.starts_with('.')
        {
            files.insert(name, entry.path());
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
