//! Fixtures: invalid specs with the expected diagnostics, and valid specs without any.
//!
//! `reject/<class>/<code>.yaml` and `<code>--<variant>.yaml` each have one mistake; the expected text is beside them. `BLESS=1 cargo
//! test -p aisoc-env-spec` writes it.

use std::fs;
use std::path::{Path, PathBuf};

use aisoc_env_spec::{RULES, Reading, Style, read};

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(!files.is_empty(), "{folder}");
    files.sort();
    files
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
    {
        if entry.is_dir() {
            collect(&entry, into);
        } else if entry.extension().is_some_and(|ending| ending == "yaml") {
            into.push(entry);
        }
    }
}

fn stem(file: &Path) -> &str {
    file.file_stem().and_then(|stem| stem.to_str()).expect("files have plain names")
}

/// The code in the name of a file.
fn code(file: &Path) -> &str {
    let stem = stem(file);
    stem.split_once("--").map_or(stem, |(code, _)| code)
}

fn is_of_several(file: &Path) -> bool {
    file.parent().is_some_and(|folder| folder.ends_with("several"))
}

fn reading(file: &Path) -> Reading {
    read(&fs::read_to_string(file).expect("the file can be read"))
}

#[test]
fn each_invalid_spec_has_one_error_with_the_code_of_its_file() {
    for file in fixtures("reject").iter().filter(|file| !is_of_several(file)) {
        let reading = reading(file);
        let found: Vec<&str> = reading.diagnostics().iter().map(|found| found.code).collect();
        assert_eq!(found, [code(file)], "{}", file.display());
        let [found] = reading.diagnostics() else { unreachable!("compared above") };
        assert!(reading.is_broken(), "{}", file.display());
        assert!(!found.help.is_empty(), "{}: it has no help", file.display());
    }
}

#[test]
fn several_errors_are_reported_in_the_order_of_the_file() {
    let file = fixtures("reject/several").remove(0);
    let reading = reading(&file);
    assert_eq!(reading.diagnostics().len(), 12);
    let starts: Vec<u32> =
        reading.diagnostics().iter().map(|found| found.primary.span.start).collect();
    assert!(starts.is_sorted(), "{starts:?}");
}

#[test]
fn rendered_diagnostics_match_the_expected_texts() {
    #[expect(clippy::disallowed_methods, reason = "asks the tests to write the expected texts")]
    let bless = std::env::var_os("BLESS").is_some();
    for file in fixtures("reject") {
        let name = format!("{}.yaml", stem(&file));
        let shown = reading(&file).rendered(&name, Style::Plain).join("\n\n") + "\n";
        assert!(!shown.contains('\u{1b}'), "{name}: an escape sequence");
        let expected = file.with_extension("txt");
        if bless {
            fs::write(&expected, &shown).unwrap();
        }
        let known = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(known, shown, "{} is stale", expected.display());
    }
}

#[test]
fn every_rule_has_a_fixture() {
    let files = fixtures("reject");
    for rule in RULES {
        assert!(files.iter().any(|file| code(file) == rule.id), "{} has none", rule.id);
    }
}

#[test]
fn valid_specs_have_no_diagnostics() {
    for file in fixtures("accept") {
        let shown = reading(&file).rendered("spec", Style::Plain);
        assert_eq!(shown, [""; 0], "{}", file.display());
    }
    assert_eq!(aisoc_env_spec::builtin().rendered("spec", Style::Plain), [""; 0]);
}
