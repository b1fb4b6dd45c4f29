//! The `ConfigMap`s and `Secret`s of the files.

use std::collections::{BTreeMap, HashMap};

use data_encoding::BASE64;

use super::env::read_text;
use crate::environment::{Plain, Value};
use crate::yaml::{Node, entry_span};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::SourceMap;

/// What an object holds; a value that is not known is none.
pub(crate) type Entries = BTreeMap<String, Option<Value>>;

/// The kind of an object that gives values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    ConfigMap,
    Secret,
}

/// Every `ConfigMap` and `Secret`, by kind, namespace and name.
#[derive(Default)]
pub(crate) struct Objects {
    all: HashMap<(Kind, String, String), Entries>,
}

impl Kind {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::ConfigMap => "ConfigMap",
            Self::Secret => "Secret",
        }
    }
}

impl Objects {
    /// Keeps the object, if it is one of these.
    pub(crate) fn read(&mut self, object: &Node, files: &mut SourceMap, findings: &mut Findings) {
        let (kind, entries) = match object.text_at(&["kind"]) {
            Some("ConfigMap") => (Kind::ConfigMap, read_config_map(object, files, findings)),
            Some("Secret") => (Kind::Secret, read_secret(object, files, findings)),
            _ => return,
        };
        let name = object.text_at(&["metadata", "name"]).unwrap_or_default().to_owned();
        self.all.insert((kind, super::namespace(object), name), entries);
    }

    pub(crate) fn get(&self, kind: Kind, namespace: &str, name: &str) -> Option<&Entries> {
        self.all.get(&(kind, namespace.to_owned(), name.to_owned()))
    }
}

fn read_config_map(object: &Node, files: &mut SourceMap, findings: &mut Findings) -> Entries {
    let mut entries = Entries::new();
    for (key, value) in object.get("data").map(Node::entries).unwrap_or_default() {
        let text = read_text(key.text().unwrap_or_default(), value, files, findings);
        let span = entry_span(key, value);
        let value = text.map(|text| Value::new(text, span, files).plain(Some(Plain::Manifest)));
        entries.extend(key.text().map(|key| (key.to_owned(), value)));
    }
    let binary = object.get("binaryData").map(Node::entries).unwrap_or_default();
    entries.extend(binary.iter().filter_map(|(key, _)| Some((key.text()?.to_owned(), None))));
    entries
}

/// `data` in base64, and `stringData`, which wins.
fn read_secret(object: &Node, files: &mut SourceMap, findings: &mut Findings) -> Entries {
    let mut entries = Entries::new();
    for (key, value) in object.get("data").map(Node::entries).unwrap_or_default() {
        let Some(name) = key.text() else { continue };
        let span = entry_span(key, value);
        let decoded = decode(value.text().unwrap_or_default());
        if decoded.is_none() {
            let message = format!("the value of `{name}` is not text in base64");
            let finding = Finding::new(Rule::InvalidBase64, key.span, message).about(name);
            findings.add(finding.help("encode it, or write it under `stringData`"));
        }
        let value = decoded.map(|text| Value::new(text, span, files).hidden(true));
        entries.insert(name.to_owned(), value);
    }
    for (key, value) in object.get("stringData").map(Node::entries).unwrap_or_default() {
        let text = read_text(key.text().unwrap_or_default(), value, files, findings);
        let span = entry_span(key, value);
        let value = text.map(|text| Value::new(text, span, files).hidden(true));
        entries.extend(key.text().map(|key| (key.to_owned(), value)));
    }
    entries
}

fn decode(text: &str) -> Option<String> {
    let packed: String = text.split_ascii_whitespace().collect();
    String::from_utf8(BASE64.decode(packed.as_bytes()).ok()?).ok()
}
