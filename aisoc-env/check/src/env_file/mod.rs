//! `.env` files: values with their spans, everything wrong as a finding.

mod gather;

use std::path::Path;

use aisoc_env_core::__tool::{is_usual_name, parse_dotenv};

use crate::environment::{Environment, MAX_VARIABLES, Value};
use crate::failure::Failure;
use crate::input;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::fs::DOTENV_LIMIT;
use aisoc_env_core::source_map::{FileId, SourceMap, Span};
use gather::gather;

/// A `.env` file, as text.
#[derive(Clone)]
pub(crate) struct EnvFile {
    file: FileId,
    text: std::rc::Rc<str>,
}

/// What a `.env` file gives.
#[derive(Default)]
pub(crate) struct Given {
    /// Names and values, in the order of the file.
    pub(crate) values: Vec<(String, Value)>,
    /// Names whose values could not be made out.
    pub(crate) broken: Vec<(String, Span)>,
}

impl EnvFile {
    /// Reads a file. Nothing of it is shown before something is known of it.
    pub(crate) fn read(path: &Path, files: &mut SourceMap) -> Result<Self, Failure> {
        let text = input::read(path, DOTENV_LIMIT)?;
        let file = files.add_path(path, &text);
        for (line, _) in (1..).zip(text.lines()) {
            let span = files.line_span(file, line);
            if !span.is_empty() {
                files.hide(span);
            }
        }
        Ok(Self { file, text: text.into() })
    }

    /// How large it is, in bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// The file as a whole.
    pub(crate) const fn span(&self) -> Span {
        Span::whole(self.file)
    }

    /// Its values, with references resolved. `outer` has what is asked before this file.
    pub(crate) fn values(
        &self,
        outer: &dyn Fn(&str) -> Option<String>,
        files: &mut SourceMap,
        findings: &mut Findings,
    ) -> Given {
        let parsed = parse_dotenv(&self.text, outer);
        if parsed.entries.len() > MAX_VARIABLES {
            let message = format!("more than {MAX_VARIABLES} variables");
            findings.add(Finding::new(Rule::TooLarge, self.span(), message));
            return Given::default();
        }
        gather(parsed, self.file, files, findings)
    }

    /// Its values as they stand, as `format: raw` and `docker run --env-file` take them.
    pub(crate) fn raw_values(
        &self,
        outer: &dyn Fn(&str) -> Option<String>,
        files: &mut SourceMap,
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
            let span = files.line_span(self.file, line);
            files.reveal(span.part(0..name.len() + 1));
            let value = value.map(|text| Value { text, span, plain: None, hidden });
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
        for (name, span) in self.broken {
            environment.set_unseen(&name, span, None);
        }
        for (name, value) in self.values {
            environment.set(&name, value);
        }
    }
}

/// What to say of a reference to a variable that is set nowhere. What is no usual name may be a part of a password.
pub(crate) fn unset_reference(name: &str, span: Span) -> Finding {
    if !is_usual_name(name) {
        let message = "a `$` refers to a variable that is set nowhere, so nothing stands there";
        let help = "write `$$` for a dollar sign, or set the variable";
        return Finding::new(Rule::UnsetReference, span, message).help(help);
    }
    let message = format!("`{name}` is referred to and set nowhere, so nothing stands there");
    Finding::new(Rule::UnsetReference, span, message)
        .about(name)
        .help(format!("set {name}, or write ${{{name}:-}} if that is meant"))
}
