//! Renders the two objects as YAML. Every value is quoted: a ConfigMap accepts only text, and an unquoted `9000` is a number.

use std::fmt::Write;

use super::sort::Sorted;

/// The maximum length of the name of a ConfigMap or a Secret.
const MAX_NAME_LEN: usize = 253;

/// Parses a name of an object: a subdomain of RFC 1123.
pub(super) fn parse_name(text: &str) -> Result<String, &'static str> {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let outer = |c: char| inner(c) && c != '-';
    let label = |label: &str| {
        label.starts_with(outer) && label.ends_with(outer) && label.chars().all(inner)
    };
    if text.len() <= MAX_NAME_LEN && text.split('.').all(label) {
        Ok(text.to_owned())
    } else {
        Err(
            "a name consists of lower-case letters, digits, `-` and `.`, and starts and ends with a letter or digit",
        )
    }
}

/// A ConfigMap and a Secret; the latter only if it is not empty.
pub(super) fn render(name: &str, namespace: Option<&str>, sorted: &Sorted) -> String {
    let mut text = object("ConfigMap", name, namespace, "data", &sorted.open);
    if !sorted.secret.is_empty() {
        text.push_str("---\n");
        text.push_str(&object("Secret", name, namespace, "stringData", &sorted.secret));
    }
    text
}

fn object(
    kind: &str,
    name: &str,
    namespace: Option<&str>,
    key: &str,
    values: &[(String, String)],
) -> String {
    let mut text = format!("apiVersion: v1\nkind: {kind}\nmetadata:\n  name: {}\n", quote(name));
    if let Some(namespace) = namespace {
        writeln!(text, "  namespace: {}", quote(namespace)).expect("a string can be written to");
    }
    if kind == "Secret" {
        text.push_str("type: Opaque\n");
    }
    let open = if values.is_empty() { format!("{key}: {{}}\n") } else { format!("{key}:\n") };
    let lines = values.iter().map(|(name, value)| format!("  {name}: {}\n", quote(value)));
    text + &open + &lines.collect::<String>()
}

/// A scalar in double quotes. YAML accepts JSON strings, except for a few characters that it requires to be escaped.
fn quote(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let escaped = |c: char| match c {
        '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
            format!("\\u{:04x}", u32::from(c))
        }
        other => other.to_string(),
    };
    json.chars().map(escaped).collect()
}
