//! The two objects as YAML. Every value is quoted: a ConfigMap takes text alone, and YAML makes numbers of `9000`.

use std::fmt::Write;

use super::sort::Sorted;

/// The longest name of a ConfigMap or a Secret.
const LONGEST: usize = 253;

/// A name that Kubernetes takes: RFC 1123, in lower case.
pub(super) fn parse_name(text: &str) -> Result<String, &'static str> {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let outer = |c: char| inner(c) && c != '-';
    let label = |label: &str| {
        label.starts_with(outer) && label.ends_with(outer) && label.chars().all(inner)
    };
    if text.len() <= LONGEST && text.split('.').all(label) {
        Ok(text.to_owned())
    } else {
        Err("lower-case letters, digits, `-` and `.`, beginning and ending with a letter or digit")
    }
}

/// A ConfigMap and a Secret, the latter only where it holds something.
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

/// A scalar in double quotes: YAML reads those of JSON, but for a few characters that it wants escaped.
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
