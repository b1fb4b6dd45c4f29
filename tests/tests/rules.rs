//! The table of rules: what the README lists is what the tool can report.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use aisoc_env_core::finding::Rule;
use aisoc_env_tests::golden;

const README: &str = "aisoc-env/cli/README.md";
const HEAD: &str = "| id | level | what it is |\n|---|---|---|\n";

#[test]
fn the_readme_lists_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(README);
    let readme = fs::read_to_string(path).expect("it is there");
    let (before, rest) = readme.split_once(HEAD).expect("it has the table");
    let (_, after) = rest.split_once("\n\n").expect("text follows the table");
    let mut rows = String::new();
    for rule in Rule::ALL {
        let (id, level, about) = (rule.id(), rule.level().word(), rule.about());
        writeln!(rows, "| `{id}` | {level} | {about} |").expect("a string can be written to");
    }
    golden::check(README, &format!("{before}{HEAD}{rows}\n{after}"));
}
