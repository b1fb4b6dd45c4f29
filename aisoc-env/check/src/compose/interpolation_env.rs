//! The environment that references in a Compose file see: the shell's, then the project's `.env` files.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use aisoc_env_core::finding::Findings;
use aisoc_env_core::source::{Process, Source};
use aisoc_env_core::source_map::SourceMap;
use aisoc_env_core::template::Binding;

use crate::env_file::EnvFile;
use crate::environment::{Setting, Value};
use crate::failure::Failure;

/// What references see, and which names they used.
pub(crate) struct InterpolationEnv {
    settings: HashMap<String, Setting>,
    used: RefCell<HashSet<String>>,
    paths: Vec<PathBuf>,
}

impl InterpolationEnv {
    /// Reads the named `.env` files, else the one next to the first Compose file, if it exists.
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
        let mut env = Self { settings: HashMap::new(), used: RefCell::default(), paths };
        for path in env.paths.clone() {
            let file = EnvFile::read(&path, files)?;
            let settings = file.settings(&|name| env.binding(name), files, findings);
            env.settings.extend(settings);
        }
        Ok(env)
    }

    /// What a name is bound to; the name is used.
    pub(crate) fn binding(&self, name: &str) -> Binding<'_> {
        self.used.borrow_mut().insert(name.to_owned());
        match (Process.get(name).binding(), self.settings.get(name)) {
            (Binding::Unset, Some(setting)) => setting.binding(),
            (binding, _) => binding.into_owned(),
        }
    }

    /// Marks what a file sets as used: containers receive the file whole.
    pub(crate) fn use_file(&self, path: &Path) {
        let same = |own: &PathBuf| {
            own.canonicalize()
                .ok()
                .is_some_and(|own| path.canonicalize().is_ok_and(|path| path == own))
        };
        if self.paths.iter().any(same) {
            self.used.borrow_mut().extend(self.settings.keys().cloned());
        }
    }

    /// Variables of the files that nothing uses.
    pub(crate) fn unused(&self) -> Vec<(String, Value)> {
        let used = self.used.borrow();
        let mut unused = Vec::new();
        for (name, setting) in &self.settings {
            if let Setting::Value(value) = setting
                && !used.contains(name)
            {
                unused.push((name.clone(), value.clone()));
            }
        }
        unused
    }
}
