//! The entries of `env`: what the API server would refuse is told, and is no entry.

use crate::yaml::{Data, Node};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::Span;

/// An entry of `env`.
pub(crate) struct Entry<'a> {
    pub(crate) key: &'a Node,
    pub(crate) name: &'a str,
    pub(crate) value: Option<&'a Node>,
    pub(crate) from: Option<&'a Node>,
}

/// The entries of a container that have the right shape.
pub(crate) fn entries<'a>(container: &'a Node, findings: &mut Findings) -> Vec<Entry<'a>> {
    let Some(env) = container.get("env") else { return Vec::new() };
    match &*env.data {
        Data::List(items) => items.iter().filter_map(|item| entry(item, findings)).collect(),
        Data::Null => Vec::new(),
        Data::Scalar(_) | Data::Map(_) => {
            wrong_type(findings, env.span, "`env` is not a list");
            Vec::new()
        }
    }
}

fn entry<'a>(item: &'a Node, findings: &mut Findings) -> Option<Entry<'a>> {
    let key = item.get("name").and_then(|key| Some((key, key.text()?)));
    let Some((key, name)) = key else {
        wrong_type(findings, item.span, "an entry of `env` has no `name`");
        return None;
    };
    let (value, from) = (given(item, "value"), given(item, "valueFrom"));
    if value.and_then(Node::text).is_some_and(|text| !text.is_empty()) && from.is_some() {
        wrong_type(findings, key.span, "an entry of `env` has both `value` and `valueFrom`");
        return None;
    }
    Some(Entry { key, name, value, from })
}

/// The value of a key, unless it is null.
fn given<'a>(item: &'a Node, key: &str) -> Option<&'a Node> {
    item.get(key).filter(|node| !matches!(*node.data, Data::Null))
}

fn wrong_type(findings: &mut Findings, span: Span, message: &str) {
    let help = "write `- name: NAME`, and under it either `value:` or `valueFrom:`";
    findings.add(Finding::new(Rule::WrongType, span, message).help(help));
}
