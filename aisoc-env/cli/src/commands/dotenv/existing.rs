//! The file that there is: what it sets, what it only mentions, and its text.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use aisoc_env_core::__tool::{DotenvFault, parse_dotenv};
use aisoc_env_spec::model::Variable;

use crate::exit::UsageError;
use crate::inputs;
use aisoc_env_core::fs::DOTENV_LIMIT;

/// What stands for a value from elsewhere, which this call does not know: no file can hold it by itself.
const ELSEWHERE: &str = "\0";

/// A `.env` file that was read, or none.
#[derive(Default)]
pub(super) struct Existing {
    pub(super) text: String,
    set: HashMap<String, String>,
    mentioned: HashSet<String>,
}

/// What a file has for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    /// A value.
    Value(String),
    /// A value that comes from elsewhere, under this name.
    Elsewhere(String),
}

impl Existing {
    pub(super) fn read(path: &Path) -> Result<Self, UsageError> {
        let text = inputs::read(path, DOTENV_LIMIT)?;
        let parsed = parse_dotenv(&text, &|_| Some(ELSEWHERE.to_owned()));
        if let Some(fault) = parsed.faults.first() {
            return Err(malformed(path, fault));
        }
        let set = parsed.entries.into_iter().map(|entry| (entry.name, entry.value)).collect();
        let mentioned = text.lines().filter_map(commented).map(str::to_owned).collect();
        Ok(Self { text, set, mentioned })
    }

    /// What the file has for a variable, under the first of its names that is set.
    pub(super) fn held(&self, variable: &Variable) -> Option<Held> {
        let set =
            |name: &str| self.set.get(name).filter(|value| !value.trim_matches(' ').is_empty());
        variable.names().find_map(|name| {
            let value = set(name)?;
            let known = !value.contains(ELSEWHERE);
            Some(if known { Held::Value(value.clone()) } else { Held::Elsewhere(name.to_owned()) })
        })
    }

    /// Whether a variable stands there, set or not, or as a comment.
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

fn malformed(path: &Path, fault: &DotenvFault) -> UsageError {
    let DotenvFault { line, column, message, help } = fault;
    let help = help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    UsageError(format!("{}:{line}:{column}: {message}{help}", path.display()))
}
