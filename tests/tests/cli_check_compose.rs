//! `check --compose`: the environment that Docker Compose passes to each container, as Docker documents it.

use aisoc_env_tests::checked::{Folder, found, ids, run};
use aisoc_env_tests::golden;
use serde_json::Value;

const PLATFORM: &str = "tests/fixtures/compose/compose.yaml";
const OVERRIDE: &str = "tests/fixtures/compose/compose.override.yaml";

fn golden_of(arguments: &[&str], name: &str) -> String {
    let run = Folder::repository().check(arguments);
    assert_eq!((run.status, &*run.stderr), (1, ""), "{arguments:?}");
    golden::check(&format!("tests/fixtures/compose/expected/{name}"), &run.stdout);
    run.stdout
}

/// Whether `INTERNAL_TOKEN` of the realtime service has this value, or none. Its counterpart in the api is set to the same text:
/// only an equal value is not reported as different.
fn has_value(folder: &Folder, expected: Option<&str>, arguments: &[&str]) -> bool {
    let counterpart = expected.unwrap_or("another").replace('$', "$$");
    let text = format!(
        "services:\n  api:\n    environment:\n      REALTIME_INTERNAL_TOKEN: '{counterpart}'\n"
    );
    folder.write("counterpart.yaml", text.as_bytes());
    let mut command =
        folder.command(&["--compose", "compose.yaml", "--compose", "counterpart.yaml"]);
    let found = found(&run(command.args(["--format", "json"]).args(arguments), b""));
    let reported = |id: &str| found.iter().any(|found| found.id == id);
    !reported("values-differ") && reported("value-on-one-side") == expected.is_none()
}

#[test]
fn fifteen_services_are_reported_in_every_format() {
    golden_of(&["--compose", PLATFORM], "human.txt");
    golden_of(&["--compose", PLATFORM, "--format", "json"], "report.json");
    golden_of(&["--compose", PLATFORM, "--format", "github"], "annotations.txt");
    golden_of(&["--compose", PLATFORM, "--format", "sarif"], "report.sarif");
}

#[test]
fn override_files_are_merged() {
    golden_of(&["--compose", PLATFORM, "--compose", OVERRIDE, "--production"], "override.txt");
}

#[test]
fn readme_shows_the_actual_output() {
    let repository = Folder::repository();
    let read = |path: &str| std::fs::read_to_string(repository.path(path)).expect("it is there");
    let mut command = repository.command(&["--compose", "compose.yaml", "--production"]);
    let run = run(command.current_dir(repository.path("tests/fixtures/readme")), b"");
    let readme = read("aisoc-env/cli/README.md");
    assert!(readme.contains(&run.stdout), "the README should show:\n{}", run.stdout);
    assert!(readme.contains(&read("tests/fixtures/readme/compose.yaml")));
}

#[test]
fn sarif_is_valid() {
    let schema = std::fs::read_to_string(
        Folder::repository().path("tests/fixtures/sarif-schema-2.1.0.json"),
    );
    let schema: Value = serde_json::from_str(&schema.expect("it is there")).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let run = Folder::repository().check(&["--compose", PLATFORM, "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    let results = log["runs"][0]["results"].as_array().expect("results are a list");
    assert_eq!(
        results.len(),
        found(&Folder::repository().check(&["--compose", PLATFORM, "--format", "json"])).len()
    );
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules are a list");
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("every rule is listed");
        assert_eq!(rules[usize::try_from(index).expect("it is small")]["id"], result["ruleId"]);
    }
}

#[test]
fn no_secret_of_any_file_is_printed() {
    for format in ["human", "json", "github", "sarif"] {
        let arguments =
            ["--compose", PLATFORM, "--compose", OVERRIDE, "--production", "--format", format];
        let run = Folder::repository().check(&arguments);
        assert!(!run.stdout.contains("hunter2"), "{format}: {}", run.stdout);
    }
}

/// <https://docs.docker.com/reference/compose-file/interpolation/>: the forms, `$$`, nesting; quotes change nothing.
#[test]
fn every_form_of_interpolation_is_read() {
    let cases = [
        ("$SET", "p-value"),
        ("${SET}", "p-value"),
        ("${SET:-default}", "p-value"),
        ("${EMPTY:-default}", "p-default"),
        ("${EMPTY-default}", "p-"),
        ("${NONE-default}", "p-default"),
        ("${NONE:-default}", "p-default"),
        ("${SET:?message}", "p-value"),
        ("${SET?message}", "p-value"),
        ("${EMPTY?message}", "p-"),
        ("${SET:+other}", "p-other"),
        ("${EMPTY:+other}", "p-"),
        ("${EMPTY+other}", "p-other"),
        ("${NONE+other}", "p-"),
        ("${NONE:-${EMPTY:-${SET}}}", "p-value"),
        ("$$SET", "p-$SET"),
        ("$${SET}", "p-${SET}"),
    ];
    for (form, expected) in cases {
        for quote in ["", "'", "\""] {
            let text = format!(
                "services:\n  realtime:\n    environment:\n      INTERNAL_TOKEN: {quote}p-{form}{quote}\n"
            );
            let folder = Folder::of(&[("compose.yaml", &text), (".env", "SET=value\nEMPTY=\n")]);
            assert!(has_value(&folder, Some(expected), &[]), "{form}");
        }
    }
}

/// The same page: "`${VAR:?error}` ... exits with an error"; a variable that is not set is empty, with a warning.
#[test]
fn unset_references_are_reported_at_their_position() {
    let text = "services:\n  realtime:\n    image: x:${TAG}\n    environment:\n      - PORT=${PORT:?say which}\n      - HOST=${}\n";
    let found = Folder::of(&[("compose.yaml", text)]).found(&["--compose", "compose.yaml"]);
    let reported: Vec<(&str, &str, &str, &str)> = found
        .iter()
        .map(|found| (&*found.level, &*found.at, &*found.message, &*found.help))
        .collect();
    let expected = [
        (
            "warning",
            "compose.yaml:3:14",
            "`TAG` is not set; the reference expands to an empty string",
            "set TAG, or write ${TAG:-} if that is intended",
        ),
        ("error", "compose.yaml:5:14", "`PORT` is required but not set", "say which"),
        (
            "error",
            "compose.yaml:6:14",
            "`${` is not followed by a variable name",
            "write `${NAME}`, or `$$` for a dollar sign",
        ),
    ];
    assert_eq!(reported, expected);
}

/// A value that cannot be determined has no further findings.
#[test]
fn malformed_values_have_no_further_findings() {
    let cases = [
        ("environment: {OPENAI_API_KEY: '${KEY}'}", "KEY=$(openssl rand -hex 32)", "malformed"),
        ("environment: ['OPENAI_API_KEY=${KEY}']", "KEY='", "malformed"),
        ("environment: {OPENAI_API_KEY: '${KEY:?}'}", "", "malformed"),
        ("environment: ['OPENAI_API_KEY=${KEY:?}']", "", "malformed"),
        ("env_file: {path: .env}", "OPENAI_API_KEY=$(openssl rand -hex 32)", "malformed"),
    ];
    for (keys, dotenv, id) in cases {
        let text = format!("services:\n  agents:\n    {keys}\n");
        let folder = Folder::of(&[("compose.yaml", &text), (".env", dotenv)]);
        assert_eq!(ids(&folder.found(&["--compose", "compose.yaml"])), [id], "{keys}");
    }
}

/// <https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/>: the shell wins over `.env`, and
/// `--env-file` takes the place of `.env`; of several files the later win.
#[test]
fn references_see_the_shell_then_the_env_file() {
    let text = "services:\n  realtime:\n    environment:\n      INTERNAL_TOKEN: p-$WHERE\n";
    let files = [
        ("compose.yaml", text),
        (".env", "WHERE=dotenv"),
        ("a.env", "WHERE=a"),
        ("b.env", "WHERE=${WHERE}b"),
    ];
    let folder = Folder::of(&files);
    assert!(has_value(&folder, Some("p-dotenv"), &[]));
    let named = ["--env-file", "a.env", "--env-file", "b.env"];
    assert!(has_value(&folder, Some("p-ab"), &named));
    let shell = "services:\n  realtime: {environment: {PORT: $PORT}}\n";
    folder.write("compose.yaml", shell.as_bytes());
    folder.write(".env", b"PORT=80");
    let mut command = folder.command(&["--compose", "compose.yaml", "--format", "json"]);
    assert_eq!(ids(&found(&run(command.env("PORT", "x"), b""))), ["invalid"]);
}

/// <https://docs.docker.com/reference/compose-file/services/#environment>: a mapping or a list; a name without a
/// value takes its value from the shell, if it has one there. <https://docs.docker.com/reference/compose-file/services/#env_file>: a path,
/// a list, `required`, `format: raw`; later files win, and `environment` wins over files.
#[test]
fn environment_and_env_file_are_read_in_every_form() {
    let a = ("a.env", "INTERNAL_TOKEN=p-a\n");
    let b = ("b.env", "INTERNAL_TOKEN=\"p-b${SET}\" # comment\n");
    let raw = ("raw.env", "INTERNAL_TOKEN=\"p-${SET}\"\n");
    let cases = [
        ("environment: {INTERNAL_TOKEN: p-map}", Some("p-map")),
        ("environment: [INTERNAL_TOKEN=p-list]", Some("p-list")),
        ("environment:\n      INTERNAL_TOKEN:", Some("p-outside")),
        ("environment:\n      - INTERNAL_TOKEN", Some("p-outside")),
        ("environment: {INTERNAL_TOKEN: 3.10}", Some("3.1")),
        ("environment: {INTERNAL_TOKEN: '3.10'}", Some("3.10")),
        ("environment: [INTERNAL_TOKEN=3.10]", Some("3.10")),
        ("environment: {INTERNAL_TOKEN: True}", Some("true")),
        ("environment: {INTERNAL_TOKEN: ''}", None),
        ("environment: [INTERNAL_TOKEN=]", None),
        ("env_file: a.env", Some("p-a")),
        ("env_file: [a.env, ./b.env]", Some("p-bvalue")),
        ("env_file: [b.env, a.env]", Some("p-a")),
        ("env_file:\n      - path: b.env\n        required: true", Some("p-bvalue")),
        (
            "env_file:\n      - a.env\n      - path: nowhere.env\n        required: false",
            Some("p-a"),
        ),
        ("env_file:\n      - path: raw.env\n        format: raw", Some("\"p-${SET}\"")),
        ("env_file: a.env\n    environment: {INTERNAL_TOKEN: p-map}", Some("p-map")),
        ("env_file: a.env\n    environment: {OTHER: x}", Some("p-a")),
        ("env_file: a.env\n    environment: {NONE: }", Some("p-a")),
    ];
    for (keys, expected) in cases {
        let text = format!("services:\n  realtime:\n    {keys}\n");
        let files = [
            ("compose.yaml", &*text),
            (".env", "SET=value\nINTERNAL_TOKEN=p-outside\n"),
            a,
            b,
            raw,
        ];
        assert!(has_value(&Folder::of(&files), expected, &[]), "{keys}");
    }
}

/// <https://docs.docker.com/reference/compose-file/merge/>: mappings by key, `env_file` appended, `!reset`, `!override`; and
/// <https://docs.docker.com/reference/compose-file/fragments/>: anchors, aliases and `<<`.
#[test]
fn files_are_merged_like_in_compose() {
    let base = "services:\n  realtime:\n    environment: {PORT: p-base, LOG_LEVEL: loud}\n";
    let cases = [
        ("environment: {PORT: p-over}", vec!["PORT: p-over", "LOG_LEVEL: loud"]),
        ("environment: [PORT=p-over]", vec!["PORT: p-over", "LOG_LEVEL: loud"]),
        ("environment: {OTHER: x}", vec!["PORT: p-base", "LOG_LEVEL: loud"]),
        ("environment: !override {PORT: p-over}", vec!["PORT: p-over"]),
        ("environment: !reset {}", vec![]),
        ("environment: {PORT: !reset null}", vec!["LOG_LEVEL: loud"]),
        ("env_file: x.env", vec!["PORT: p-base", "LOG_LEVEL: loud"]),
    ];
    for (keys, expected) in cases {
        let over = format!("services:\n  realtime:\n    {keys}\n");
        let folder = Folder::of(&[("a.yaml", base), ("b.yaml", &over), ("x.env", "PORT=p-file\n")]);
        let found = folder.found(&["--compose", "a.yaml", "--compose", "b.yaml"]);
        let found: Vec<&str> = found.iter().map(|found| &*found.message).collect();
        assert_eq!(found.len(), expected.len(), "{keys}: {found:?}");
        for (name, value) in expected.iter().filter_map(|text| text.split_once(": ")) {
            let begin = format!("`{name}`: `{value}`");
            assert!(found.iter().any(|found| found.starts_with(&begin)), "{keys}: {found:?}");
        }
    }
}

/// <https://docs.docker.com/reference/compose-file/services/#extends>: from the same file or another, whose paths start from
/// its own folder; the extending service wins.
#[test]
fn services_extend_each_other() {
    let base = "services:\n  python:\n    env_file: base.env\n    environment: {LOG_LEVEL: loud}\n";
    let text = "services:\n  realtime:\n    extends: {file: sub/base.yaml, service: python}\n    environment: {PORT: p-own}\n";
    let files = [
        ("compose.yaml", text),
        ("sub/base.yaml", base),
        ("sub/base.env", "PORT=p-base\nREDIS_URL=ftp://x\n"),
    ];
    let found = Folder::of(&files).found(&["--compose", "compose.yaml"]);
    let reported: Vec<&str> = found.iter().map(|found| &*found.at).collect();
    assert_eq!(
        reported,
        ["compose.yaml:4:19", "sub/base.env:2:1", "sub/base.yaml:4:19"],
        "{found:?}"
    );

    let cases = [
        (
            "a: {extends: b}\n  b: {extends: {service: a}}\n  realtime: {extends: a}",
            "extends-too-deep",
        ),
        ("realtime: {extends: nobody}", "extends-unknown"),
        ("realtime: {extends: {service: x, file: nowhere.yaml}}", "unreadable"),
    ];
    for (services, id) in cases {
        let text = format!("services:\n  {services}\n");
        let found = Folder::of(&[("compose.yaml", &text)]).found(&["--compose", "compose.yaml"]);
        assert!(ids(&found).contains(&id), "{services}: {found:?}");
    }
}

/// <https://docs.docker.com/reference/compose-file/services/#required>: a bool of YAML, in each of its spellings.
#[test]
fn optional_env_file_may_be_missing() {
    for (required, reported) in [("false", 0), ("False", 0), ("FALSE", 0), ("true", 1), ("True", 1)]
    {
        let text = format!(
            "services:\n  realtime:\n    env_file: [{{path: none.env, required: {required}}}]\n"
        );
        let found = Folder::of(&[("compose.yaml", &text)]).found(&["--compose", "compose.yaml"]);
        assert_eq!(ids(&found), vec!["unreadable"; reported], "{required}");
    }
}

#[test]
fn misspelled_keys_are_reported() {
    for (key, meant) in
        [("enviroment", "environment"), ("env-file", "env_file"), ("imgae", "image")]
    {
        let text = format!("services:\n  realtime:\n    {key}: x\n    expose: [1]\n");
        let found = Folder::of(&[("compose.yaml", &text)]).found(&["--compose", "compose.yaml"]);
        assert_eq!(ids(&found), ["unknown-key"], "{key}");
        assert_eq!(found[0].help, format!("did you mean `{meant}`?"));
    }
}

/// An item of the list form is a string; anything else would be ignored silently.
#[test]
fn list_of_mappings_is_not_an_environment() {
    for item in ["- PORT: x", "- [PORT]", "-"] {
        let text = format!("services:\n  realtime:\n    environment:\n      {item}\n");
        let found = Folder::of(&[("compose.yaml", &text)]).found(&["--compose", "compose.yaml"]);
        assert_eq!(ids(&found), ["wrong-type"], "{item}");
        assert_eq!(found[0].help, "write `- NAME=value`");
    }
}

/// A file that cannot be read may set anything, so no variable is reported as missing.
#[test]
fn missing_env_file_is_an_error_at_its_position() {
    let text = "services:\n  agents:\n    env_file:\n      - nowhere.env\n";
    let found = Folder::of(&[("compose.yaml", text)]).found(&["--compose", "compose.yaml"]);
    assert_eq!(ids(&found), ["unreadable"]);
    assert_eq!(
        (&*found[0].at, &*found[0].message),
        ("compose.yaml:4:9", "nowhere.env cannot be read: no such file or directory")
    );
}

#[test]
fn profiles_select_the_containers() {
    let wrong = "environment: {PORT: x}";
    let text = format!(
        "services:\n  realtime: {{profiles: [push], {wrong}}}\n  ueba: {{profiles: [score], {wrong}}}\n  mcp: {{}}\n"
    );
    let folder = Folder::of(&[("compose.yaml", &text)]);
    let services = |profiles: &[&str]| -> Vec<String> {
        let found = folder.found(&[&["--compose", "compose.yaml"], profiles].concat());
        found.into_iter().map(|found| found.services).collect()
    };
    assert_eq!(services(&[]), ["realtime", "ueba"]);
    assert_eq!(services(&["--profile", "push"]), ["realtime"]);
    assert_eq!(services(&["--profile", "other"]), [""; 0]);
}

#[test]
fn containers_are_matched_by_name_image_or_map() {
    let cases: [(&str, &[&str], &str); 9] = [
        ("realtime: {image: node}", &[], "realtime"),
        ("aisoc-realtime: {image: node}", &[], "realtime"),
        ("push: {container_name: aisoc_realtime}", &[], "realtime"),
        ("push: {image: 'ghcr.io/aisoc/realtime:1.2'}", &[], "realtime"),
        ("push: {image: 'ghcr.io/aisoc/aisoc-realtime@sha256:0'}", &[], "realtime"),
        ("purple_team: {image: x}", &[], "purple-team"),
        ("ueba: {image: realtime}", &[], "ueba"),
        ("push: {image: node}", &["--map", "push=realtime"], "realtime"),
        ("ueba: {image: ueba}", &["--map", "ueba=realtime"], "realtime"),
    ];
    for (service, map, expected) in cases {
        let text = format!("services:\n  {service}\n");
        let folder = Folder::of(&[("compose.yaml", &text)]);
        let run = folder.check(&[&["--compose", "compose.yaml", "--format", "json"], map].concat());
        let report: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
        assert_eq!(report["checked"][0]["service"], expected, "{service}");
    }
}

#[test]
fn unmatched_containers_are_listed() {
    let folder =
        Folder::of(&[("compose.yaml", "services:\n  mcp: {}\n  apis: {}\n  my-api: {}\n")]);
    let found = folder.found(&["--compose", "compose.yaml"]);
    assert_eq!(ids(&found), ["unmatched"]);
    assert!(found[0].message.contains("`apis`, `my-api`"), "{}", found[0].message);

    let cases: [(&[&str], &str); 4] = [
        (&["--map", "apis=apy"], "there is no service `apy`\nhelp: did you mean `api`?"),
        (&["--map", "apix=api"], "unknown container `apix`\nhelp: did you mean `apis`?"),
        (&["--map", "apis"], "expected `container=service`"),
        (
            &["ueba"],
            "no container runs ueba\nhelp: name the service of a container with `--map container=service`",
        ),
    ];
    for (arguments, expected) in cases {
        let run = folder.check(&[&["--compose", "compose.yaml"], arguments].concat());
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn named_services_restrict_the_result() {
    let all = Folder::repository().found(&["--compose", PLATFORM]);
    let some = Folder::repository().found(&["web", "mcp", "--compose", PLATFORM]);
    assert!(some.len() < all.len());
    assert!(some.iter().all(|found| all.contains(found)));
    let services: Vec<&str> =
        some.iter().map(|found| &*found.services).filter(|of| !of.is_empty()).collect();
    assert_eq!(services, ["mcp", "mcp", "web"]);
}

/// Only text that the file contains counts, not the value of a reference, a secret or an `env_file`.
#[test]
fn secrets_in_plain_text_are_found() {
    let cases = [
        ("SECRET_KEY: hunter2", 1),
        ("SECRET_KEY: 'pa$$word'", 1),
        ("SECRET_KEY: ${KEY:-x}", 0),
        ("SECRET_KEY: ${NONE:-hunter2}", 1),
        ("SECRET_KEY: '${NONE-hunter2}'", 1),
        ("SECRET_KEY: ${NONE:-}", 0),
        ("SECRET_KEY: ${NONE:-change-me-in-production-at-least-32-chars}", 0),
        ("SECRET_KEY: ${KEY}", 0),
        ("SECRET_KEY: ''", 0),
        ("SECRET_KEY: change-me-in-production-at-least-32-chars", 0),
        ("SECRET_KEY_FILE: /run/secrets/key", 0),
        ("APP_NAME: no secret", 0),
    ];
    for (entry, expected) in cases {
        let text = format!("services:\n  api:\n    environment:\n      {entry}\n");
        let folder = Folder::of(&[("compose.yaml", &text), (".env", "KEY=hunter2")]);
        let found = folder.found(&["--compose", "compose.yaml"]);
        assert_eq!(
            found.iter().filter(|found| found.id == "secret-in-plain-text").count(),
            expected,
            "{entry}"
        );
    }
}

/// <https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/>, row 1: what only `.env` sets reaches
/// no container.
#[test]
fn unused_variables_of_the_env_file_have_no_effect() {
    let cases = [
        ("environment: {PORT: 1}", vec!["LOG_LEVEL", "REDIS_ULR"]),
        ("environment: {PORT: '$LOG_LEVEL'}", vec!["REDIS_ULR"]),
        ("environment: [LOG_LEVEL]", vec!["REDIS_ULR"]),
        ("image: x:${LOG_LEVEL}", vec!["REDIS_ULR"]),
        ("env_file: .env", vec![]),
    ];
    for (keys, expected) in cases {
        let text = format!("services:\n  realtime:\n    {keys}\n");
        let dotenv = "LOG_LEVEL=info\nREDIS_ULR=redis://x\nMY_OWN=1\nCOMPOSE_PROJECT_NAME=x\n";
        let folder = Folder::of(&[("compose.yaml", &text), (".env", dotenv)]);
        let found = folder.found(&["--compose", "compose.yaml"]);
        let names: Vec<&str> = found
            .iter()
            .filter(|found| found.id == "without-effect")
            .filter_map(|found| found.message.split('`').nth(1))
            .collect();
        assert_eq!(names, expected, "{keys}");
    }
}
