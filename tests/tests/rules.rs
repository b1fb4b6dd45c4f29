//! The tables of rules in the READMEs contain every rule of the tool and the compiler.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use aisoc_env_core::finding::Rule;
use aisoc_env_spec::{RULES, Severity};
use aisoc_env_tests::checked::Folder;
use aisoc_env_tests::golden;
use serde_json::Value;

#[test]
fn every_reported_rule_is_in_the_table() {
    let compose = "tests/fixtures/compose/compose.yaml";
    let run = Folder::repository().check(&["--compose", compose, "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    let run = &log["runs"][0];
    let (rules, results) = (&run["tool"]["driver"]["rules"], run["results"].as_array());
    for result in results.expect("results are a list") {
        let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
        let rule = &rules[index.expect("it has an index")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert_eq!(rule["shortDescription"]["text"].as_str(), about(&result["ruleId"]));
    }
}

/// The sentence of a rule in the table.
fn about(id: &Value) -> Option<&'static str> {
    Rule::ALL.iter().find(|rule| *id == rule.id()).map(|rule| rule.about())
}

#[test]
fn readme_of_the_tool_lists_every_rule() {
    let mut rows = String::new();
    for rule in Rule::ALL {
        let (id, level, about) = (rule.id(), rule.level().word(), rule.about());
        writeln!(rows, "| `{id}` | {level} | {about} |").expect("a string can be written to");
    }
    check_table("aisoc-env/cli/README.md", "| id | level | meaning |\n|---|---|---|\n", &rows);
}

#[test]
fn readme_of_the_spec_lists_every_rule() {
    let mut rows = String::new();
    for rule in RULES {
        let level = match rule.severity {
            Severity::Structural => "always an error".to_owned(),
            Severity::Lint(level) => format!("lint, {level:?}").to_lowercase(),
        };
        let about = rule.about.trim_end_matches('.');
        writeln!(rows, "| `{}` | {about} | {level} |", rule.id)
            .expect("a string can be written to");
    }
    check_table("spec/README.md", "| rule | finds | level |\n|---|---|---|\n", &rows);
}

/// Compares the rows of a table of a committed file with what they should be.
fn check_table(file: &str, head: &str, rows: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    let text = fs::read_to_string(path).expect("it is there");
    let (before, rest) = text.split_once(head).expect("it has the table");
    let (_, after) = rest.split_once("\n\n").unwrap_or(("", rest));
    golden::check(file, &format!("{before}{head}{rows}\n{after}"));
}
