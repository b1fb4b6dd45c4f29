//! `aisoc-env diff`: each type of change, and whether it is breaking.

use std::fs;
use std::path::PathBuf;

use aisoc_env_tests::cli::{Call, call, call_with};
use aisoc_env_tests::golden;
use serde_json::Value;
use tempfile::TempDir;

/// A spec with one example of everything that can change.
const OLD: &str = include_str!("../fixtures/bakery.yaml");

struct Specs {
    _folder: TempDir,
    old: PathBuf,
    new: PathBuf,
}

/// The spec, and the same with some lines changed.
fn specs(edits: &[(&str, &str)]) -> Specs {
    let new = edits.iter().fold(OLD.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the spec has no {from:?}");
        text.replacen(from, to, 1)
    });
    let folder = tempfile::tempdir().expect("a folder can be made");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("it can be written");
        path
    };
    Specs { old: write("old spec.yaml", OLD), new: write("new spec.yaml", &new), _folder: folder }
}

impl Specs {
    fn diff(&self, args: &[&str]) -> Call {
        let paths = [self.old.as_os_str(), self.new.as_os_str()];
        call(
            [&["diff".as_ref()][..], &paths, &args.iter().map(AsRef::as_ref).collect::<Vec<_>>()]
                .concat(),
        )
    }

    /// The ids of all changes, and whether each is breaking.
    fn changes(&self) -> Vec<(String, bool)> {
        let found: Value =
            serde_json::from_str(&self.diff(&["--format", "json"]).clean()).expect("it is JSON");
        let changes = found["changes"].as_array().expect("it is an array").iter();
        let entry = |change: &Value| {
            let id = change["id"].as_str().expect("it has an id").to_owned();
            (id, change["breaking"].as_bool().expect("it is a bool"))
        };
        changes.map(entry).collect()
    }
}

/// An edit of the spec, and the changes that it causes.
type Case<'a> = (&'a str, &'a str, &'a [(&'a str, bool)]);

#[track_caller]
fn check(cases: &[Case<'_>]) {
    for (from, to, expected) in cases {
        let found = specs(&[(from, to)]).changes();
        let found: Vec<(&str, bool)> = found.iter().map(|(id, is)| (&**id, *is)).collect();
        assert_eq!(found, *expected, "{from} -> {to}");
    }
}

#[test]
fn services_and_variables_are_added_and_removed() {
    let flour = "      FLOUR:\n        type: text\n        description: What the dough is of.\n";
    check(&[
        ("title: Bakery", "title: Bakery", &[]),
        (
            "  oven:\n",
            "  kiln:\n",
            &[("service-added", false), ("equality-required", true), ("service-removed", true)],
        ),
        (flour, "", &[("variable-removed", true)]),
        (
            flour,
            &format!("{flour}{}", flour.replace("FLOUR", "SALT")),
            &[("variable-added", false)],
        ),
        (
            flour,
            &format!("{flour}{}        required: always\n", flour.replace("FLOUR", "SALT")),
            &[("required-variable-added", true)],
        ),
    ]);
}

#[test]
fn removed_names_are_breaking() {
    check(&[
        ("aliases: [OVEN_HEAT]", "aliases: [OVEN_HEAT, WARMTH]", &[("alias-added", false)]),
        ("        aliases: [OVEN_HEAT]\n", "", &[("alias-removed", true)]),
        (
            "FLOUR:\n",
            "MEAL:\n        aliases: [FLOUR]\n",
            &[("renamed", false), ("field-renamed", false)],
        ),
        ("FLOUR:\n", "FLOUR:\n        deprecated: 1.0.0\n", &[("deprecated", false)]),
    ]);
}

#[test]
fn types_are_widened_narrowed_and_changed() {
    check(&[
        ("max: 300", "max: 250", &[("type-narrowed", true)]),
        ("max: 300", "max: 350", &[("type-widened", false)]),
        ("min: 100\n        max: 300", "min: 50\n        max: 250", &[("type-changed", true)]),
        ("schemes: [http, https]", "schemes: [https]", &[("type-narrowed", true)]),
        ("schemes: [http, https]", "schemes: [http, https, ftp]", &[("type-widened", false)]),
        // The enum is the type of a variable, and of the items of another.
        ("      rye: Dark.\n", "", &[("type-narrowed", true); 2]),
        ("rye: Dark.\n", "rye: Dark.\n      oat: Soft.\n", &[("type-widened", false); 2]),
        ("unit: minutes", "unit: seconds", &[("type-changed", true), ("field-renamed", false)]),
        (
            "type: port\n        default: 8080",
            "type: port\n        min: 1024\n        default: 8080",
            &[("type-narrowed", true)],
        ),
        ("type: bool\n", "type: text\n", &[("type-widened", false)]),
    ]);
}

#[test]
fn defaults_and_requirements_are_compared() {
    check(&[
        ("default: 8080", "default: 8081", &[("default-changed", true)]),
        ("        default: 8080\n", "", &[("default-changed", true)]),
        ("required: production", "required: always", &[("newly-required", true)]),
        ("        required: production\n", "", &[("requirement-relaxed", false)]),
        ("FLOUR:\n", "FLOUR:\n        required: production\n", &[("newly-required", true)]),
        (
            "        default: change-me\n        placeholder: true\n",
            "",
            &[("default-changed", true), ("placeholder-no-more", false)],
        ),
        ("fallback: SHOP_URL", "default: http://else.example", &[("default-changed", true)]),
    ]);
}

#[test]
fn production_secrets_and_relations_are_compared() {
    check(&[
        ("values: [live]", "values: [live, real]", &[("production-changed", true)]),
        ("FLOUR:\n", "FLOUR:\n        secret: true\n", &[("secret-now", false)]),
        ("        secret: true # safe\n", "", &[("secret-no-more", true)]),
        (
            "never_in_production: true",
            "avoid_in_production: true",
            &[("allowed-in-production", false), ("discouraged-in-production", false)],
        ),
        ("FLOUR:\n", "FLOUR:\n        only_when: {DEBUG: true}\n", &[("effect-limited", true)]),
        (
            "        must_equal: [shop.TILL_KEY]\n",
            "",
            &[("equality-dropped", false), ("equality-dropped", false)],
        ),
        ("What the dough is of.", "What the dough is made of.", &[("description-changed", false)]),
    ]);
}

#[test]
fn every_format_matches_its_golden_file() {
    let specs = specs(&[
        ("version: 1.0.0", "version: 2.0.0"),
        ("max: 300", "max: 250"),
        ("default: 8080", "default: 8081"),
        ("What the dough is of.", "What the dough is made of."),
        ("aliases: [OVEN_HEAT]", "aliases: [OVEN_HEAT, WARMTH]"),
    ]);
    golden::check("tests/cli/diff.txt", &specs.diff(&[]).clean());
    golden::check("tests/cli/diff.md", &specs.diff(&["--format", "markdown"]).clean());
    golden::check("tests/cli/diff.json", &specs.diff(&["--format", "json"]).clean());
}

#[test]
fn exit_code_option_reports_breaking_changes() {
    let harmless = specs(&[("What the dough is of.", "What the dough is made of.")]);
    let breaking = specs(&[("max: 300", "max: 250")]);
    assert_eq!(harmless.diff(&["--exit-code"]).status, Some(0));
    assert_eq!(breaking.diff(&[]).status, Some(0));
    assert_eq!(breaking.diff(&["--exit-code"]).status, Some(1));
    assert_eq!(breaking.diff(&["--exit-code", "--format", "json"]).status, Some(1));
}

#[test]
fn equal_specs_have_no_changes() {
    let same = specs(&[]);
    assert_eq!(same.diff(&[]).clean(), "no changes\n");
    assert!(same.diff(&["--format", "markdown"]).clean().ends_with("\nNo changes.\n"));
}

#[test]
fn new_spec_defaults_to_the_spec_in_use() {
    let built_in = call_with(["diff", "-"], aisoc_env_spec::BUILTIN).clean();
    assert_eq!(built_in, "no changes\n");
    let specs = specs(&[("max: 300", "max: 250")]);
    let paths = [specs.old.as_os_str(), "--spec".as_ref(), specs.new.as_os_str()];
    let own = call(["diff".as_ref()].into_iter().chain(paths)).clean();
    assert_eq!(own, specs.diff(&[]).clean());
}

#[test]
fn invalid_spec_is_named() {
    let specs = specs(&[("version: 1.0.0", "version: one")]);
    let reported = specs.diff(&[]).failed(2);
    assert!(
        reported.starts_with("error: the spec ") && reported.contains("new spec.yaml:2:10"),
        "{reported}"
    );
}
