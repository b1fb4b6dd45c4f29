//! `check` of malicious and wrong files: a clear error, in bounded time and memory.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;
use std::time::{Duration, Instant};

use aisoc_env_tests::checked::{Folder, Run, run};
use proptest::prelude::*;

/// The time limit of a run. It is generous, because the tests run a debug build.
const MAX_TIME: Duration = Duration::from_secs(60);
/// The memory limit of a run, in KiB.
const MAX_MEMORY: &str = "1500000";

/// Checks with bounds on time and memory.
fn bounded(folder: &Folder, arguments: &[&str]) -> Run {
    let tool = folder.command(arguments);
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("ulimit -v {MAX_MEMORY} && exec \"$0\" \"$@\"")]);
    shell.arg(tool.get_program()).args(tool.get_args()).env_clear();
    shell.current_dir(tool.get_current_dir().expect("it has one"));
    let start = Instant::now();
    let run = run(&mut shell, b"");
    assert!(start.elapsed() < MAX_TIME, "{arguments:?} took {:?}", start.elapsed());
    run
}

fn refused(folder: &Folder, arguments: &[&str], expected: &str) {
    let run = bounded(folder, arguments);
    assert_eq!(run.status, 2, "{arguments:?}: {} {}", &run.stderr, run.stdout.len());
    assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
    assert!(run.stderr.len() < 1000, "{} bytes of error", run.stderr.len());
}

#[test]
fn files_that_are_too_large_are_refused() {
    let line = "LINE: a line of a file that somebody took for something else\n";
    let folder = Folder::of(&[("large", &line.repeat((50 << 20) / line.len()))]);
    refused(
        &folder,
        &["api", "--env-file", "large"],
        "large cannot be read: it is larger than 4 MiB",
    );
    refused(&folder, &["--compose", "large"], "large cannot be read: it is larger than 8 MiB");
    refused(&folder, &["--manifest", "large"], "large cannot be read: it is larger than 8 MiB");
}

#[test]
fn pipes_folders_and_devices_are_not_opened() {
    let text = "services:\n  realtime: {env_file: pipe}\n";
    let folder = Folder::of(&[("compose.yaml", text), ("folder/x", "")]);
    let made = Command::new("mkfifo").arg(folder.path("pipe")).status().expect("mkfifo is there");
    assert!(made.success());
    let special = "it is not a regular file";
    for (name, why) in [("pipe", special), ("folder", "it is a folder"), ("/dev/zero", special)] {
        for arguments in [&["api", "--env-file"][..], &["--compose"], &["--manifest"]] {
            let expected = format!("{name} cannot be read: {why}");
            refused(&folder, &[arguments, &[name]].concat(), &expected);
        }
    }
    let run = bounded(&folder, &["--compose", "compose.yaml"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("pipe cannot be read: it is not a regular file"), "{}", run.stdout);
}

#[test]
fn text_must_be_utf8_but_paths_need_not() {
    let folder = Folder::of(&[]);
    folder.write("latin", b"PORT=\xe9\n");
    for arguments in
        [&["api", "--env-file", "latin"][..], &["--compose", "latin"], &["--manifest", "latin"]]
    {
        refused(&folder, arguments, "latin cannot be read: line 1 is not UTF-8");
    }
    let name = OsStr::from_bytes(b"a b\xff.env");
    std::fs::write(folder.path("").join(name), "PORT=x\n").expect("it can be written");
    let run = run(folder.command(&["realtime", "--env-file"]).arg(name), b"");
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("a b\u{fffd}.env:1:1"), "{}", run.stdout);
}

#[test]
fn invalid_yaml_is_reported_at_its_position() {
    let cases = [
        ("services: [", "x.yaml:"),
        ("services:\n\tapi: {}\n", "x.yaml:2:"),
        ("a: &a [*a]\n", "x.yaml:1:8: an alias inside the node that it refers to"),
        ("a: 1\na: 2\n", "x.yaml:2:1: duplicate key `a`"),
        ("a: *b\n", "x.yaml:1:4: invalid YAML"),
        ("\u{0}", "x.yaml:1:1: invalid YAML"),
    ];
    for (text, expected) in cases {
        let folder = Folder::of(&[("x.yaml", text)]);
        refused(&folder, &["--compose", "x.yaml"], expected);
        refused(&folder, &["--manifest", "x.yaml"], expected);
    }
}

/// The error for a file of another kind names the format that was expected.
#[test]
fn files_of_another_kind_are_reported() {
    for text in
        ["", "just text", "services: 5\n", "servces: {api: {}}\n", "services: [api]\n", "A=b\n"]
    {
        let folder = Folder::of(&[("x.yaml", text)]);
        let expected = "x.yaml: this file has no `services` (is it a Compose file?)";
        refused(&folder, &["--compose", "x.yaml"], expected);
        let expected = "x.yaml: there is no workload (is it a Kubernetes manifest?)";
        refused(&folder, &["--manifest", "x.yaml"], expected);
    }
    let pod = "kind: Pod\nspec: {containers: [{name: api, env: [{name: LOG_LEVEL, value: {{ .Values.level }}}]}]}\n";
    let run = bounded(&Folder::of(&[("x.yaml", pod)]), &["--manifest", "x.yaml"]);
    assert!(run.stdout.contains("helm template . | aisoc-env check --manifest -"), "{run:?}");
}

/// Shapes that no tool writes: an error at the position, or nothing; never a panic.
#[test]
fn wrong_shapes_are_reported() {
    let cases = [
        ("realtime: 5", 0),
        ("realtime: [environment]", 0),
        ("realtime: {environment: text}", 1),
        ("realtime: {environment: {PORT: [1]}}", 1),
        ("realtime: {environment: [[PORT]]}", 1),
        ("realtime: {env_file: {required: true}}", 1),
        ("realtime: {env_file: [[a]]}", 1),
        ("realtime: {extends: [a]}", 1),
        ("realtime: {extends: {servce: a}}", 1),
        ("realtime: {enviroment: {PORT: x}}", 0),
        ("? [a]\n  : {}\n  realtime: {}", 0),
        ("realtime: {environment: {? [a] : b}}", 0),
    ];
    for (services, errors) in cases {
        let folder = Folder::of(&[("x.yaml", &format!("services:\n  {services}\n"))]);
        let run = bounded(&folder, &["--compose", "x.yaml"]);
        assert_eq!(run.status, errors, "{services}: {run:?}");
    }
}

/// The concatenated texts for a range of numbers.
fn many(range: std::ops::Range<usize>, text: impl Fn(usize) -> String) -> String {
    range.map(text).collect::<Vec<_>>().concat()
}

#[test]
fn ten_thousand_services_are_checked() {
    let services = many(0..10_000, |at| {
        format!("  s{at}:\n    image: x/realtime\n    environment: {{<<: *env, LOG_LEVEL: info}}\n")
    });
    let env = "x-env: &env {PORT: '${NONE:-8086}', REDIS_URL: redis://x}\n";
    let folder = Folder::of(&[("x.yaml", &format!("{env}services:\n{services}"))]);
    let run = bounded(&folder, &["--compose", "x.yaml"]);
    assert_eq!(
        (run.status, &*run.stdout),
        (0, "no problems in 10000 containers\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn values_of_very_many_services_are_compared() {
    let services = many(0..2000, |at| {
        let api =
            format!("  a{at}: {{image: api, environment: {{REALTIME_INTERNAL_TOKEN: a$A{at}}}}}\n");
        format!("{api}  r{at}: {{image: realtime, environment: {{INTERNAL_TOKEN: b$A{at}}}}}\n")
    });
    let values = many(0..2000, |at| format!("A{at}={at}\n"));
    let folder = Folder::of(&[("x.yaml", &format!("services:\n{services}")), (".env", &values)]);
    let run = bounded(&folder, &["--compose", "x.yaml", "--format", "github"]);
    assert_eq!((run.status, &*run.stderr), (1, ""));
    let reported = run.stdout.lines().filter(|line| line.contains("title=values-differ")).count();
    assert_eq!(reported, 3999, "each value but the first differs from it");
}

#[test]
fn billion_laughs_are_not_expanded() {
    let nine = |at: usize| vec![format!("*a{at}"); 9].join(", ");
    let laughs = many(1..30, |at| format!("  a{at}: &a{at} [{}]\n", nine(at - 1)));
    let text =
        format!("x-a:\n  a0: &a0 lol\n{laughs}services:\n  realtime: {{environment: *a29}}\n");
    let run = bounded(&Folder::of(&[("x.yaml", &text)]), &["--compose", "x.yaml"]);
    let reported = "error[wrong-type]: an item of `environment` must be a string";
    assert!(run.status == 1 && run.stdout.starts_with(reported), "{run:?}");
    assert!(run.stdout.ends_with("1 error in 1 container checked\n"), "{run:?}");
}

#[test]
fn compose_files_that_grow_without_bound_are_refused() {
    let deep = many(1..100_000, |at| format!("a{at}: &a{at} [*a{}]\n", at - 1));
    let keys = many(0..2000, |at| format!(" k{at}: 1\n"));
    let copies = many(0..2000, |at| format!("c{at}: {{<<: *big}}\n"));
    let shared = many(0..2000, |at| format!("  s{at}: {{environment: *big}}\n"));
    let value = "x".repeat(1 << 20);
    let refer = many(0..5000, |at| format!("x{at}: $BIG\n"));
    let large = format!("BIG={}\n", "x".repeat(1 << 20));
    let cases = [
        (format!("a0: &a0 x\n{deep}"), "collections are nested too deeply"),
        (format!("big: &big\n{keys}{copies}"), "merge keys copy more than a million entries"),
        (format!("big: &big\n{keys}services:\n{shared}"), "more than a million variables together"),
        (format!("big: &big {{B: {value}}}\nservices:\n{shared}"), "more than 64 MiB of values"),
        (format!("a: [{}]\n", "b,".repeat(1 << 20)), "more than half a million values"),
        (refer, "its references grow beyond 64 MiB"),
        ("[".repeat(1 << 20), "invalid YAML"),
    ];
    for (text, expected) in cases {
        let folder = Folder::of(&[("x.yaml", &text), (".env", &large)]);
        refused(&folder, &["--compose", "x.yaml"], expected);
    }
}

#[test]
fn env_files_that_grow_without_bound_are_refused() {
    let services = many(0..200, |at| format!("  s{at}: {{env_file: big.env}}\n"));
    let big = many(0..16, |at| format!("V{at}=$BIG\n"));
    let folder = Folder::of(&[
        ("x.yaml", &format!("services:\n{services}")),
        (".env", &format!("BIG={}\n", "x".repeat(900 << 10))),
        ("big.env", &big),
    ]);
    refused(
        &folder,
        &["--compose", "x.yaml"],
        "big.env: all services together read more than 64 MiB of values",
    );
}

#[test]
fn manifests_that_grow_without_bound_are_refused() {
    let twice = many(1..60, |at| format!("{{name: A{at}, value: $(A{0})$(A{0})}},", at - 1));
    let pod = format!(
        "kind: Pod\nspec: {{containers: [{{name: api, env: [{{name: A0, value: x}},{twice}]}}]}}\n"
    );
    refused(&Folder::of(&[("x.yaml", &pod)]), &["--manifest", "x.yaml"], "grow beyond 2 MiB");

    let data = many(0..2000, |at| format!("  k{at}: x\n"));
    let map = format!("kind: ConfigMap\nmetadata: {{name: a}}\ndata:\n{data}---\n");
    let pods = many(0..2000, |at| {
        format!(
            "kind: Pod\nmetadata: {{name: p{at}}}\nspec: {{containers: [{{name: api, envFrom: [{{configMapRef: {{name: a}}}}]}}]}}\n---\n"
        )
    });
    let folder = Folder::of(&[("x.yaml", &format!("{map}{pods}"))]);
    refused(&folder, &["--manifest", "x.yaml"], "more than a million variables together");

    let large = "x".repeat(1 << 20);
    let map = format!("kind: ConfigMap\nmetadata: {{name: a}}\ndata: {{k: {large}}}\n---\n");
    let folder = Folder::of(&[("x.yaml", &format!("{map}{pods}"))]);
    refused(&folder, &["--manifest", "x.yaml"], "more than 64 MiB of values together");
}

#[test]
fn a_file_of_very_many_variables_is_refused() {
    let lines = many(0..100_000, |at| format!("UEBA_V{at}=1\n"));
    let run = bounded(&Folder::of(&[("x.env", &lines)]), &["ueba", "--env-file", "x.env"]);
    assert_eq!(run.status, 1);
    assert!(
        run.stdout.starts_with("error[too-large]: more than 10000 variables"),
        "{}",
        run.stdout
    );
}

/// Searching for similar names is slow, so only the first hundred unknown names get suggestions.
#[test]
fn suggestions_are_limited_to_a_hundred_unknown_names() {
    let lines = many(0..10_000, |at| format!("UEBA_DATABASE_UR{at}=1\n"));
    let run = bounded(&Folder::of(&[("x.env", &lines)]), &["ueba", "--env-file", "x.env"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(run.stdout.matches("did you mean").count(), 100);
    assert!(run.stdout.ends_with("10000 warnings in 1 service checked\n"));
}

/// Time is linear in the size of the input.
#[test]
fn long_lines_take_linear_time() {
    let names = many(0..20_000, |at| format!("$A{at} "));
    let folder = Folder::of(&[("x.env", &format!("A={names}\n"))]);
    let run = bounded(&folder, &["api", "--env-file", "x.env", "--format", "github"]);
    assert_eq!(run.stdout.matches("unset-reference").count(), 20_000);

    let open = "$(".repeat(500_000);
    let pod = format!(
        "kind: Pod\nspec: {{containers: [{{name: api, env: [{{name: A, value: '{open}'}}]}}]}}\n"
    );
    let run = bounded(&Folder::of(&[("x.yaml", &pod)]), &["--manifest", "x.yaml"]);
    assert_eq!(run.status, 0, "{}", run.stderr);

    let entries = many(0..9_000, |at| format!("{{name: UEBA_X{at}, value: 1}}, "));
    let pod = format!("kind: Pod\nspec: {{containers: [{{name: ueba, env: [{entries}]}}]}}\n");
    let run =
        bounded(&Folder::of(&[("x.yaml", &pod)]), &["--manifest", "x.yaml", "--format", "github"]);
    assert_eq!(run.stdout.matches("title=not-text").count(), 9_000);
}

/// A random service of a Compose file, with secrets, unknown names and every form.
fn service() -> impl Strategy<Value = String> {
    let name = prop::sample::select(
        &["SECRET_KEY", "JWT_SECRET", "UEBA_SECRT", "NEO4J_PASSWORD", "x y", "é"][..],
    );
    let value = prop::sample::select(
        &[
            "hunter2",
            "'hunter2'",
            "${KEY}",
            "${KEY:-hunter2}",
            "x-${NONE}-hunter2",
            "\"hunter2 # \"",
            "|\n        hunter2",
            "$(hunter2)",
            "pa$hunter2",
            "pa${hunter2}",
        ][..],
    );
    let entry = (name, value, any::<bool>());
    let key = prop::sample::select(&["api", "ueba", "realtime", "other"][..]);
    (key, prop::collection::vec(entry, 0..6), any::<bool>()).prop_map(|(key, entries, list)| {
        let entries = entries.iter().map(|(name, value, tight)| match (list, tight) {
            (true, _) => format!("      - {name}={value}\n"),
            (false, true) => format!("      {name}: {value}\n"),
            (false, false) => format!("      {name}:   {value} # hunter2\n"),
        });
        format!("  {key}:\n    environment:\n{}", entries.collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn random_compose_files_cause_no_panic_and_print_no_secret(
        services in prop::collection::vec(service(), 1..4),
        format in prop::sample::select(&["human", "json", "github", "sarif"][..]),
    ) {
        let text = format!("services:\n{}", services.concat());
        let folder = Folder::of(&[("compose.yaml", &text), (".env", "KEY=hunter2\nSECRET_KEY=hunter2\n")]);
        let run = folder.check(&["--compose", "compose.yaml", "--production", "--format", format]);
        prop_assert!([0, 1, 2].contains(&run.status), "{run:?}");
        prop_assert!(!run.stderr.contains("panicked"), "{run:?}");

        prop_assert!(!run.stdout.contains("hunter2"), "{text}\n{}", run.stdout);
    }
}
