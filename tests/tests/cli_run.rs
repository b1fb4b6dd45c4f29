//! `aisoc-env run`: the check, the process that it starts, and the environment of that process.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use aisoc_env_tests::cli::{Call, call, finish};
use aisoc_env_tests::tool::aisoc_env;
use tempfile::TempDir;

/// A recognizable secret.
const CANARY: &str = "canary-5f2c9e71";

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    folder
}

/// A call of `run` in a folder of files, with these variables set.
fn run(folder: &Path, vars: &[(&str, &str)], args: &[&str]) -> Call {
    finish(aisoc_env().current_dir(folder).envs(vars.iter().copied()).arg("run").args(args))
}

/// The environment that the command finds, without what the shell adds.
fn environment(call: &Call) -> Vec<String> {
    assert_eq!(call.status, Some(0), "{}", call.err);
    let mut lines: Vec<String> = call.out.lines().map(str::to_owned).collect();
    lines.retain(|line| !line.starts_with("PATH="));
    lines.sort();
    lines
}

#[test]
fn command_replaces_the_process() {
    let mut command = aisoc_env();
    command.args(["run", "ueba", "--", "sh", "-c", "echo $$"]);
    let child = command.stdout(Stdio::piped()).spawn().expect("the tool starts");
    let id = child.id();
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), id.to_string());
}

#[test]
fn signals_reach_the_command_and_its_status_is_returned() {
    let script = "trap 'exit 42' TERM; echo ready; while :; do sleep 0.05; done";
    let mut command = aisoc_env();
    command.args(["run", "ueba", "--", "sh", "-c", script]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("it is piped");
    BufReader::new(out).read_line(&mut line).expect("it prints that it is ready");
    let kill = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    assert!(kill.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(42));

    let killed = aisoc_env().args(["run", "ueba", "--", "sh", "-c", "kill -KILL $$"]).status();
    assert_eq!(killed.expect("the tool starts").signal(), Some(9));
    assert_eq!(call(["run", "ueba", "--", "sh", "-c", "exit 7"]).status, Some(7));
}

#[test]
fn invalid_configuration_exits_with_78_and_starts_nothing() {
    let folder = folder(&[(".env", "UEBA_PORT=x\nANOMALY_THRESHOLD=high\n")]);
    let args = ["ueba", "--env-file", ".env", "--", "touch", "started"];
    let expected = "\
warning: UEBA_PORT (.env:1): an alias of PORT
    help: write PORT instead
error: 2 problems with the configuration of `ueba`
  ANOMALY_THRESHOLD (.env:2): `high` is not a number of at least 0
  UEBA_PORT (.env:1): `x` is not a port from 0 to 65535
";
    assert_eq!(run(folder.path(), &[], &args).failed(78), expected);
    let malformed = [("bad.env", "PORT=$(id)\n")];
    let folder = self::folder(&malformed);
    let args = ["ueba", "--env-file", "bad.env", "--", "touch", "started"];
    let reported = run(folder.path(), &[], &args).failed(78);
    assert!(reported.contains("bad.env:1: command substitution is not supported"), "{reported}");
    assert!(!folder.path().join("started").exists());
}

#[test]
fn production_option_applies_the_production_rules() {
    let nowhere = tempfile::tempdir().expect("a folder can be made");
    let reported = run(nowhere.path(), &[], &["api", "--production", "--", "true"]).failed(78);
    assert!(reported.contains("SECRET_KEY"), "{reported}");
    assert_eq!(run(nowhere.path(), &[], &["api", "--", "true"]).status, Some(0));
}

#[test]
fn process_environment_overrides_values_of_files() {
    let files = [
        (".env", "PORT=1\nHOST=files\nPLAIN='  two words '\nKAFKA_INPUT_TOPIC=first\n"),
        ("more.env", "KAFKA_INPUT_TOPIC=second\nKAFKA_OUTPUT_TOPIC=${KAFKA_INPUT_TOPIC}-out\n"),
    ];
    let folder = folder(&files);
    let args = ["ueba", "--env-file", ".env", "--env-file", "more.env", "--", "env"];
    let found = environment(&run(folder.path(), &[("PORT", "9"), ("HOST", "")], &args));
    let expected = [
        "HOST=files",
        "KAFKA_INPUT_TOPIC=second",
        "KAFKA_OUTPUT_TOPIC=first-out",
        "PLAIN=  two words ",
        "PORT=9",
    ];
    assert_eq!(found, expected, "later files win; a blank value is not set");
}

#[test]
fn alias_of_the_process_overrides_a_name_of_a_file() {
    let folder = folder(&[(".env", "PORT=3\n")]);
    let vars = [("UEBA_PORT", "2")];
    let found =
        environment(&run(folder.path(), &vars, &["ueba", "--env-file", ".env", "--", "env"]));
    assert_eq!(found, ["UEBA_PORT=2"], "the check found 2, so the command does too");
}

#[test]
fn normalize_adds_canonical_names() {
    let folder = folder(&[(".env", "UEBA_HOST=h\n")]);
    let vars = [("UEBA_PORT", "2")];
    let args = ["ueba", "--env-file", ".env", "--normalize", "--", "env"];
    let found = environment(&run(folder.path(), &vars, &args));
    assert_eq!(found, ["HOST=h", "PORT=2", "UEBA_HOST=h", "UEBA_PORT=2"]);
}

#[test]
fn secrets_of_files_are_set_under_their_own_names() {
    let files = [("token", "from-file\n"), ("vapid_private_key", "from-folder\n"), ("other", "x")];
    let folder = folder(&files);
    let token = folder.path().join("token").display().to_string();
    let vars = [("INTERNAL_TOKEN_FILE", &*token)];
    let args = ["realtime", "--secrets-dir", ".", "--", "env"];
    let found = environment(&run(folder.path(), &vars, &args));
    assert_eq!(found, ["INTERNAL_TOKEN=from-file", "VAPID_PRIVATE_KEY=from-folder"]);
}

#[test]
fn secrets_are_not_printed_or_put_on_a_command_line() {
    let env = format!("OPENAI_API_KEY={CANARY}\nDATABASE_URL=postgres://u:{CANARY}@h/db\n");
    let folder =
        folder(&[(".env", &env), ("wrong.env", &format!("{env}REALTIME_URL={CANARY}@\n"))]);
    let mut command = aisoc_env();
    command.current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
    command.args([
        "run",
        "agents",
        "--env-file",
        ".env",
        "--",
        "sh",
        "-c",
        "echo ready; read line",
    ]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("the tool starts");
    let mut line = String::new();
    let out = child.stdout.as_mut().expect("it is piped");
    BufReader::new(out).read_line(&mut line).expect("it prints that it is ready");
    let listed = fs::read(format!("/proc/{}/cmdline", child.id())).expect("it is listed");
    assert!(!String::from_utf8_lossy(&listed).contains(CANARY));
    drop(child.stdin.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(!String::from_utf8_lossy(&output.stderr).contains(CANARY));

    let args = ["agents", "--env-file", "wrong.env", "--", "true"];
    let reported = run(folder.path(), &[], &args).failed(78);
    assert!(reported.contains("REALTIME_URL") && !reported.contains(CANARY), "{reported}");
}

#[test]
fn commands_that_cannot_be_started_exit_like_in_a_shell() {
    let reported = call(["run", "ueba", "--", "no-such-command"]).failed(127);
    assert_eq!(reported, "error: `no-such-command` cannot be started: no such file or directory\n");
    let reported = call(["run", "ueba", "--", "/etc"]).failed(126);
    assert_eq!(reported, "error: `/etc` cannot be started: permission denied\n");
    assert!(call(["run", "ueba"]).failed(2).contains("<COMMAND>"));
    assert!(call(["run", "uebe", "--", "true"]).failed(2).contains("did you mean `ueba`?"));
}

#[test]
fn paths_and_values_that_are_not_utf8_are_accepted() {
    let folder = folder(&[]);
    let name = OsString::from_vec(b"odd \xff name.env".to_vec());
    fs::write(folder.path().join(&name), "PORT=7\n").expect("a file can be written");
    let mut command = aisoc_env();
    command.current_dir(folder.path()).args(["run", "ueba", "--env-file"]).arg(&name);
    let odd = OsString::from_vec(b"\xfe".to_vec());
    command.args(["--", "sh", "-c", "echo $PORT $ODD $1", "sh"]).arg(&odd).env("ODD", &odd);
    let output = command.output().expect("the tool starts");
    assert_eq!(output.stdout, b"7 \xfe \xfe\n");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = folder(&[("large.env", &"A=1\n".repeat(2 << 20))]);
    fs::write(folder.path().join("binary.env"), b"A=\xff").expect("a file can be written");
    let pipe = Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    assert!(pipe.expect("mkfifo runs").success());
    let cases = [
        ("large.env", "it is larger than 4 MiB"),
        ("binary.env", "line 1 is not UTF-8"),
        ("pipe", "it is not a regular file"),
        (".", "it is a folder"),
        ("nowhere", "no such file or directory"),
    ];
    for (name, why) in cases {
        let reported =
            run(folder.path(), &[], &["ueba", "--env-file", name, "--", "true"]).failed(2);
        assert_eq!(reported, format!("error: {name} cannot be read: {why}\n"));
    }
    let missing = PathBuf::from("nowhere");
    let args = ["ueba", "--secrets-dir", &missing.display().to_string(), "--", "true"];
    assert!(run(folder.path(), &[], &args).failed(2).contains("nowhere: the file cannot be read"));
}
