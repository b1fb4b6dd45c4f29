//! SARIF 2.1.0, the format of code scanning.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use serde_json::{Value, json};

use super::Report;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::{Label, SourceMap, Span};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report.
pub(super) fn render(report: &Report) -> String {
    let rules: Vec<Value> = Rule::ALL
        .iter()
        .map(|rule| json!({"id": rule.id(), "shortDescription": {"text": rule.about()}}))
        .collect();
    let results: Vec<Value> =
        report.findings.iter().map(|finding| result(finding, &report.files)).collect();
    let driver = json!({
        "name": env!("CARGO_BIN_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "rules": rules,
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(finding: &Finding, files: &SourceMap) -> Value {
    let help = finding.help.iter().map(|help| format!("\nhelp: {help}"));
    let message = format!("{}{}", finding.message, help.collect::<String>());
    let mut result = json!({
        "ruleId": finding.rule.id(),
        "level": finding.level.word(),
        "message": {"text": message},
        "locations": location(finding.span, files, None),
        "properties": {
            "variable": finding.variable,
            "services": finding.services,
            "containers": finding.containers,
        },
        "ruleIndex": finding.rule.index(),
    });
    if let Some(Label { span, text }) = &finding.related {
        result["relatedLocations"] = location(*span, files, Some(text));
    }
    result
}

/// An array with one location, or an empty array if the span is in no file.
fn location(span: Span, files: &SourceMap, message: Option<&str>) -> Value {
    let Some(path) = files.path(span) else { return json!([]) };
    let mut physical = json!({"artifactLocation": {"uri": uri(path)}});
    if !span.is_whole() {
        let (start, end) = (files.start(span), files.end(span));
        physical["region"] = json!({
            "startLine": start.0,
            "startColumn": start.1,
            "endLine": end.0,
            "endColumn": end.1,
        });
    }
    let mut location = json!({"physicalLocation": physical});
    if let Some(message) = message {
        location["message"] = json!({"text": message});
    }
    json!([location])
}

/// A path as a URI reference.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let escaped = path.bytes().map(|byte| {
        if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    });
    format!("{scheme}{}", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("a b/c:d.yml"), "a%20b/c%3Ad.yml");
        assert_eq!(uri("/etc/\u{e9}"), "file:///etc/%C3%A9");
    }
}
