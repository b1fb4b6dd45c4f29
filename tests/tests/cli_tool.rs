//! General behaviour of the tool: help, version, completions, man pages, colour, broken pipes, errors.

use std::fmt::Write;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use aisoc_env_tests::cli::{call, finish};
use aisoc_env_tests::tool::aisoc_env;

/// Every command that the help lists.
fn commands() -> Vec<String> {
    let help = call(["--help"]).clean();
    let list = help.split("Commands:\n").nth(1).and_then(|rest| rest.split("\n\n").next());
    let lines = list.expect("there is a list").lines();
    let names = lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned);
    names.filter(|name| name != "help").collect()
}

#[test]
fn version_and_exit_statuses_are_shown() {
    let version = format!("aisoc-env {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(call(["--version"]).clean(), version);
    let help = call(["--help"]).clean();
    for line in ["  0   no problems", "  2   usage error", "  78  `run` found"] {
        assert!(help.contains(line), "{help}");
    }
    assert!(call([""; 0]).failed(2).contains("Usage: aisoc-env [OPTIONS] <COMMAND>"));
    assert!(call(["lst"]).failed(2).contains("a similar subcommand exists: 'list'"));
}

#[test]
fn help_of_commands_shows_examples() {
    for command in ["check", "run", "explain", "list", "dotenv", "schema", "k8s", "diff"] {
        let help = call([command, "--help"]).clean();
        assert!(help.contains("Examples:\n  "), "{command}");
        assert!(help.contains(&format!("aisoc-env {command} ")), "{command}");
    }
}

#[test]
fn shells_accept_their_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = call(["completions", shell]).clean();
        for command in commands() {
            assert!(script.contains(&command), "{shell} completes no {command}");
        }
    }
    let script = call(["completions", "bash"]).clean();
    let ask = "\nCOMP_WORDS=(aisoc-env exp); COMP_CWORD=1; $(complete -p aisoc-env | sed 's/.*-F //; s/ .*//') aisoc-env exp aisoc-env; echo \"${COMPREPLY[@]}\"";
    let asked = finish(Command::new("bash").args(["-c", &format!("{script}{ask}")]));
    assert_eq!((asked.status, &*asked.out, &*asked.err), (Some(0), "explain\n", ""));
}

/// The requests that begin a line of a page in the language of `man`.
const REQUESTS: [&str; 10] = ["TH", "SH", "TP", "PP", "IP", "RS", "RE", "br", "ie", "el"];

#[test]
fn manual_has_a_page_for_every_command() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    call(["man", "--folder", &folder.path().display().to_string()]).clean();
    let pages = commands().into_iter().map(|command| format!("aisoc-env-{command}.1"));
    for page in pages.chain(["aisoc-env.1".to_owned()]) {
        let text = fs::read_to_string(folder.path().join(&page)).expect("it was written");
        assert!(text.contains("\n\\fB\\-\\-spec\\fR \\fI<FILE>\\fR\n"), "{page}: {text}");
        for line in text.lines().filter(|line| line.starts_with(['.', '\''])) {
            let request = line[1..].split(' ').next().unwrap_or_default();
            assert!(REQUESTS.contains(&request), "{page}: {line}");
        }
    }
    let page = call(["man", "run"]).clean();
    assert!(page.contains("aisoc\\-env run ueba \\-\\- uvicorn"), "{page}");
    assert_eq!(call(["man", "walk"]).failed(2), "error: unknown command `walk`\n");
}

/// The output of a call on a terminal.
fn on_a_terminal(call: &str, no_color: bool) -> String {
    let tool = aisoc_env();
    let line = format!("{} {call}", Path::new(tool.get_program()).display());
    let mut terminal = Command::new("script");
    terminal.args(["-qec", &line, "/dev/null"]).env("TERM", "xterm").env_remove("NO_COLOR");
    if no_color {
        terminal.env("NO_COLOR", "1");
    }
    finish(terminal.stdin(Stdio::null())).out
}

#[test]
fn colour_is_used_only_on_terminals_without_no_color() {
    for call in ["explain PORT", "explain UNKNOWN_NAME"] {
        assert!(on_a_terminal(call, false).contains("\u{1b}["), "{call}");
        assert!(!on_a_terminal(call, true).contains("\u{1b}["), "{call}");
    }
    assert!(!call(["explain", "PORT"]).clean().contains('\u{1b}'));
    assert!(!call(["explain", "UNKNOWN_NAME"]).failed(1).contains('\u{1b}'));
}

/// A spec whose list does not fit into the buffer of a pipe.
fn large_spec() -> String {
    let mut spec =
        "format: 1\nversion: 1.0.0\ntitle: Shop\nservices:\n  shop:\n    title: Shop\n    \
        description: Sells coffee.\n    since: 1.0.0\n    variables:\n"
            .to_owned();
    for number in 0..2_000 {
        writeln!(spec, "      V_{number}: {{type: text, description: What it holds.}}")
            .expect("a string can be written to");
    }
    spec
}

#[test]
fn broken_pipe_ends_the_call_without_a_message() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let spec = folder.path().join("spec.yaml");
    fs::write(&spec, large_spec()).expect("it can be written");
    let mut command = aisoc_env();
    command.args(["list", "--format", "json", "--spec"]).arg(spec);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    let mut first = [0; 16];
    let mut out = child.stdout.take().expect("it is piped");
    out.read_exact(&mut first).expect("it prints");
    drop(out);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), &*output.stderr), (Some(141), &b""[..]));
}

#[test]
fn output_that_cannot_be_written_is_an_error() {
    let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
    let reported = finish(aisoc_env().args(["explain", "PORT"]).stdout(full));
    let expected = "error: the output cannot be written: no space left on device\n";
    assert_eq!((reported.status, &*reported.err), (Some(2), expected));
}

#[test]
fn help_that_cannot_be_written_is_an_error() {
    for flag in ["--help", "--version"] {
        let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let reported = finish(aisoc_env().arg(flag).stdout(full));
        let expected = "error: the output cannot be written: no space left on device\n";
        assert_eq!((reported.status, &*reported.err), (Some(2), expected), "{flag}");
    }
}

#[test]
fn escape_sequences_of_arguments_are_not_printed() {
    let wrong = "x\u{1b}]0;title\u{7}\u{1b}[2J";
    for call in [
        &["check", wrong][..],
        &["explain", "PORT", "--spec", wrong],
        &["check", "ueba", "--env-file", wrong],
        &["check", "--compose", wrong],
        &["run", "ueba", "--", wrong],
        &["man", wrong],
        &[wrong],
    ] {
        let reported = finish(aisoc_env().args(call));
        assert_ne!(reported.status, Some(0), "{call:?}");
        let text = reported.out + &reported.err;
        assert!(text.contains("title"), "{text}");
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
    }
}
