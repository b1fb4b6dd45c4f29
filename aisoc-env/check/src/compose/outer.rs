//! What references in a Compose file see: the shell's environment, then the project's `.env` files.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use aisoc_env_core::__tool::process_variable;

use crate::env_file::EnvFile;
use crate::environment::Value;
use crate::failure::Failure;
use aisoc_env_core::finding::Findings;
use aisoc_env_core::source_map::SourceMap;

/// What references see, and which of it was asked for.
pub(crate) struct Outer {
    values: HashMap<String, Value>,
    /// Names whose values could not be made out.
    broken: HashSet<String>,
    used: RefCell<HashSet<String>>,
    paths: Vec<PathBuf>,
}

impl Outer {
    /// Reads the `.env` files that the call names, else the one beside the first Compose file, where there is one.
    pub(crate) fn read(
        named: &[PathBuf],
        beside: &Path,
        files: &mut SourceMap,
        findings: &mut Findings,
    ) -> Result<Self, Failure> {
        let default = beside.join(".env");
        let paths = match named {
            [] if !default.exists() => Vec::new(),
            [] => vec![default],
            _ => named.to_vec(),
        };
        let (values, broken, used) = Default::default();
        let mut outer = Self { values, broken, used, paths };
        for path in outer.paths.clone() {
            let file = EnvFile::read(&path, files)?;
            let given = file.values(&|name| outer.get(name), files, findings);
            outer.values.extend(given.values);
            outer.broken.extend(given.broken.into_iter().map(|(name, _)| name));
        }
        Ok(outer)
    }

    /// The value of a name, which is used with this.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        self.used.borrow_mut().insert(name.to_owned());
        let shell = process_variable(name).and_then(|value| value.into_string().ok());
        shell.or_else(|| Some(self.values.get(name)?.text.clone()))
    }

    /// Whether a name has a value that could not be made out.
    pub(crate) fn is_broken(&self, name: &str) -> bool {
        self.broken.contains(name)
    }

    /// Takes note that containers receive a file whole.
    pub(crate) fn hand_out(&self, path: &Path) {
        let same = |own: &PathBuf| {
            own.canonicalize()
                .ok()
                .is_some_and(|own| path.canonicalize().is_ok_and(|path| path == own))
        };
        if self.paths.iter().any(same) {
            self.used.borrow_mut().extend(self.values.keys().cloned());
        }
    }

    /// What the files set and nothing asked for.
    pub(crate) fn unused(&self) -> Vec<(String, Value)> {
        let used = self.used.borrow();
        let unused = self.values.iter().filter(|(name, _)| !used.contains(*name));
        unused.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}
