//! The keys of a Compose service that make its environment.

use std::collections::BTreeMap;
use std::path::Path;

use super::draft::{EnvFileRef, Given};
use super::plain::read_plain;
use super::template::{is_plain, is_reference};
use crate::environment::{Plain, Value};
use crate::yaml::{Data, Node, entry_span};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};

/// What every part of a draft is read with.
pub(crate) struct Reading<'a> {
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// The folder that paths start from.
    pub(crate) base: &'a Path,
}

/// `environment`: a mapping, or a list of `NAME=value`; a name without a value takes the one it has outside.
///
/// <https://docs.docker.com/reference/compose-file/services/#environment>
pub(crate) fn read_environment(node: &Node, cx: &mut Reading<'_>) -> BTreeMap<String, Given> {
    let mut all = BTreeMap::new();
    match &*node.data {
        Data::Map(entries) => {
            for (key, value) in entries {
                all.extend(
                    key.text()
                        .zip(entry(key, value, cx))
                        .map(|(name, given)| (name.to_owned(), given)),
                );
            }
        }
        Data::List(items) => {
            for item in items {
                all.extend(listed(item, cx));
            }
        }
        Data::Null => {}
        Data::Scalar(_) => {
            wrong_type(cx, node.span, "`environment` is neither a mapping nor a list");
        }
    }
    all
}

fn entry(key: &Node, value: &Node, cx: &mut Reading<'_>) -> Option<Given> {
    let span = entry_span(key, value);
    match &*value.data {
        _ if value.is_tagged("!reset") => Some(Given::Reset),
        Data::Null => Some(Given::Outside(key.span)),
        Data::Scalar(scalar) if scalar.obscure => Some(Given::Obscure(span)),
        Data::Scalar(scalar) => {
            let written = cx.files.text(value.span);
            let hidden = written.contains('$') || span.end != value.span.end;
            let plain = is_plain(written, &scalar.text).then_some(Plain::Compose);
            let is_bare = scalar.plain && !written.contains('$');
            let text = if is_bare { read_plain(&scalar.text) } else { scalar.text.to_string() };
            Some(Given::Value(Value { text, span, plain, hidden }))
        }
        Data::List(_) | Data::Map(_) => {
            cx.files.hide(value.span);
            wrong_type(cx, key.span, "the value of a variable is one text");
            None
        }
    }
}

fn listed(item: &Node, cx: &mut Reading<'_>) -> Option<(String, Given)> {
    let Data::Scalar(scalar) = &*item.data else {
        let message = "an item of `environment` is one text";
        let finding = Finding::new(Rule::WrongType, item.span, message);
        cx.findings.add(finding.help("write `- NAME=value`"));
        if !item.span.is_empty() {
            cx.files.hide(item.span);
        }
        return None;
    };
    let files = &mut *cx.files;
    let written = files.text(item.span);
    let (name_part, value_part) = written.split_once('=').unwrap_or((written, ""));
    if scalar.obscure {
        let name = name_part.trim_start_matches(['"', '\'']).to_owned();
        return Some((name, Given::Obscure(item.span)));
    }
    let Some((name, value)) = scalar.text.split_once('=') else {
        return Some((scalar.text.to_string(), Given::Outside(item.span)));
    };
    let plain = is_plain(value_part, value).then_some(Plain::Compose);
    let hidden = written.contains('$');
    let shown = if is_reference(value_part) { written.len() } else { name_part.len() + 1 };
    files.reveal(item.span.part(0..shown));
    Some((
        name.to_owned(),
        Given::Value(Value { text: value.to_owned(), span: item.span, plain, hidden }),
    ))
}

/// `env_file`: a path, or a list of paths and of `{path, required, format}`.
///
/// <https://docs.docker.com/reference/compose-file/services/#env_file>
pub(crate) fn read_env_files(node: &Node, cx: &mut Reading<'_>) -> Vec<EnvFileRef> {
    match &*node.data {
        Data::Null => Vec::new(),
        Data::List(items) => items.iter().filter_map(|item| env_file(item, cx)).collect(),
        Data::Scalar(_) | Data::Map(_) => env_file(node, cx).into_iter().collect(),
    }
}

fn env_file(node: &Node, cx: &mut Reading<'_>) -> Option<EnvFileRef> {
    let Some(path) = node.text().or_else(|| node.text_at(&["path"])) else {
        wrong_type(cx, node.span, "an `env_file` without a path");
        return None;
    };
    Some(EnvFileRef {
        path: cx.base.join(path),
        required: node.at(&["required"]).and_then(Node::bool) != Some(false),
        raw: node.text_at(&["format"]) == Some("raw"),
        span: node.at(&["path"]).unwrap_or(node).span,
    })
}

/// The texts of a list.
pub(crate) fn texts(node: &Node) -> Vec<String> {
    node.items().iter().filter_map(Node::text).map(str::to_owned).collect()
}

pub(crate) fn wrong_type(cx: &mut Reading<'_>, span: Span, message: &str) {
    cx.findings.add(Finding::new(Rule::WrongType, span, message));
}
