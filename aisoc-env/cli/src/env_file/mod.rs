//! `.env` files: values with their places, everything wrong as a finding.

mod gather;

use std::path::Path;

use aisoc_env::__tool::{is_usual_name, parse_dotenv};

use crate::environment::{Environment, MAX_VARIABLES, Value};
use crate::finding::{Finding, Findings};
use crate::input;
use crate::outcome::Failure;
use crate::place::{Files, Place, index};
use gather::gather;

/// The largest `.env` file, in bytes.
const MAX_BYTES: u64 = 4 << 20;

/// A `.env` file, as text.
#[derive(Clone)]
pub(crate) struct EnvFile {
    file: u32,
    text: std::rc::Rc<str>,
}

/// What a `.env` file gives.
#[derive(Default)]
pub(crate) struct Given {
    /// Names and values, in the order of the file.
    pub(crate) values: Vec<(String, Value)>,
    /// Names whose values could not be made out.
    pub(crate) broken: Vec<(String, Place)>,
}

impl EnvFile {
    /// Reads a file. Nothing of it is shown before something is known of it.
    pub(crate) fn read(path: &Path, files: &mut Files) -> Result<Self, Failure> {
        let text = input::read(path, MAX_BYTES)?;
        let file = files.add_path(path, &text);
        for (line, _) in (1..).zip(text.lines()) {
            let place = files.line(file, line);
            if !place.range().is_empty() {
                files.hide(place);
            }
        }
        Ok(Self { file, text: text.into() })
    }

    /// How large it is, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// The file as a whole.
    pub(crate) const fn place(&self) -> Place {
        Place::whole(self.file)
    }

    /// Its values, with references resolved. `outer` has what is asked before this file.
    pub(crate) fn values(
        &self,
        outer: &dyn Fn(&str) -> Option<String>,
        files: &mut Files,
        findings: &mut Findings,
    ) -> Given {
        let parsed = parse_dotenv(&self.text, outer);
        if parsed.entries.len() > MAX_VARIABLES {
            let message = format!("more than {MAX_VARIABLES} variables");
            findings.add(Finding::error("too-large", self.place(), message));
            return Given::default();
        }
        gather(parsed, self.file, files, findings)
    }

    /// Its values as they stand, as `format: raw` and `docker run --env-file` take them.
    pub(crate) fn raw_values(
        &self,
        outer: &dyn Fn(&str) -> Option<String>,
        files: &mut Files,
    ) -> Given {
        let mut given = Given::default();
        for (line, text) in (1..).zip(self.text.lines()).take(MAX_VARIABLES) {
            let text = text.trim_start();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let (name, value, hidden) = match text.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned()), false),
                None => (text.trim_end(), outer(text.trim_end()), true),
            };
            let place = files.line(self.file, line);
            let end = (place.start + index(name.len() + 1)).min(place.end);
            files.reveal(Place { end, ..place });
            let value = value.map(|text| Value { text, place, plain: None, hidden });
            given.values.extend(value.map(|value| (name.to_owned(), value)));
        }
        given
    }
}

impl Given {
    /// How large the values are together, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.values.iter().map(|(name, value)| name.len() + value.text.len()).sum()
    }

    /// Lays what the file gives over an environment.
    pub(crate) fn add_to(self, environment: &mut Environment) {
        for (name, place) in self.broken {
            environment.set_unseen(&name, place, None);
        }
        for (name, value) in self.values {
            environment.set(&name, value);
        }
    }
}

/// What to say of a reference to a variable that is set nowhere. What is no usual name may be a part of a password.
pub(crate) fn unset_reference(name: &str, place: Place) -> Finding {
    if !is_usual_name(name) {
        let message = "a `$` refers to a variable that is set nowhere, so nothing stands there";
        let help = "write `$$` for a dollar sign, or set the variable";
        return Finding::warning("unset-reference", place, message).help(help);
    }
    let message = format!("`{name}` is referred to and set nowhere, so nothing stands there");
    Finding::warning("unset-reference", place, message)
        .about(name)
        .help(format!("set {name}, or write ${{{name}:-}} if that is meant"))
}
