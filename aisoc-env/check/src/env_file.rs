//! `.env` files: settings with their spans, every error as a finding.

use std::path::Path;
use std::rc::Rc;

use aisoc_env_core::dotenv::{Dotenv, DotenvError, Entry, parse};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::fs::DOTENV_LIMIT;
use aisoc_env_core::source_map::{FileId, SourceMap, Span};
use aisoc_env_core::template::{Binding, is_usual_name};

use crate::environment::{MAX_VARIABLES, Setting, Value};
use crate::failure::Failure;
use crate::input;

/// A `.env` file, as text.
#[derive(Clone)]
pub(crate) struct EnvFile {
    file: FileId,
    text: Rc<str>,
}

/// Names and their settings, in the order of a file: of two of one name the later counts.
pub(crate) type Settings = Vec<(String, Setting)>;

/// Where names get their values from that a file does not set itself.
pub(crate) type Outer<'a, 'o> = &'a dyn Fn(&str) -> Binding<'o>;

impl EnvFile {
    /// Reads a file. Nothing of it is shown before it is known to be no secret.
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

    /// Its settings, with references resolved.
    pub(crate) fn settings(
        &self,
        outer: Outer<'_, '_>,
        files: &mut SourceMap,
        findings: &mut Findings,
    ) -> Settings {
        let Dotenv { entries, errors, .. } = parse(&self.text, outer);
        if entries.len() > MAX_VARIABLES {
            let message = format!("more than {MAX_VARIABLES} variables");
            findings.add(Finding::new(Rule::TooLarge, self.span(), message));
            return Settings::new();
        }
        let mut settings: Vec<(u32, String, Setting)> = Vec::new();
        for error in errors {
            let (finding, name) = self.report(error, files);
            findings.add(finding);
            settings.extend(name);
        }
        for entry in entries {
            let span = self.statement(&entry, files);
            entry.unset.iter().for_each(|name| findings.add(unset_reference(name, span)));
            let setting = match entry.value {
                Some(text) => Setting::Value(Value::new(text, span, files).hidden(entry.derived)),
                None => Setting::unseen(span, None),
            };
            settings.push((span.start, entry.name, setting));
        }
        settings.sort_by_key(|(at, ..)| *at);
        settings.into_iter().map(|(_, name, setting)| (name, setting)).collect()
    }

    /// The span of an entry; excerpts may show what is before its value.
    fn statement(&self, entry: &Entry, files: &mut SourceMap) -> Span {
        let name = &entry.name_range;
        let value = entry.value_range.clone().unwrap_or(name.end..name.end);
        files.reveal(Span::new(self.file, name.start..value.start));
        Span::new(self.file, name.start..value.end)
    }

    /// An error as a finding, and the name that it leaves without a value that is known. A name that is not usual may be a part
    /// of a key in the wrong place.
    fn report(
        &self,
        error: DotenvError,
        files: &mut SourceMap,
    ) -> (Finding, Option<(u32, String, Setting)>) {
        let span = Span::new(self.file, error.range);
        let finding = |message| Finding::new(Rule::Malformed, span, message);
        let Some(name) = error.name else {
            return (finding(error.message).maybe_help(error.help), None);
        };
        let at = Span::new(self.file, name);
        let name = files.text(at).to_owned();
        let finding = if is_usual_name(&name) {
            files.reveal(Span { end: at.end + 1, ..at });
            finding(format!("`{name}`: {}", error.message)).about(&name)
        } else {
            finding(error.message)
        };
        (finding.maybe_help(error.help), Some((at.start, name, Setting::unseen(at, None))))
    }

    /// Its settings as they are written, as `format: raw` and `docker run --env-file` take them.
    pub(crate) fn raw_settings(&self, outer: Outer<'_, '_>, files: &mut SourceMap) -> Settings {
        let mut settings = Settings::new();
        for (line, text) in (1..).zip(self.text.lines()).take(MAX_VARIABLES) {
            let text = text.trim_start();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let (name, value) = match text.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (text.trim_end(), None),
            };
            let span = files.line_span(self.file, line);
            files.reveal(span.part(0..name.len() + 1));
            let binding = value.map_or_else(|| outer(name), |value| Binding::Value(value.into()));
            let hidden = value.is_none();
            let setting = setting(binding, span, hidden, files);
            settings.extend(setting.map(|setting| (name.to_owned(), setting)));
        }
        settings
    }
}

/// A value from outside of a file as a setting at a span in it; none where there is no value.
pub(crate) fn setting(
    binding: Binding<'_>,
    span: Span,
    hidden: bool,
    files: &SourceMap,
) -> Option<Setting> {
    match binding {
        Binding::Value(text) => Some(Setting::Value(Value::new(text, span, files).hidden(hidden))),
        Binding::Unseen => Some(Setting::unseen(span, None)),
        Binding::Unset | Binding::Later(_) => None,
    }
}

/// A reference to a variable that is not set. A name that is not usual may be a part of a password.
pub(crate) fn unset_reference(name: &str, span: Span) -> Finding {
    if !is_usual_name(name) {
        let message =
            "a `$` refers to a variable that is not set; the reference expands to an empty string";
        let help = "write `$$` for a dollar sign, or set the variable";
        return Finding::new(Rule::UnsetReference, span, message).help(help);
    }
    let message = format!("`{name}` is not set; the reference expands to an empty string");
    Finding::new(Rule::UnsetReference, span, message)
        .about(name)
        .help(format!("set {name}, or write ${{{name}:-}} if that is intended"))
}
