//! Values that must be text: Kubernetes refuses a number or a bool where it wants text.

use crate::yaml::{Data, Node};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::SourceMap;

/// What YAML 1.1 takes for a bool, in lower case; manifests are read by its rules.
const BOOLS: [&str; 6] = ["true", "false", "yes", "no", "on", "off"];

/// What to do with a template, which is no manifest yet.
const RENDER: &str = "render the template first: `helm template . | aisoc-env check --manifest -`";

/// The text of a value; none, and a finding, where it is something else.
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
        Data::List(_) => "a list",
        Data::Map(_) => "a mapping",
    };
    if node.text().is_some_and(is_bool) {
        files.reveal(node.span);
    }
    let message = format!("the value of `{name}` is {found}, where Kubernetes takes text alone");
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
    fn numbers_and_bools_are_told_from_text() {
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
