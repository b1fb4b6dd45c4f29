//! A service of a Compose file, read as a draft.

use super::draft::{Draft, Extends, Layer};
use super::fields::{Reading, read_env_files, read_environment, texts, wrong_type};
use super::keys::note_slips;
use crate::yaml::Node;
use aisoc_env_core::source_map::SourceMap;

/// Reads one service of a file whose references are resolved.
pub(crate) fn read(key: &Node, node: &Node, cx: &mut Reading<'_>) -> Draft {
    note_slips(node, cx.findings);
    for name in ["image", "container_name", "env_file", "extends", "profiles"] {
        node.get(name).iter().for_each(|value| reveal(value, cx.files));
    }
    let text = |name: &str| node.text_at(&[name]).map(str::to_owned);
    Draft {
        span: key.span,
        image: text("image"),
        container_name: text("container_name"),
        profiles: node.get("profiles").map(texts).unwrap_or_default(),
        environment: layer(node.get("environment"), |value| read_environment(value, cx)),
        env_files: layer(node.get("env_file"), |value| read_env_files(value, cx)),
        extends: node.get("extends").and_then(|value| read_extends(value, cx)),
        replaces: is_replacing(node),
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

/// Paths and names are no secrets; excerpts may show them.
fn reveal(node: &Node, files: &mut SourceMap) {
    if node.text().is_some() {
        files.reveal(node.span);
    }
    node.items().iter().for_each(|item| reveal(item, files));
    node.entries().iter().for_each(|(_, value)| reveal(value, files));
}

fn read_extends(node: &Node, cx: &mut Reading<'_>) -> Option<Extends> {
    let Some(service) = node.text().or_else(|| node.text_at(&["service"])).map(str::to_owned)
    else {
        if !is_replacing(node) {
            wrong_type(cx, node.span, "`extends` without a `service`");
        }
        return None;
    };
    let file = node.text_at(&["file"]).map(|path| cx.base.join(path));
    Some(Extends { service, file, span: node.span })
}
