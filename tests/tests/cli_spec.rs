//! Invalid specs and unknown services, in every command.

use std::fs;
use std::process::Command;

use aisoc_env_tests::checked::Folder;
use aisoc_env_tests::cli::{call, finish};
use aisoc_env_tests::tool::aisoc_env;

/// A valid spec with one warning of a lint.
const WARNED: &str = "\
format: 1
version: 1.0.0
title: Shop
lints:
  description-repeats-name: {level: warn, reason: Some names say it all.}
services:
  shop:
    title: Shop
    description: Sells coffee.
    since: 1.0.0
    variables:
      OPENING_HOUR: {type: text, default: \"8\", description: Opening hour.}
";

const COMPOSE: &str = "services:\n  shop: {image: shop, environment: {OPENING_HOUR: \"9\"}}\n";

/// A call of every command that reads a spec, with which [`WARNED`] has no problems.
const CALLS: [&[&str]; 10] = [
    &["check", "shop", "--env-file", "clean.env"],
    &["check", "--compose", "compose.yaml"],
    &["run", "shop", "--", "true"],
    &["explain", "OPENING_HOUR"],
    &["list", "--format", "json"],
    &["docs"],
    &["dotenv"],
    &["schema", "shop"],
    &["k8s", "shop"],
    &["diff", "quiet.yaml"],
];

#[test]
fn lint_warnings_of_a_valid_spec_are_printed_by_every_command() {
    let quiet = WARNED.replace("warn,", "allow,");
    let files = [("spec.yaml", WARNED), ("quiet.yaml", &quiet), ("compose.yaml", COMPOSE)];
    let folder = Folder::of(&[&files[..], &[("clean.env", "")]].concat());
    let with_spec = |args: &[&str], spec: &str| {
        finish(aisoc_env().args(["--spec", spec]).args(args).current_dir(folder.path("")))
    };
    for args in CALLS {
        let (warned, quiet) = (with_spec(args, "spec.yaml"), with_spec(args, "quiet.yaml"));
        assert_eq!((quiet.status, &*quiet.err), (Some(0), ""), "{args:?}");
        assert_eq!((warned.status, warned.out), (quiet.status, quiet.out), "{args:?}");
        let head = "warning[description-repeats-name]: ";
        assert!(warned.err.starts_with(head), "{args:?}: {}", warned.err);
        assert!(warned.err.contains("--> spec.yaml:12:"), "{args:?}: {}", warned.err);
    }
}

#[test]
fn built_in_spec_has_no_warnings() {
    assert_eq!(call(["list"]).err, "");
}

#[test]
fn unknown_service_has_the_same_message_in_every_command() {
    let folder = Folder::of(&[("compose.yaml", COMPOSE)]);
    let calls: [&[&str]; 7] = [
        &["check", "NAME"],
        &["check", "--compose", "compose.yaml", "--map", "shop=NAME"],
        &["run", "NAME", "--", "true"],
        &["list", "NAME"],
        &["dotenv", "--service", "NAME"],
        &["schema", "NAME"],
        &["k8s", "NAME"],
    ];
    let services = "the services are api, agents, realtime, ";
    for (name, help) in [("zzz", services), ("realtme", "did you mean `realtime`?\n")] {
        let expected = format!("error: there is no service `{name}`\nhelp: {help}");
        for args in calls {
            let args = args.iter().map(|arg| arg.replace("NAME", name));
            let message = finish(aisoc_env().args(args).current_dir(folder.path(""))).failed(2);
            assert!(message.starts_with(&expected), "{message}");
        }
    }
}

#[test]
fn unreadable_spec_is_named_with_the_reason() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("large.yaml"), vec![b'#'; 50 << 20]).expect("it can be written");
    fs::write(at("binary.yaml"), b"title: \xff").expect("it can be written");
    assert!(Command::new("mkfifo").arg(at("pipe")).status().expect("mkfifo runs").success());
    let cases = [
        ("large.yaml", "it is larger than 16 MiB"),
        ("binary.yaml", "line 1 is not UTF-8"),
        ("pipe", "it is not a regular file"),
        (".", "it is a folder"),
        ("no where", "no such file or directory"),
    ];
    for command in [&["list"][..], &["explain", "PORT"], &["dotenv"], &["schema", "ueba"]] {
        for (name, why) in cases {
            let reported = call([command, &["--spec", &at(name)]].concat()).failed(2);
            assert_eq!(reported, format!("error: {} cannot be read: {why}\n", at(name)));
        }
    }
    assert!(call(["diff", &at("pipe")]).failed(2).contains("pipe cannot be read"));
}

#[test]
fn invalid_spec_is_shown_with_line_and_column() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("my spec.yaml");
    fs::write(&path, "format: 1\nversion: 1.0.0\ntitle: T\nservices: {}\nservice: {}\n")
        .expect("written");
    let reported = call(["list".as_ref(), "--spec".as_ref(), path.as_os_str()]).failed(2);
    assert!(
        reported.contains("my spec.yaml:5:1") && reported.contains("did you mean `services`?"),
        "{reported}"
    );
}

#[test]
fn escape_sequences_of_a_spec_are_not_printed() {
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/hostile.yaml");
    for command in [&["list"][..], &["explain", "A"], &["dotenv"]] {
        let found = call([command, &["--spec", spec]].concat());
        assert!(found.out.contains("\\u{1b}[2J"), "{found:?}");
        assert!(!found.out.contains('\u{1b}') && !found.err.contains('\u{1b}'), "{found:?}");
        assert!(!found.out.lines().any(|line| line.starts_with("EVIL")), "{}", found.out);
    }
}
