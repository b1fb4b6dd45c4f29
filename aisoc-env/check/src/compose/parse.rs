//! Reads a service of a Compose file from YAML.

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::suggest::{Similarity, nearest};

use super::fields::{Reader, read_env_files, read_environment, texts, wrong_type};
use super::service::{Extends, Layer, Service};
use crate::yaml::Node;

/// The keys that are read.
const KEYS: [&str; 6] =
    ["environment", "env_file", "extends", "image", "container_name", "profiles"];

/// Reads one service of a file whose references are resolved.
pub(crate) fn read_service(key: &Node, node: &Node, cx: &mut Reader<'_>) -> Service {
    warn_typos(node, cx.findings);
    for name in ["image", "container_name", "env_file", "extends", "profiles"] {
        node.get(name).iter().for_each(|value| value.reveal(cx.files));
    }
    let text = |name: &str| node.text_at(&[name]).map(str::to_owned);
    let environment = layer(node.get("environment"), |value| read_environment(value, cx));
    let env_files = layer(node.get("env_file"), |value| read_env_files(value, cx));
    let extends = node.get("extends").and_then(|value| read_extends(value, cx));
    Service {
        span: key.span,
        image: text("image"),
        container_name: text("container_name"),
        profiles: node.get("profiles").map(texts).unwrap_or_default(),
        environment,
        env_files,
        extends,
        replaces: is_replacing(node),
        open: std::mem::take(&mut cx.open),
    }
}

/// Warns about a key that is likely a typo of a known one, because it would be ignored.
fn warn_typos(service: &Node, findings: &mut Findings) {
    let keys = service.entries().iter().map(|(key, _)| key);
    for key in keys.filter(|key| key.text().is_some_and(|text| !KEYS.contains(&text))) {
        let text = key.text().unwrap_or_default();
        if let Some(meant) = nearest(text, KEYS, Similarity::Typo) {
            let message = format!("unknown key `{text}` of a service, which is ignored");
            let finding = Finding::new(Rule::UnknownKey, key.span, message);
            findings.add(finding.help(format!("did you mean `{meant}`?")));
        }
    }
}

fn is_replacing(node: &Node) -> bool {
    node.is_tagged("!override") || node.is_tagged("!reset")
}

fn layer<T: Default>(node: Option<&Node>, read: impl FnOnce(&Node) -> T) -> Layer<T> {
    match node {
        Some(node) if node.is_tagged("!reset") => Layer { replaces: true, ..Layer::default() },
        Some(node) => Layer { value: read(node), replaces: is_replacing(node) },
        None => Layer::default(),
    }
}

fn read_extends(node: &Node, cx: &mut Reader<'_>) -> Option<Extends> {
    let (service, file) = (node.get("service").unwrap_or(node), node.get("file"));
    if service.is_unseen() || file.is_some_and(Node::is_unseen) {
        cx.open = true;
        return None;
    }
    let Some(service) = service.text().map(str::to_owned) else {
        if !is_replacing(node) {
            wrong_type(cx, node.span, "`extends` without a `service`");
            cx.open = true;
        }
        return None;
    };
    let file = file.and_then(Node::text).map(|path| cx.base.join(path));
    Some(Extends { service, file, span: node.span })
}
