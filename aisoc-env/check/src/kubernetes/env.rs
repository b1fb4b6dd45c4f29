//! The entries of `env`, and their values. A value that the API server would refuse is an error, and unknown.

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};

use crate::yaml::{Data, Node};

/// An entry of `env`.
pub(crate) struct Entry<'a> {
    pub(crate) key: &'a Node,
    pub(crate) name: &'a str,
    pub(crate) given: Given<'a>,
}

/// The value of an entry.
pub(crate) enum Given<'a> {
    Value(&'a Node),
    Reference(&'a Node),
    Nothing,
    /// Both, which is an error.
    Both,
}

/// The entries of a container; `None` if `env` is not a list.
pub(crate) fn read_entries<'a>(
    container: &'a Node,
    findings: &mut Findings,
) -> Option<Vec<Entry<'a>>> {
    let Some(env) = container.get("env") else { return Some(Vec::new()) };
    match &*env.data {
        Data::List(items) => {
            Some(items.iter().filter_map(|item| read_entry(item, findings)).collect())
        }
        Data::Null => Some(Vec::new()),
        Data::Scalar(_) | Data::Unseen(_) | Data::Map(_) => {
            wrong_type(findings, env.span, "`env` is not a list");
            None
        }
    }
}

fn read_entry<'a>(item: &'a Node, findings: &mut Findings) -> Option<Entry<'a>> {
    let key = item.get("name").and_then(|key| Some((key, key.text()?)));
    let Some((key, name)) = key else {
        wrong_type(findings, item.span, "an entry of `env` has no `name`");
        return None;
    };
    let given = match (given(item, "value"), given(item, "valueFrom")) {
        (Some(value), Some(_)) if value.text().is_some_and(|text| !text.is_empty()) => {
            wrong_type(findings, key.span, "an entry of `env` has both `value` and `valueFrom`");
            Given::Both
        }
        (_, Some(reference)) => Given::Reference(reference),
        (Some(value), None) => Given::Value(value),
        (None, None) => Given::Nothing,
    };
    Some(Entry { key, name, given })
}

/// The value of a key, unless it is null.
fn given<'a>(item: &'a Node, key: &str) -> Option<&'a Node> {
    item.get(key).filter(|node| !matches!(*node.data, Data::Null))
}

fn wrong_type(findings: &mut Findings, span: Span, message: &str) {
    let help = "write `- name: NAME`, and under it either `value:` or `valueFrom:`";
    findings.add(Finding::new(Rule::WrongType, span, message).help(help));
}

/// The bools of YAML 1.1, in lower case, which apply to manifests.
const BOOLS: [&str; 6] = ["true", "false", "yes", "no", "on", "off"];

/// The help for a template, which has to be rendered first.
const RENDER: &str = "render the template first: `helm template . | aisoc-env check --manifest -`";

/// The text of a value; `None`, with a finding, for a number or a bool, which Kubernetes refuses.
pub(crate) fn read_text(
    name: &str,
    node: &Node,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Option<String> {
    let found = match &*node.data {
        Data::Scalar(scalar) if scalar.plain && is_number(&scalar.text) => "a number",
        Data::Scalar(scalar) if scalar.plain && is_bool(&scalar.text) => "a bool",
        Data::Scalar(scalar) => return Some(scalar.text.to_string()),
        Data::Null => return Some(String::new()),
        Data::Unseen(_) => return None,
        Data::List(_) => "a list",
        Data::Map(_) => "a mapping",
    };
    if node.text().is_some_and(is_bool) {
        files.reveal(node.span);
    }
    let message = format!("the value of `{name}` is {found}, where Kubernetes accepts only text");
    let finding = Finding::new(Rule::NotText, node.span, message).about(name);
    let is_template = files.text(node.span).starts_with("{{");
    findings.add(finding.help(if is_template { RENDER } else { "put it in quotes" }));
    None
}

fn is_bool(text: &str) -> bool {
    let is_lower = |text: &str| !text.contains(|c: char| c.is_ascii_uppercase());
    let is_upper = !text.contains(|c: char| c.is_ascii_lowercase());
    let cased = is_upper || text.get(1..).is_some_and(is_lower);
    cased && BOOLS.contains(&text.to_ascii_lowercase().as_str())
}

/// Whether YAML takes it for a number: decimal, hexadecimal or octal, or with a fraction.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']);
    let based = ["0x", "0o", "0b"].iter().any(|base| digits.starts_with(base));
    let starts = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let plain = digits.replace('_', "");
    starts
        && (based && plain[2..].chars().all(|c| c.is_ascii_hexdigit())
            || plain.parse::<f64>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::{is_bool, is_number};

    #[test]
    fn numbers_and_bools_are_recognized() {
        for text in ["1", "-1", "8080", "3.10", "1e3", "0x1F", "1_000", "0755", ".5"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["1.2.3", "10.0.0.0/8", "1s", "inf", "nan", "e3", "-", ".", "0xg", "redis"] {
            assert!(!is_number(text), "{text}");
        }
        assert!(["true", "True", "TRUE", "on"].iter().all(|text| is_bool(text)));
        assert!(!["tRUE", "y", "truth", ""].iter().any(|text| is_bool(text)));
    }
}
