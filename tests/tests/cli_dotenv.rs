//! `aisoc-env dotenv`: the content of the file, its secrets, and updates of an existing file.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use aisoc_env::Sources;
use aisoc_env_core::dotenv::parse;
use aisoc_env_core::template::Binding;
use aisoc_env_tests::cli::{Call, call, call_with, finish};
use aisoc_env_tests::tool::aisoc_env;
use aisoc_env_tests::{golden, services};
use tempfile::TempDir;

/// A key pair of RFC 8291, appendix A.
const PRIVATE: &str = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
const PUBLIC: &str =
    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

/// A call of `dotenv` in a folder.
fn dotenv(folder: &Path, args: &[&str]) -> Call {
    finish(aisoc_env().current_dir(folder).arg("dotenv").args(args))
}

/// The assignments of a file, in order.
fn assignments(text: &str) -> Vec<(&str, &str)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).collect()
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("the file is there")
}

/// Every problem and every warning of every service in production, by name.
fn findings(file: &Path) -> HashSet<String> {
    let sources = Sources::new().dotenv(file).expect("it is well formed").assume_production();
    let mut findings = HashSet::new();
    for service in services::ALL {
        match (service.load)(&sources) {
            Ok(report) => findings.extend(report.warnings().iter().map(ToString::to_string)),
            Err(error) => {
                findings.extend(error.problems().iter().map(|problem| problem.name().to_owned()));
            }
        }
    }
    findings
}

#[test]
fn file_matches_its_golden_file() {
    golden::check("tests/cli/all.env", &call(["dotenv"]).clean());
    assert_eq!(call(["dotenv", "--all"]).clean(), call(["dotenv"]).clean());
}

#[test]
fn names_occur_once_and_only_required_ones_are_set() {
    let text = call(["dotenv", "--all"]).clean();
    assert_eq!(assignments(&text), [("JWT_SECRET", ""), ("OPENAI_API_KEY", "")]);
    assert!(text.contains("\n# required: only you can supply this\nOPENAI_API_KEY=\n"));
    assert!(text.contains("\n# PORT=8086\n"));
    assert!(text.contains("\n# PORT: see Realtime service, above; here its default is 8004\n"));
    let spec = services::spec();
    for variable in spec.services().iter().flat_map(|service| &service.variables) {
        let starts = [format!("{}=", variable.name.value), format!("# {}=", variable.name.value)];
        let is = |line: &&str| starts.iter().any(|start| line.starts_with(start));
        assert_eq!(text.lines().filter(is).count(), 1, "{}", variable.name.value);
    }
}

#[test]
fn uncommented_defaults_are_the_defaults() {
    let text = call(["dotenv"]).clean();
    let uncommented = text.lines().map(|line| {
        let bare = line.strip_prefix("# ").unwrap_or(line);
        let name = bare.split_once('=').map_or("", |(name, _)| name);
        let is_name = |b: u8| b == b'_' || b.is_ascii_uppercase() || b.is_ascii_digit();
        if !name.is_empty() && name.bytes().all(is_name) { bare } else { line }
    });
    let parsed = parse(&uncommented.collect::<Vec<_>>().join("\n"), &|_| Binding::Unset);
    assert_eq!(parsed.errors, []);
    let mut first = HashSet::new();
    let spec = services::spec();
    let variables = spec.services().iter().flat_map(|service| &service.variables);
    for variable in variables.filter(|variable| first.insert(&variable.name.value)) {
        let name = &variable.name.value;
        let entry = parsed.entries.iter().find(|entry| entry.name == *name).expect("it is there");
        let default = variable.default.as_ref().map_or("", |default| &default.value);
        let value = entry.value.as_deref().expect("it refers to nothing");
        assert!(value == default || name == "JWT_SECRET", "{name}={value}");
    }
}

#[test]
fn generate_leaves_only_one_required_key_empty() {
    let folder = folder();
    let file = folder.path().join(".env");
    let reported = dotenv(folder.path(), &["--all", "--generate", "--output", ".env"]);
    assert_eq!((reported.status, &*reported.out), (Some(0), ""));
    assert!(
        reported.err.ends_with(
            "left empty: OPENAI_API_KEY
"
        ),
        "{}",
        reported.err
    );
    assert_eq!(findings(&file), HashSet::from(["OPENAI_API_KEY".to_owned()]));
    fs::write(&file, read(&file).replace("OPENAI_API_KEY=", "OPENAI_API_KEY=sk-x"))
        .expect("written");
    assert_eq!(findings(&file), HashSet::new());
}

/// A typical pipeline: write a file, then check it for every service as if in production.
#[test]
fn generated_file_passes_check_in_a_pipeline() {
    let check = |input: &str| {
        let args = ["check", "--all", "--production", "--deny", "warnings", "--format", "json"];
        call_with([&args[..], &["--env-file", "-"]].concat(), input)
    };
    let written = call(["dotenv", "--all", "--generate"]).clean();
    let reported = check(&written);
    let report: serde_json::Value = serde_json::from_str(&reported.out).expect("it is JSON");
    let findings = report["findings"].as_array().expect("it is an array");
    let named: Vec<&str> =
        findings.iter().filter_map(|finding| finding["variable"].as_str()).collect();
    assert_eq!((reported.status, named), (Some(1), vec!["OPENAI_API_KEY"]), "{}", reported.out);
    let reported = check(&written.replace("OPENAI_API_KEY=", "OPENAI_API_KEY=sk-x")).clean();
    let report: serde_json::Value = serde_json::from_str(&reported).expect("it is JSON");
    assert_eq!(report["findings"], serde_json::json!([]), "{reported}");
}

#[test]
fn generated_secrets_have_their_format_and_equal_values_match() {
    let text = call(["dotenv", "--generate"]).clean();
    let set: HashMap<&str, &str> = assignments(&text).into_iter().collect();
    let hex = |value: &str| value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
    for name in ["SECRET_KEY", "JWT_SECRET", "INTERNAL_TOKEN", "HONEYTOKEN_ALERT_WEBHOOK_SECRET"] {
        assert!(hex(set[name]), "{name}");
    }
    assert_eq!(set["INTERNAL_TOKEN"], set["REALTIME_INTERNAL_TOKEN"]);
    assert_eq!(set["VAPID_PUBLIC_KEY"], set["NEXT_PUBLIC_VAPID_PUBLIC_KEY"]);
    // 65 and 32 bytes in base64; an uncompressed point begins with 4.
    assert_eq!((set["VAPID_PUBLIC_KEY"].len(), set["VAPID_PRIVATE_KEY"].len()), (87, 43));
    assert!(set["VAPID_PUBLIC_KEY"].starts_with('B'));
    let distinct: HashSet<&&str> = set.values().collect();
    assert_eq!(distinct.len(), set.len() - 2, "nothing else is the same");
}

#[test]
fn two_runs_generate_different_secrets() {
    let [first, second] = [(); 2].map(|()| call(["dotenv", "--generate"]).clean());
    let secrets = |text: &str| -> HashSet<String> {
        let values = assignments(text).into_iter().map(|(_, value)| value.to_owned());
        values.filter(|value| !value.is_empty()).collect()
    };
    assert!(secrets(&first).len() > 1);
    assert!(secrets(&first).is_disjoint(&secrets(&second)));
}

#[test]
fn public_key_is_not_generated_without_its_private_key() {
    let text = call(["dotenv", "--service", "web", "--generate"]).clean();
    let expected =
        "# same value as: VAPID_PUBLIC_KEY of realtime\n# NEXT_PUBLIC_VAPID_PUBLIC_KEY=\n";
    assert!(text.ends_with(expected), "{text}");
}

#[test]
fn file_is_readable_only_by_its_owner() {
    let folder = folder();
    let mut shell = Command::new("sh");
    shell.args(["-c", "umask 000; exec \"$0\" dotenv --generate --output .env"]);
    let shell = finish(shell.arg(aisoc_env().get_program()).current_dir(folder.path()));
    assert_eq!(shell.status, Some(0), "{}", shell.err);
    let mode = fs::metadata(folder.path().join(".env")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn existing_file_is_replaced_only_with_force() {
    let folder = folder();
    let file = folder.path().join(".env");
    fs::write(&file, "MINE=1\n").expect("it can be written");
    let reported = dotenv(folder.path(), &["--output", ".env"]).failed(2);
    assert_eq!(
        reported,
        "error: .env already exists\nhelp: add missing variables with `--update`, or replace the file with `--force`\n"
    );
    assert_eq!(read(&file), "MINE=1\n");
    let names = || fs::read_dir(folder.path()).expect("it can be listed").count();
    assert_eq!(names(), 1, "no temporary file is left");
    dotenv(folder.path(), &["--output", ".env", "--force"]);
    assert!(read(&file).starts_with("# The environment of AiSOC"));
    assert_eq!(names(), 1);
}

#[test]
fn only_regular_files_are_replaced_and_links_are_kept() {
    let folder = folder();
    fs::write(folder.path().join("real.env"), "MINE=1\n").expect("it can be written");
    symlink("real.env", folder.path().join("link.env")).expect("a link can be made");
    let reported = dotenv(folder.path(), &["--output", "link.env", "--force"]);
    assert_eq!(reported.status, Some(0));
    assert!(folder.path().join("link.env").is_symlink());
    assert!(read(folder.path().join("real.env")).starts_with("# The environment"));
    let reported = dotenv(folder.path(), &["--output", "/dev/null", "--force"]).failed(2);
    assert_eq!(reported, "error: /dev/null is not a regular file\n");
    let reported = dotenv(folder.path(), &["--output", "no/such/folder"]).failed(2);
    assert_eq!(reported, "error: no/such/folder cannot be written: no such file or directory\n");
}

#[test]
fn update_keeps_every_byte_and_adds_missing_variables() {
    let folder = folder();
    let file = folder.path().join(".env");
    let before = format!(
        "export INTERNAL_TOKEN=\"abc\"   # mine\r\nSECRET_KEY=${{FROM_CI}}\nJWT_SECRET\n\
         VAPID_PRIVATE_KEY={PRIVATE}\n# PORT=1\nKAFKA_BROKERS=k:1\nOPENAI_API_KEY=\nTAIL=x"
    );
    fs::write(&file, &before).expect("it can be written");
    fs::set_permissions(&file, PermissionsExt::from_mode(0o640)).expect("it is mine");
    let reported = dotenv(folder.path(), &["--update", ".env", "--generate"]);
    assert_eq!(reported.status, Some(0), "{}", reported.err);
    assert!(
        reported
            .err
            .contains("warning: other users can read .env\n    help: run `chmod 600 .env`\n")
    );
    assert!(reported.err.ends_with("left empty: OPENAI_API_KEY\n"), "{}", reported.err);
    let after = read(&file);
    assert!(after.starts_with(&format!("{before}\n")));
    let mode = fs::metadata(&file).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640, "the mode does not change");

    let added = &after[before.len()..];
    let set: HashMap<&str, &str> = assignments(added).into_iter().collect();
    assert_eq!(set["REALTIME_INTERNAL_TOKEN"], "abc", "values that must be equal are copied");
    assert_eq!((set["VAPID_PUBLIC_KEY"], set["NEXT_PUBLIC_VAPID_PUBLIC_KEY"]), (PUBLIC, PUBLIC));
    for name in ["SECRET_KEY", "JWT_SECRET", "PORT", "OPENAI_API_KEY", "VAPID_PRIVATE_KEY"] {
        assert!(!added.contains(&format!("\n{name}=")), "{name} is already in the file");
    }
    assert!(!added.contains("# PORT="), "a comment counts");

    let again = dotenv(folder.path(), &["--update", ".env", "--generate"]);
    let expected = "note: .env: 0 added, 0 of them set; left empty: OPENAI_API_KEY\n";
    assert_eq!((again.status, &*again.err), (Some(0), expected));
    assert_eq!(read(&file), after, "a second update adds nothing");
}

#[test]
fn update_references_an_unknown_value() {
    let folder = folder();
    let file = folder.path().join(".env");
    fs::write(&file, "INTERNAL_TOKEN=${VAULT_TOKEN}\n").expect("it can be written");
    dotenv(folder.path(), &["--update", ".env", "--service", "api"]);
    assert!(read(&file).contains("\nREALTIME_INTERNAL_TOKEN=${INTERNAL_TOKEN}\n"));
}

#[test]
fn update_generates_only_with_generate() {
    let folder = folder();
    let file = folder.path().join(".env");
    fs::write(&file, "").expect("it can be written");
    dotenv(folder.path(), &["--update", ".env"]);
    assert_eq!(assignments(&read(&file)), [("JWT_SECRET", ""), ("OPENAI_API_KEY", "")]);
    dotenv(folder.path(), &["--update", ".env", "--generate"]);
    assert_eq!(findings(&file), HashSet::from(["OPENAI_API_KEY".to_owned()]));
}

#[test]
fn files_that_cannot_be_updated_are_named() {
    let folder = folder();
    fs::write(folder.path().join("bad.env"), "A=1\nB=\"x\n").expect("it can be written");
    let update = |name: &str| dotenv(folder.path(), &["--update", name]).failed(2);
    assert_eq!(
        update("bad.env"),
        "error: bad.env:2:3: the quote \" is not closed\n\
         help: close it, or put the value in the other quotes\n"
    );
    assert_eq!(read(folder.path().join("bad.env")), "A=1\nB=\"x\n");
    assert_eq!(update("nowhere"), "error: nowhere cannot be read: no such file or directory\n");
    assert_eq!(update("."), "error: . cannot be read: it is a folder\n");
    let both = dotenv(folder.path(), &["--update", "bad.env", "--output", "x"]).failed(2);
    assert!(both.contains("cannot be used with"), "{both}");
    assert!(call(["dotenv", "--service", "uebaa"]).failed(2).contains("did you mean `ueba`?"));
}

#[test]
fn broken_link_is_not_replaced() {
    let folder = folder();
    let link = folder.path().join(".env");
    symlink("nowhere", &link).expect("a link can be made");
    let reported = dotenv(folder.path(), &["--all", "--output", ".env", "--force"]);
    assert_eq!(reported.status, Some(2), "{}", reported.err);
    assert!(reported.err.contains("is a broken symbolic link"), "{}", reported.err);
    assert!(link.is_symlink());
}

#[test]
fn update_of_standard_input_is_printed() {
    let reported = call_with(["dotenv", "--service", "ueba", "--update", "-"], "PORT=9").clean();
    assert!(reported.starts_with("PORT=9\n"), "{reported}");
    assert!(reported.contains("\n# HOST=0.0.0.0\n"), "{reported}");
}
