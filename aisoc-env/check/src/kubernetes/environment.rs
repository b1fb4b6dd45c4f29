//! The environment of a container: `envFrom`, then `env`, which wins.
//!
//! <https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables>

use aisoc_env_core::__tool::is_usual_name;

use super::entries::{Entry, entries};
use super::expand::{MAX_BYTES, expand};
use super::objects::{Kind, Objects};
use super::text::read_text;
use crate::environment::{Environment, Plain, Value};
use crate::failure::Failure;
use crate::yaml::Node;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};
use aisoc_env_core::suggest::{Similarity, nearest};

/// What environments are made from.
pub(crate) struct Surroundings<'a> {
    pub(crate) objects: &'a Objects,
    pub(crate) namespace: &'a str,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// How large the values are so far, in bytes.
    pub(crate) bytes: usize,
}

impl Surroundings<'_> {
    pub(crate) fn environment(&mut self, container: &Node) -> Result<Environment, Failure> {
        let mut environment = Environment::default();
        for source in container.get("envFrom").map(Node::items).unwrap_or_default() {
            super::reveal(source, self.files);
            self.add_object(source, &mut environment);
        }
        for entry in entries(container, self.findings) {
            [Some(entry.key), entry.from]
                .iter()
                .flatten()
                .for_each(|node| super::reveal(node, self.files));
            self.add_entry(&entry, &mut environment);
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
                match value {
                    Some(value) => environment.set(&name, value.clone()),
                    None => environment.set_unseen(&name, node.span, None),
                }
            }
        }
    }

    fn add_entry(&mut self, entry: &Entry<'_>, environment: &mut Environment) {
        let name = entry.name;
        if let Some(node) = entry.from {
            return self.add_reference(name, node, environment);
        }
        let Some(node) = entry.value else {
            let span = entry.key.span;
            return environment
                .set(name, Value { text: String::new(), span, plain: None, hidden: false });
        };
        let Some(text) = read_text(name, node, self.files, self.findings) else {
            return environment.set_unseen(name, node.span, None);
        };
        let known = |name: &str| environment.values.get(name).map(|value| &*value.text);
        let expanded = expand(&text, known);
        self.bytes += expanded.text.len();
        if expanded.unknown.iter().any(|name| environment.may_hold([&**name])) {
            let why = "it refers to what cannot be seen".to_owned();
            return environment.set_unseen(name, node.span, Some(why));
        }
        for unknown in expanded.unknown.into_iter().filter(|name| is_usual_name(name)) {
            self.findings.add(unknown_reference(&unknown, node.span));
        }
        let hidden = expanded.text != text;
        let plain = (!hidden).then_some(Plain::Manifest);
        environment.set(name, Value { text: expanded.text, span: node.span, plain, hidden });
    }

    fn add_reference(&mut self, name: &str, from: &Node, environment: &mut Environment) {
        let kinds = [(Kind::ConfigMap, "configMapKeyRef"), (Kind::Secret, "secretKeyRef")];
        let found = kinds.into_iter().find_map(|(kind, key)| Some((kind, from.get(key)?)));
        let Some((kind, reference)) = found else {
            let why = "it is known only where the container runs".to_owned();
            return environment.set_unseen(name, from.span, Some(why));
        };
        let span = reference.get("key").unwrap_or(reference).span;
        let object = reference.text_at(&["name"]).unwrap_or_default();
        let key = reference.text_at(&["key"]).unwrap_or_default();
        let optional = reference.get("optional").and_then(Node::bool) == Some(true);
        let Some(entries) = self.objects.get(kind, self.namespace, object) else {
            let why = format!("the {} `{object}` is not in these files", kind.word());
            return environment.set_unseen(name, span, Some(why));
        };
        match entries.get(key) {
            Some(Some(value)) => environment.set(name, value.clone()),
            Some(None) => environment.set_unseen(name, span, None),
            None if optional => environment.unset(name),
            None => {
                self.findings.add(missing_key(kind, object, key, span, entries.keys()).about(name));
                environment.set_unseen(name, span, None);
            }
        }
    }
}

fn unseen_object(kind: Kind, name: &str, span: Span) -> Finding {
    let message =
        format!("the {} `{name}` is not in these files: what it sets is not seen", kind.word());
    Finding::new(Rule::Unseen, span, message).help("give its manifest too, and it is checked")
}

fn unknown_reference(name: &str, span: Span) -> Finding {
    let message = format!("`$({name})` stays as it is: nothing before it defines `{name}`");
    let help = format!("define {name} above, or write `$$({name})` if that is meant");
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
