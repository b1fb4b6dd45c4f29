//! One JSON object: the findings, what was checked, and the number of findings of each level.

use serde_json::{Value, json};

use super::Report;
use aisoc_env_core::finding::{Finding, Level};
use aisoc_env_core::source_map::{Label, SourceMap, Span};

/// The version of this format.
const VERSION: u32 = 1;

/// The report.
pub(super) fn render(report: &Report) -> String {
    let findings: Vec<Value> =
        report.findings.iter().map(|finding| entry(finding, &report.files)).collect();
    let checked: Vec<Value> = report
        .checked
        .iter()
        .map(|(container, service)| json!({"container": container, "service": service}))
        .collect();
    let report = json!({
        "version": VERSION,
        "errors": report.count(Level::Error),
        "warnings": report.count(Level::Warning),
        "notes": report.count(Level::Note),
        "checked": checked,
        "findings": findings,
    });
    format!("{report:#}\n")
}

fn entry(finding: &Finding, files: &SourceMap) -> Value {
    let [file, line, column] = location(finding.span, files);
    let related = finding.related.as_ref().map(|Label { span, text }| {
        let [file, line, column] = location(*span, files);
        json!({"message": text, "file": file, "line": line, "column": column})
    });
    json!({
        "id": finding.rule.id(),
        "level": finding.level.word(),
        "message": finding.message,
        "help": finding.help,
        "variable": finding.variable,
        "services": finding.services,
        "containers": finding.containers,
        "file": file,
        "line": line,
        "column": column,
        "related": related,
    })
}

/// File, line and column, each null if there is none.
fn location(span: Span, files: &SourceMap) -> [Value; 3] {
    let start = (!span.is_whole()).then(|| files.start(span));
    let (line, column) = start.unzip();
    [json!(files.path(span)), json!(line), json!(column)]
}
