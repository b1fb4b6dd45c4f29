//! Reads which names an existing file sets and mentions, and writes the new text.
//!
//! A file is written completely or not at all. Only its owner can read it, from its creation on.

use std::collections::{HashMap, HashSet};
use std::fs::{self, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use aisoc_env_core::dotenv::{Dotenv, DotenvError, parse};
use aisoc_env_core::template::Binding;
use aisoc_env_spec::model::Variable;
use tempfile::{Builder, NamedTempFile};

use crate::exit::UsageError;
use crate::inputs;
use crate::output;
use aisoc_env_core::fs::{DOTENV_LIMIT, reason};

/// A `.env` file that was read, or none.
#[derive(Default)]
pub(super) struct Existing {
    pub(super) text: String,
    /// The value of each name; `None` if it refers to a name that the file does not set.
    set: HashMap<String, Option<String>>,
    mentioned: HashSet<String>,
}

/// The value of a name in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A text.
    Text(String),
    /// A reference to this name, whose value is not known.
    Reference(String),
}

impl Existing {
    pub(super) fn read(path: &Path) -> Result<Self, UsageError> {
        let text = inputs::read(path, DOTENV_LIMIT)?;
        let Dotenv { entries, errors, lines } = parse(&text, &|_| Binding::Unseen);
        if let Some(error) = errors.first() {
            return Err(malformed(path, lines.line_column(&text, error.range.start), error));
        }
        let set = entries.into_iter().map(|entry| (entry.name, entry.value)).collect();
        let mentioned = text.lines().filter_map(commented).map(str::to_owned).collect();
        Ok(Self { text, set, mentioned })
    }

    /// The value of a variable in the file, under the first of its names that is set.
    pub(super) fn value(&self, variable: &Variable) -> Option<Value> {
        variable.names().find_map(|name| match self.set.get(name)? {
            None => Some(Value::Reference(name.to_owned())),
            Some(value) if value.trim_matches(' ').is_empty() => None,
            Some(value) => Some(Value::Text(value.clone())),
        })
    }

    /// Whether the file contains a variable, set or blank, or in a comment.
    pub(super) fn mentions(&self, variable: &Variable) -> bool {
        variable.names().any(|name| self.set.contains_key(name) || self.mentioned.contains(name))
    }
}

/// The name in a line such as `# NAME=value`.
fn commented(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().strip_prefix('#')?.split_once('=')?;
    let name = name.trim();
    let is_name = |b: u8| b == b'_' || b.is_ascii_alphanumeric();
    (!name.is_empty() && name.bytes().all(is_name)).then_some(name)
}

fn malformed(path: &Path, (line, column): (usize, usize), error: &DotenvError) -> UsageError {
    let DotenvError { message, help, .. } = error;
    let help = help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    UsageError(format!("{}:{line}:{column}: {message}{help}", path.display()))
}

/// Creates a file. An existing one is replaced only with `force`.
pub(super) fn create(path: &Path, text: &str, force: bool) -> Result<(), UsageError> {
    let target = if force { regular(path)? } else { path.to_owned() };
    let file = written(&target, text)?;
    let saved = if force { file.persist(&target) } else { file.persist_noclobber(&target) };
    saved.map(drop).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => UsageError(format!(
            "{} already exists\nhelp: add missing variables with `--update`, or replace the file with `--force`",
            path.display()
        )),
        _ => failure(path, &error.error),
    })
}

/// Appends to a file. Its owner and mode do not change.
pub(super) fn extend(path: &Path, text: &str, more: &str) -> Result<(), UsageError> {
    if more.is_empty() {
        return Ok(());
    }
    let target = regular(path)?;
    let about = fs::metadata(&target).map_err(|error| failure(path, &error))?;
    let file = written(&target, &joined(text, more))?;
    copy_owner_and_mode(&file, &about).map_err(|error| failure(path, &error))?;
    file.persist(&target).map_err(|error| failure(path, &error.error))?;
    warn_if_open(path, &about);
    Ok(())
}

/// The text, followed by `more` on a new line.
pub(super) fn joined(text: &str, more: &str) -> String {
    let joint = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{joint}{more}")
}

/// The path of a regular file, with links resolved. Other files are not replaced.
fn regular(path: &Path) -> Result<PathBuf, UsageError> {
    match fs::metadata(path) {
        Ok(about) if about.is_file() => {
            fs::canonicalize(path).map_err(|error| failure(path, &error))
        }
        Ok(_) => Err(UsageError(format!("{} is not a regular file", path.display()))),
        Err(_) if path.is_symlink() => Err(UsageError(format!(
            "{} is a broken symbolic link\nhelp: create the file that it refers to, or remove the link",
            path.display()
        ))),
        Err(_) => Ok(path.to_owned()),
    }
}

/// Writes the text to a temporary file next to the target, which only its owner can read.
fn written(target: &Path, text: &str) -> Result<NamedTempFile, UsageError> {
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    let write = || {
        let mut file =
            Builder::new().prefix(".env-").tempfile_in(parent.unwrap_or(Path::new(".")))?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    write().map_err(|error| failure(target, &error))
}

fn failure(path: &Path, error: &io::Error) -> UsageError {
    UsageError(format!("{} cannot be written: {}", path.display(), reason(error)))
}

#[cfg(unix)]
fn copy_owner_and_mode(file: &NamedTempFile, about: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = file.as_file().metadata()?;
    if (own.uid(), own.gid()) != (about.uid(), about.gid()) {
        fchown(file.as_file(), Some(about.uid()), Some(about.gid()))?;
    }
    file.as_file().set_permissions(about.permissions())
}

#[cfg(not(unix))]
fn copy_owner_and_mode(file: &NamedTempFile, about: &Metadata) -> io::Result<()> {
    file.as_file().set_permissions(about.permissions())
}

/// Warns if other users can read the file. Its mode is not changed, because its owner decides about it.
#[cfg(unix)]
fn warn_if_open(path: &Path, about: &Metadata) {
    use std::os::unix::fs::PermissionsExt;
    if about.permissions().mode() & 0o077 != 0 {
        let name = path.display();
        output::warning(format!("other users can read {name}\n    help: run `chmod 600 {name}`"));
    }
}

#[cfg(not(unix))]
const fn warn_if_open(_: &Path, _: &Metadata) {}
