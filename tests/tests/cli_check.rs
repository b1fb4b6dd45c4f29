//! `check` of the process environment and of `.env` files: findings, output and exit status.

use std::io::Read;
use std::process::Stdio;

use aisoc_env_tests::checked::{Folder, found, ids, run};

const CLEAN: (&str, &str) = ("clean.env", "LOG_LEVEL=debug\nPORT=8086\n");
const WRONG: (&str, &str) =
    ("wrong.env", "LOG_LEVEL=loud\nPORT=80a\nREDIS_URL=redis://:hunter2@cache:6379\n");

#[test]
fn no_problems_exit_with_0() {
    let run = Folder::of(&[CLEAN]).check(&["realtime", "--env-file", "clean.env"]);
    assert_eq!((run.status, &*run.stdout), (0, "no problems in 1 service\n"));
    assert_eq!(run.stderr, "");
}

#[test]
fn problems_are_shown_at_their_lines_and_exit_with_1() {
    let run = Folder::of(&[WRONG]).check(&["realtime", "--env-file", "wrong.env"]);
    let expected = "\
error[invalid]: `LOG_LEVEL`: `loud` is not one of `trace`, `debug`, `info`, `warn`, `error`
 --> wrong.env:1:1
  |
1 | LOG_LEVEL=loud
  | ^^^^^^^^^^^^^^
  |
  = note: for realtime

error[invalid]: `PORT`: `80a` is not a port from 0 to 65535
 --> wrong.env:2:1
  |
2 | PORT=80a
  | ^^^^^^^^
  |
  = note: for realtime

2 errors in 1 service checked
";
    assert_eq!((run.status, &*run.stdout), (1, expected));
}

#[test]
fn usage_errors_exit_with_2() {
    let folder = Folder::of(&[CLEAN]);
    let cases: [(&[&str], &str); 7] = [
        (&["api", "--map", "x=api"], "required arguments were not provided"),
        (
            &[],
            "missing service name\nhelp: name services, or use `--all`; the services are api, agents, realtime",
        ),
        (&["--env-file", "clean.env"], "missing service name"),
        (&["api", "--env-file", "nowhere.env"], "nowhere.env cannot be read: no such file"),
        (&["api", "--env-file", "."], ". cannot be read: it is a folder"),
        (&["api", "--deny", "everything"], "invalid value 'everything'"),
        (&["--compose", "a.yaml", "--manifest", "b.yaml"], "cannot be used with"),
    ];
    for (arguments, expected) in cases {
        let run = folder.check(arguments);
        assert_eq!((run.status, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn warnings_exit_with_0_unless_denied() {
    let folder = Folder::of(&[("typo.env", "UEBA_DATABSE_URL=postgres://db/ueba\n")]);
    let arguments = ["ueba", "--env-file", "typo.env"];
    let run = folder.check(&arguments);
    assert_eq!(run.status, 0);
    assert!(run.stdout.contains("did you mean UEBA_DATABASE_URL?"), "{}", run.stdout);
    assert!(run.stdout.ends_with("1 warning in 1 service checked\n"));
    assert_eq!(folder.check(&[&arguments[..], &["--deny", "warnings"]].concat()).status, 1);
}

#[test]
fn process_environment_is_checked_without_files() {
    let folder = Folder::of(&[CLEAN]);
    let mut command = folder.command(&["realtime", "--format", "json"]);
    let found = found(&run(command.env("PORT", "80a"), b""));
    assert_eq!((&*found[0].id, &*found[0].at), ("invalid", ":null:null"));

    let file = ["realtime", "--env-file", "clean.env"];
    assert_eq!(run(folder.command(&file).env("PORT", "80a"), b"").status, 0);
    let both = [&file[..], &["--process"]].concat();
    assert_eq!(run(folder.command(&both).env("PORT", "80a"), b"").status, 1);
}

#[test]
fn later_files_override_and_may_reference_earlier_ones() {
    let folder = Folder::of(&[("a.env", "BASE=80\nPORT=x\n"), ("b.env", "PORT=${BASE}86\n")]);
    let arguments = ["realtime", "--env-file", "a.env", "--env-file", "b.env"];
    assert_eq!(folder.check(&arguments).status, 0);
    let turned = ["realtime", "--env-file", "b.env", "--env-file", "a.env"];
    assert_eq!(folder.check(&turned).status, 1);
}

#[test]
fn dash_reads_standard_input() {
    let folder = Folder::of(&[]);
    let run = run(&mut folder.command(&["realtime", "--env-file", "-"]), b"PORT=80a\n");
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains(" --> standard input:1:1"), "{}", run.stdout);
}

#[test]
fn production_can_be_assumed() {
    let folder = Folder::of(&[("x.env", "ENV=staging\n")]);
    let arguments = ["api", "--env-file", "x.env"];
    assert_eq!(ids(&folder.found(&arguments)), ["placeholder", "placeholder"]);
    let production = folder.found(&[&arguments[..], &["--production"]].concat());
    assert_eq!(ids(&production), ["missing", "missing"]);
    assert!(production[0].help.contains("openssl rand -hex 32"));
}

#[test]
fn names_with_different_meanings_are_reported_for_all() {
    let text = "PORT=8080\nLOG_LEVEL=info\nREDIS_URL=redis://cache:6379/0\nDATABASE_URL=postgres://db/aisoc\n\
                OPENAI_API_KEY=sk-1\nJWT_SECRET=one-for-both-api-and-ingest\nSECRET_KEY=of-the-api\nHOST=::\n\
                HONEYTOKEN_ALERT_WEBHOOK_SECRET=x1\nPURPLE_TEAM_CALDERA_API_KEY=x2\n\
                AISOC_CORS_ORIGINS=https://soc.example.com\nKAFKA_BOOTSTRAP_SERVERS=kafka:9092\n";
    let found = Folder::of(&[("all.env", text)]).found(&["--all", "--env-file", "all.env"]);
    let shown: Vec<(&str, &str, &str)> =
        found.iter().map(|found| (&*found.id, &*found.at, &*found.services)).collect();
    let expected = [
        ("shared-name", "all.env:1:1", "realtime,ueba"),
        ("shared-name", "all.env:2:1", "api,realtime"),
        ("shared-name", "all.env:3:1", "api,realtime"),
    ];
    assert_eq!(shown, expected);
    assert!(found[0].help.contains("8086 for realtime, 8004 for ueba"), "{}", found[0].help);
}

#[test]
fn values_that_must_be_equal_are_compared() {
    let text =
        "INTERNAL_TOKEN=hunter2-a\nREALTIME_INTERNAL_TOKEN=hunter2-b\nVAPID_PUBLIC_KEY=key\n";
    let folder = Folder::of(&[("x.env", text)]);
    let found = folder.found(&["realtime", "api", "web", "--env-file", "x.env"]);
    let of = |id: &str| found.iter().filter(|found| found.id == id).collect::<Vec<_>>();
    let differ = of("values-differ");
    assert_eq!(differ.len(), 1);
    assert_eq!(
        differ[0].message,
        "`INTERNAL_TOKEN` of realtime and `REALTIME_INTERNAL_TOKEN` of api must be equal, but differ"
    );
    let one_sided = of("value-on-one-side");
    assert_eq!((one_sided.len(), &*one_sided[0].at), (1, "x.env:3:1"));
    assert!(one_sided[0].help.contains("NEXT_PUBLIC_VAPID_PUBLIC_KEY"));
}

#[test]
fn malformed_value_has_no_further_findings() {
    let text = "JWT_SECRET=$(openssl rand -hex 32)\nREALTIME_INTERNAL_TOKEN=${JWT_SECRET}\n";
    let found = Folder::of(&[("x.env", text)]).found(&["ingest", "--env-file", "x.env"]);
    assert_eq!(ids(&found), ["malformed"]);
    assert_eq!(
        (&*found[0].message, &*found[0].at),
        ("`JWT_SECRET`: command substitution is not supported", "x.env:1:12")
    );
}

#[test]
fn secret_given_as_a_file_is_unseen() {
    let folder = Folder::of(&[("x.env", "OPENAI_API_KEY_FILE=/run/secrets/openai\n")]);
    let found = folder.found(&["agents", "--env-file", "x.env", "--production"]);
    assert_eq!(ids(&found), ["unseen"]);
    assert_eq!(found[0].level, "note");
}

#[test]
fn colour_can_be_forced_and_forbidden() {
    let folder = Folder::of(&[WRONG]);
    let coloured = |format: &str, variables: &[(&str, &str)]| {
        let mut command =
            folder.command(&["realtime", "--env-file", "wrong.env", "--format", format]);
        run(command.envs(variables.iter().copied()), b"").stdout.contains('\u{1b}')
    };
    assert!(coloured("human", &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured("human", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!coloured("json", &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn no_format_prints_secrets() {
    let text = "SECRET_KEY=hunter2\nJWT_SECRET=changeme-insecure-default\nUEBA_SECRT=hunter2\n\
                DATABASE_URL=postgres://aisoc:hunter2@db:99999/aisoc\nNEO4J_PASSWORD='hunter2\n";
    let folder = Folder::of(&[("x.env", text)]);
    for format in ["human", "json", "github", "sarif"] {
        let run =
            folder.check(&["--all", "--env-file", "x.env", "--production", "--format", format]);
        let all = format!("{}{}", run.stdout, run.stderr);
        assert_eq!(run.status, 1, "{format}");
        assert!(!all.contains("hunter2"), "{format}: {all}");
        assert!(!all.contains('\u{1b}'), "{format}");
    }
}

/// The content of a file cannot control the terminal, or add commands to a workflow.
#[test]
fn control_characters_are_escaped() {
    let compose =
        "services:\r\n  \"x\\e[31m\\n::error::y\": {image: realtime, environment: {PORT: x}}\r\n";
    let folder = Folder::of(&[("x.env", "LOG_LEVEL=\u{1b}[31m\u{7}\n"), ("x.yaml", compose)]);
    for arguments in [&["realtime", "--env-file", "x.env"][..], &["--compose", "x.yaml"]] {
        for format in ["human", "github"] {
            let run = folder.check(&[arguments, &["--format", format]].concat());
            let control = |c: char| c.is_control() && c != '\n';
            assert_eq!(run.status, 1, "{run:?}");
            assert!(!run.stdout.contains(control), "{}", run.stdout);
            assert!(!run.stdout.contains("\n::error::y"), "{}", run.stdout);
        }
    }
}

#[test]
fn own_spec_is_checked_against_containers() {
    let spec = "format: 1\nversion: 1.0.0\ntitle: Coffee House\ndescription: A shop.\nservices:\n  grinder:\n    title: Grinder\n    \
                description: Grinds.\n    since: 1.0.0\n    variables:\n      PAUSE:\n        type: integer\n        default: 1\n        \
                description: Rest.\n";
    let compose =
        "services:\n  mill: {image: 'x/coffee-house-grinder:1', environment: {PAUSE: x}}\n";
    let folder = Folder::of(&[("spec.yaml", spec), ("compose.yaml", compose)]);
    let found = folder.found(&["--spec", "spec.yaml", "--compose", "compose.yaml"]);
    assert_eq!(
        (found.len(), &*found[0].id, &*found[0].services),
        (1, "invalid", "grinder"),
        "{found:?}"
    );
}

#[test]
fn broken_pipe_only_changes_the_exit_status() {
    let lines = (0..2000).map(|at| format!("UEBA_X{at}=1\n")).collect::<Vec<_>>().concat();
    let folder = Folder::of(&[("x.env", &lines)]);
    let mut command = folder.command(&["ueba", "--env-file", "x.env"]);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the tool starts");
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut stderr).expect("it is text");
    assert_eq!((child.wait().expect("it ends").code(), &*stderr), (Some(141), ""));
}
