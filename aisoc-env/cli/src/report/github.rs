//! Workflow commands of GitHub Actions, which show findings next to the lines of a pull request.
//!
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use aisoc_env_core::text::escaped;

use super::{Report, concerned};
use aisoc_env_core::finding::{Finding, Level};
use aisoc_env_core::source_map::SourceMap;

/// The report, with one command per line.
pub(super) fn render(report: &Report) -> String {
    report.findings.iter().map(|finding| command(finding, &report.files)).collect()
}

fn command(finding: &Finding, files: &SourceMap) -> String {
    let level = match finding.level {
        Level::Note => "notice",
        other => other.word(),
    };
    let mut properties = Vec::new();
    if let Some(path) = files.path(finding.span) {
        properties.push(format!("file={}", property(path)));
        if !finding.span.is_whole() {
            let (line, column) = files.start(finding.span);
            properties.push(format!("line={line},col={column}"));
        }
    }
    properties.push(format!("title={}", finding.rule.id()));
    let concerned = concerned(finding);
    let help = finding.help.as_ref().map(|help| format!("help: {help}"));
    let lines: Vec<String> = [Some(finding.message.clone()), concerned, help]
        .into_iter()
        .flatten()
        .map(|line| escaped(&line))
        .collect();
    let message = lines.join("\n");
    format!("::{level} {}::{}\n", properties.join(","), data(&message))
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn separators_are_escaped() {
        assert_eq!(data("50%\r\n::error::"), "50%25%0D%0A::error::");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
