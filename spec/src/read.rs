//! The whole pipeline, from a text to a spec or all its problems.

use std::path::Path;

use aisoc_env_core::fs::Unreadable;

use crate::diagnostic::{Diagnostic, Diagnostics, Level, Style};
use crate::document::{Data, Document, Entries, Implicit, Key, Node, Read, Text};
use crate::model::{Model, Spec};
use crate::parse::{MAX_BYTES, parse};
use crate::resolve::resolve;
use crate::rule::check;
use crate::span::{BUILTIN as BUILTIN_FILE, FileId, OWN, SourceMap, Span};

/// The text of the built-in spec, which describes AiSOC.
pub const BUILTIN: &str = include_str!("../env.yaml");
/// The name of the built-in spec in diagnostics.
pub const BUILTIN_NAME: &str = "spec/env.yaml";
/// The value of `extends` for the built-in spec.
const BUILTIN_ID: &str = "aisoc";

/// The result of reading a text: a model and all problems.
#[derive(Debug)]
pub struct Reading {
    text: String,
    model: Model,
    diagnostics: Vec<Diagnostic>,
}

/// Reads a spec.
pub fn read(text: &str) -> Reading {
    read_as(text, false)
}

/// Reads the spec in a file.
///
/// # Errors
///
/// The file cannot be read.
pub fn read_file(path: &Path) -> Result<Reading, Unreadable> {
    aisoc_env_core::fs::read_file(path, MAX_BYTES).map(|text| read(&text))
}

/// Reads the built-in spec.
pub fn builtin() -> Reading {
    read_as(BUILTIN, true)
}

pub(crate) fn read_as(text: &str, is_builtin: bool) -> Reading {
    let mut cx = Diagnostics::new();
    let document = read_document(text, OWN, &mut cx).map(|own| extended(own, &mut cx));
    let model = document.map(|document| {
        let model = resolve(&document, is_builtin, &mut cx);
        check(&model, &mut cx);
        model
    });
    Reading { text: text.to_owned(), model: model.unwrap_or_default(), diagnostics: cx.finish() }
}

fn read_document(text: &str, file: FileId, cx: &mut Diagnostics) -> Option<Document> {
    let root = parse(text, file, cx)?;
    check_format(&root, cx)?;
    let start = Span { end: root.span.start, ..root.span };
    Document::read(&root, start, cx)
}

/// Refuses every version of the format but the only one; `None` stops the pipeline.
fn check_format(root: &Node<'_>, cx: &mut Diagnostics) -> Option<()> {
    let Data::Map(entries) = &root.data else { return Some(()) };
    let Some((_, format)) = entries.iter().find(|(key, _)| key.value == "format") else {
        return Some(());
    };
    match &format.data {
        Data::Scalar(scalar) if scalar.text == "1" => Some(()),
        // A missing value is reported when the keys are read.
        Data::Scalar(scalar) if scalar.implicit() == Implicit::Null => Some(()),
        _ => {
            cx.error("unsupported-format", format.span, "unsupported version of the format")
                .help("write `format: 1`, or use a newer release of aisoc-env");
            None
        }
    }
}

/// Adds the entries of the built-in document if the document extends it, the only one that can be extended.
fn extended(own: Document, cx: &mut Diagnostics) -> Document {
    let Some(base) = own.extends.get() else { return own };
    if base.value != BUILTIN_ID {
        cx.error("unknown-base", base.span, format!("there is no spec `{}` to extend", base.value))
            .help(format!(
                "write `extends: {BUILTIN_ID}`, which names the built-in spec, or remove `extends`"
            ));
    }
    let builtin = read_document(BUILTIN, BUILTIN_FILE, cx).unwrap_or_default();
    Document {
        production: own.production.or(builtin.production),
        types: joined(own.types, builtin.types, cx),
        generators: joined(own.generators, builtin.generators, cx),
        groups: joined(own.groups, builtin.groups, cx),
        services: joined(own.services, builtin.services, cx),
        ..own
    }
}

/// The built-in entries, followed by those of the document.
fn joined<T>(
    own: Key<Entries<T>>,
    builtin: Key<Entries<T>>,
    cx: &mut Diagnostics,
) -> Key<Entries<T>> {
    let mut joined = builtin.into_value().unwrap_or_default();
    joined.unread |= own.is_incomplete();
    for (name, value) in own.into_value().unwrap_or_default().all {
        match joined.all.iter().find(|(known, _)| known.value == name.value) {
            Some((first, _)) => report_known(&name, first, cx),
            None => joined.all.push((name, value)),
        }
    }
    Key::Given(joined)
}

fn report_known(name: &Text, first: &Text, cx: &mut Diagnostics) {
    let message = format!("the built-in spec already defines `{}`", name.value);
    cx.error("already-built-in", name.span, message)
        .also(first.span, "defined here")
        .help("choose another name");
}

impl Reading {
    /// All problems, sorted by location.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether there is an error among the problems.
    pub fn is_broken(&self) -> bool {
        self.diagnostics.iter().any(|found| found.level == Level::Error)
    }

    /// The model, as far as it could be resolved, valid or not.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// The spec.
    ///
    /// # Errors
    ///
    /// The reading itself, if its diagnostics contain an error.
    pub fn spec(self) -> Result<Spec, Box<Self>> {
        if self.is_broken() { Err(Box::new(self)) } else { Ok(Spec::proven(self.model)) }
    }

    /// Every problem in the format of rustc; `name` is the name of the file.
    pub fn rendered(&self, name: &str, style: Style) -> Vec<String> {
        if self.diagnostics.is_empty() {
            return Vec::new();
        }
        let mut files = SourceMap::default();
        // The order of `OWN` and `BUILTIN_FILE`.
        files.add_public(name, &self.text);
        files.add_public(BUILTIN_NAME, BUILTIN);
        self.diagnostics.iter().map(|found| found.render(&files, style)).collect()
    }
}
