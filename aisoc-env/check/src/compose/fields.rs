//! The keys of a Compose service that make its environment.

use std::collections::BTreeMap;
use std::path::Path;

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};
use aisoc_env_core::template::{Reference, Syntax, Template};

use super::plain::read_plain;
use super::service::{Assignment, EnvFileRef};
use crate::environment::{Plain, Setting, Value};
use crate::yaml::{Data, Node, Scalar, entry_span};

/// What the parts of a service are read with.
pub(crate) struct Reader<'a> {
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// The folder that paths start from.
    pub(crate) base: &'a Path,
    /// Whether a part could not be read, so that the service may have variables that cannot be seen.
    pub(crate) open: bool,
}

/// `environment`: a mapping, or a list of `NAME=value`; a name without a value takes the one it has outside.
///
/// <https://docs.docker.com/reference/compose-file/services/#environment>
pub(crate) fn read_environment(node: &Node, cx: &mut Reader<'_>) -> BTreeMap<String, Assignment> {
    let mut all = BTreeMap::new();
    match &*node.data {
        Data::Map(entries) => {
            for (key, value) in entries {
                if let Some(name) = key.text() {
                    all.insert(name.to_owned(), read_entry(key, value, cx));
                }
            }
        }
        Data::List(items) => {
            for item in items {
                all.extend(read_item(item, cx));
            }
        }
        Data::Null => {}
        Data::Unseen(_) => cx.open = true,
        Data::Scalar(_) => {
            wrong_type(cx, node.span, "`environment` is neither a mapping nor a list");
            cx.open = true;
        }
    }
    all
}

/// An entry of a mapping.
fn read_entry(key: &Node, value: &Node, cx: &mut Reader<'_>) -> Assignment {
    let span = entry_span(key, value);
    match &*value.data {
        _ if value.is_tagged("!reset") => Assignment::Reset,
        Data::Null => Assignment::FromOutside(key.span),
        Data::Unseen(_) => Assignment::Setting(Setting::unseen(span, None)),
        Data::Scalar(scalar) => {
            let template = scalar.template.as_deref();
            let hidden = template.is_some() || span.end != value.span.end;
            let plain = is_written_out(template, &scalar.text).then_some(Plain::Compose);
            let is_bare = scalar.plain && template.is_none();
            let text = if is_bare { read_plain(&scalar.text) } else { scalar.text.to_string() };
            let value = Value::new(text, span, cx.files).plain(plain).hidden(hidden);
            Assignment::Setting(Setting::Value(value))
        }
        Data::List(_) | Data::Map(_) => {
            cx.files.hide(value.span);
            wrong_type(cx, key.span, "the value of a variable must be a string");
            Assignment::Setting(Setting::unseen(key.span, None))
        }
    }
}

/// An item of a list.
fn read_item(item: &Node, cx: &mut Reader<'_>) -> Option<(String, Assignment)> {
    match &*item.data {
        Data::Scalar(scalar) => Some(read_text_item(item, scalar, cx.files)),
        Data::Unseen(written) => {
            let name = written.split_once('=').map_or(&**written, |(name, _)| name);
            Some((name.to_owned(), Assignment::Setting(Setting::unseen(item.span, None))))
        }
        Data::Null | Data::List(_) | Data::Map(_) => {
            let message = "an item of `environment` must be a string";
            let finding = Finding::new(Rule::WrongType, item.span, message);
            cx.findings.add(finding.help("write `- NAME=value`"));
            if !item.span.is_empty() {
                cx.files.hide(item.span);
            }
            None
        }
    }
}

fn read_text_item(item: &Node, scalar: &Scalar, files: &mut SourceMap) -> (String, Assignment) {
    let Some((name, value)) = scalar.text.split_once('=') else {
        return (scalar.text.to_string(), Assignment::FromOutside(item.span));
    };
    let template = scalar.template.as_deref();
    let value_template = template.and_then(|text| text.split_once('=')).map(|(_, value)| value);
    let plain = is_written_out(value_template, value).then_some(Plain::Compose);
    let written = files.text(item.span);
    let shown = match value_template {
        Some(text) if is_only_a_name(text) => written.len(),
        _ => written.find('=').map_or(written.len(), |at| at + 1),
    };
    files.reveal(item.span.part(0..shown));
    let value = Value::new(value, item.span, files).plain(plain).hidden(template.is_some());
    (name.to_owned(), Assignment::Setting(Setting::Value(value)))
}

/// Whether a value is written out: alone, or as the default of a reference that it came from.
fn is_written_out(template: Option<&str>, value: &str) -> bool {
    let Some(template) = template.and_then(parse) else { return true };
    let default = template.reference().and_then(Reference::default).and_then(Template::literal);
    template.is_literal() || default.is_some_and(|default| default == value)
}

fn is_only_a_name(template: &str) -> bool {
    parse(template)
        .is_some_and(|template| template.reference().is_some_and(Reference::is_only_a_name))
}

/// A text whose references were resolved before; a part of one may be malformed.
fn parse(text: &str) -> Option<Template<'_>> {
    Template::parse(text, Syntax::Plain).ok()
}

/// `env_file`: a path, or a list of paths and of `{path, required, format}`.
///
/// <https://docs.docker.com/reference/compose-file/services/#env_file>
pub(crate) fn read_env_files(node: &Node, cx: &mut Reader<'_>) -> Vec<EnvFileRef> {
    match &*node.data {
        Data::Null => Vec::new(),
        Data::List(items) => items.iter().filter_map(|item| read_env_file(item, cx)).collect(),
        Data::Scalar(_) | Data::Unseen(_) | Data::Map(_) => {
            read_env_file(node, cx).into_iter().collect()
        }
    }
}

fn read_env_file(node: &Node, cx: &mut Reader<'_>) -> Option<EnvFileRef> {
    let path = node.get("path").unwrap_or(node);
    let Some(text) = path.text() else {
        if !path.is_unseen() {
            wrong_type(cx, node.span, "an `env_file` without a path");
        }
        cx.open = true;
        return None;
    };
    Some(EnvFileRef {
        path: cx.base.join(text),
        required: node.at(&["required"]).and_then(Node::bool) != Some(false),
        raw: node.text_at(&["format"]) == Some("raw"),
        span: path.span,
    })
}

/// The texts of a list.
pub(crate) fn texts(node: &Node) -> Vec<String> {
    node.items().iter().filter_map(Node::text).map(str::to_owned).collect()
}

pub(crate) fn wrong_type(cx: &mut Reader<'_>, span: Span, message: &str) {
    cx.findings.add(Finding::new(Rule::WrongType, span, message));
}
