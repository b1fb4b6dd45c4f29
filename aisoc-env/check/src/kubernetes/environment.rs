//! The environment of a container: `envFrom`, then `env`, which wins.
//!
//! <https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables>

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};
use aisoc_env_core::suggest::{Similarity, nearest};
use aisoc_env_core::template::is_usual_name;

use super::env::{Entry, Given, read_entries, read_text};
use super::expand::{MAX_BYTES, expand};
use super::objects::{Kind, Objects};
use crate::environment::{Environment, Plain, Setting, Value};
use crate::failure::Failure;
use crate::yaml::Node;

/// What environments are made from.
pub(crate) struct EnvironmentReader<'a> {
    pub(crate) objects: &'a Objects,
    pub(crate) namespace: &'a str,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// How large the values are so far, in bytes.
    pub(crate) bytes: usize,
}

impl EnvironmentReader<'_> {
    pub(crate) fn environment(&mut self, container: &Node) -> Result<Environment, Failure> {
        let mut environment = Environment::default();
        for source in container.get("envFrom").map(Node::items).unwrap_or_default() {
            source.reveal(self.files);
            self.add_object(source, &mut environment);
        }
        let entries = read_entries(container, self.findings);
        environment.open |= entries.is_none();
        for entry in entries.unwrap_or_default() {
            entry.key.reveal(self.files);
            let setting = self.setting(&entry, &environment);
            match setting {
                Some(setting) => environment.set(entry.name, setting),
                None => environment.unset(entry.name),
            }
            if self.bytes > MAX_BYTES {
                let span = self.files.location(entry.key.span);
                return Err(Failure(format!(
                    "{span}: the values of the container grow beyond 2 MiB"
                )));
            }
        }
        Ok(environment)
    }

    /// Every entry of a `ConfigMap` or a `Secret`.
    fn add_object(&mut self, source: &Node, environment: &mut Environment) {
        let prefix = source.text_at(&["prefix"]).unwrap_or_default();
        let kinds = [(Kind::ConfigMap, "configMapRef"), (Kind::Secret, "secretRef")];
        for (kind, key) in kinds {
            let Some(node) = source.at(&[key, "name"]) else { continue };
            let name = node.text().unwrap_or_default();
            let Some(entries) = self.objects.get(kind, self.namespace, name) else {
                environment.open = true;
                self.findings.add(unseen_object(kind, name, node.span));
                continue;
            };
            for (key, value) in entries {
                let name = format!("{prefix}{key}");
                let setting = value.clone().map_or_else(|| unknown(node.span), Setting::Value);
                environment.set(&name, setting);
            }
        }
    }

    /// What an entry sets its name to; none where it takes the name away.
    fn setting(&mut self, entry: &Entry<'_>, environment: &Environment) -> Option<Setting> {
        let (name, span) = (entry.name, entry.key.span);
        match entry.given {
            Given::Value(node) => Some(self.written(name, node, environment)),
            Given::Reference(node) => {
                node.reveal(self.files);
                self.referenced(name, node)
            }
            Given::Nothing => Some(Setting::Value(Value::new("", span, self.files))),
            Given::Both => Some(unknown(span)),
        }
    }

    /// A value, with the references in it expanded.
    fn written(&mut self, name: &str, node: &Node, environment: &Environment) -> Setting {
        let span = node.span;
        let Some(text) = read_text(name, node, self.files, self.findings) else {
            return unknown(span);
        };
        let known = |name: &str| environment.value(name).map(|value| &*value.text);
        let expanded = expand(&text, known);
        self.bytes += expanded.text.len();
        if expanded.unknown.iter().any(|name| environment.is_unseen(name)) {
            return Setting::unseen(span, Some("it refers to an unseen value".to_owned()));
        }
        for unknown in expanded.unknown.into_iter().filter(|name| is_usual_name(name)) {
            self.findings.add(unknown_reference(&unknown, span));
        }
        let hidden = expanded.text != text;
        let plain = (!hidden).then_some(Plain::Manifest);
        let value = Value::new(expanded.text, span, self.files);
        Setting::Value(value.plain(plain).hidden(hidden))
    }

    /// The value of a key of a `ConfigMap` or a `Secret`.
    fn referenced(&mut self, name: &str, from: &Node) -> Option<Setting> {
        let kinds = [(Kind::ConfigMap, "configMapKeyRef"), (Kind::Secret, "secretKeyRef")];
        let found = kinds.into_iter().find_map(|(kind, key)| Some((kind, from.get(key)?)));
        let Some((kind, reference)) = found else {
            let why = "it is known only where the container runs".to_owned();
            return Some(Setting::unseen(from.span, Some(why)));
        };
        let span = reference.get("key").unwrap_or(reference).span;
        let object = reference.text_at(&["name"]).unwrap_or_default();
        let key = reference.text_at(&["key"]).unwrap_or_default();
        let optional = reference.get("optional").and_then(Node::bool) == Some(true);
        let Some(entries) = self.objects.get(kind, self.namespace, object) else {
            let why = format!("the {} `{object}` is not in these files", kind.word());
            return Some(Setting::unseen(span, Some(why)));
        };
        match entries.get(key) {
            Some(Some(value)) => Some(Setting::Value(value.clone())),
            Some(None) => Some(unknown(span)),
            None if optional => None,
            None => {
                self.findings.add(missing_key(kind, object, key, span, entries.keys()).about(name));
                Some(unknown(span))
            }
        }
    }
}

/// A value that is not known, for a reason that is reported elsewhere.
const fn unknown(span: Span) -> Setting {
    Setting::unseen(span, None)
}

fn unseen_object(kind: Kind, name: &str, span: Span) -> Finding {
    let message =
        format!("the {} `{name}` is not in these files, so its values cannot be seen", kind.word());
    Finding::new(Rule::Unseen, span, message).help("pass its manifest too")
}

fn unknown_reference(name: &str, span: Span) -> Finding {
    let message = format!("`$({name})` is not expanded: `{name}` is not defined before it");
    let help = format!("define {name} above, or write `$$({name})` if that is intended");
    Finding::new(Rule::UnsetReference, span, message).about(name).help(help)
}

fn missing_key<'a>(
    kind: Kind,
    object: &str,
    key: &str,
    span: Span,
    keys: impl Iterator<Item = &'a String>,
) -> Finding {
    let message = format!("the {} `{object}` has no key `{key}`", kind.word());
    let nearest = nearest(key, keys.map(String::as_str), Similarity::Hint);
    let help = nearest.map(|nearest| format!("did you mean `{nearest}`?"));
    Finding::new(Rule::MissingKey, span, message).maybe_help(help)
}
