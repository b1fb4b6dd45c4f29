//! Each command in the README runs and prints the output that it shows, and its example service works.
//!
//! Its blocks of Rust are compiled and run as documentation tests of this package.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

const README: &str = include_str!("../../README.md");
const CI: &str = include_str!("../../.ci/run");
/// The heading of the part that builds a service next to the clone.
const OWN: &str = "A service of your own";

/// A fenced block of the README.
struct Block {
    heading: String,
    language: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut heading, mut in_heading, mut in_block) = (String::new(), false, false);
    for event in Parser::new(README) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                heading.clear();
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) if in_heading => heading += &text,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                let (heading, text) = (heading.clone(), String::new());
                blocks.push(Block { heading, language: language.into_string(), text });
                in_block = true;
            }
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Text(text) if in_block => blocks.last_mut().expect("a block").text += &text,
            _ => {}
        }
    }
    blocks
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the root is there")
}

/// Where programs outside the workspace are built.
fn outside() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside")
}

/// A shell in a folder, with only the variables that a build needs.
fn shell(folder: &Path, script: &str) -> Command {
    let mut command = Command::new("bash");
    command.args(["-euc", script]).current_dir(folder).env_clear().env("CARGO_NET_OFFLINE", "true");
    for name in ["PATH", "HOME", "CARGO_HOME", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN"] {
        #[expect(clippy::disallowed_methods, reason = "where the toolchain is found")]
        command.envs(std::env::var_os(name).map(|value| (name, value)));
    }
    command
}

/// Runs a script, and checks its output. It must fail if and only if an error is expected.
fn run(command: &mut Command, expected: Option<&Block>) {
    let output = command.output().expect("there is a shell");
    let printed =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("UTF-8")).concat();
    let expected = expected.map_or("", |block| &block.text);
    assert_eq!(output.status.success(), !expected.starts_with("error"), "{command:?}: {printed}");
    for line in expected.lines().filter(|line| *line != "...") {
        assert!(printed.lines().any(|known| known == line), "`{line}` is not in: {printed}");
    }
}

/// The commands of a block, without comments.
fn commands(block: &Block) -> Vec<&str> {
    let lines = block.text.lines().map(|line| line.split(" # ").next().unwrap_or_default().trim());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Whether continuous integration runs the command. Such commands run these tests, so they are not run here.
fn is_of_ci(command: &str) -> bool {
    CI.lines().any(|line| line == format!("{command} --locked"))
}

#[test]
fn commands_print_what_is_shown() {
    let blocks = blocks();
    let mut count = 0;
    for (at, block) in blocks.iter().enumerate() {
        if block.language != "sh" || block.heading == OWN {
            continue;
        }
        let commands = commands(block);
        let own: Vec<&str> =
            commands.iter().copied().filter(|command| !is_of_ci(command)).collect();
        let shown = blocks.get(at + 1).filter(|next| next.language == "text");
        run(&mut shell(&root(), &own.join("\n")), shown);
        count += commands.len();
    }
    assert_eq!(count, 7, "the README shows commands");
}

#[test]
fn own_service_is_built_from_the_readme() {
    let folder = tempfile::tempdir().expect("a folder");
    symlink(root(), folder.path().join("aisoc-env")).expect("the clone can be linked to");
    let package = folder.path().join("till");
    let target = outside();
    let blocks = blocks();
    let own: Vec<&Block> = blocks.iter().filter(|block| block.heading == OWN).collect();
    let [create, program, wrong, printed, started] = own.as_slice() else {
        panic!("{} blocks under `{OWN}`", own.len());
    };

    run(&mut shell(folder.path(), &create.text), None);
    fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).expect("it can be copied");
    fs::write(package.join("src/main.rs"), &program.text).expect("it can be written");
    run(shell(&package, &wrong.text).env("CARGO_TARGET_DIR", &target), Some(printed));

    let mut service = Command::new(target.join("debug/till"))
        .env_clear()
        .envs([("TILL_KEY", "sesame"), ("TILL_PORT", "0")])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the service starts");
    let mut line = String::new();
    let output = service.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut line).expect("it prints where it listens");
    let address = line.split_whitespace().nth(2).expect("an address").to_owned();
    let answer = get(&address);
    service.kill().expect("it can be stopped");
    service.wait().expect("it stops");
    let shown = started.text.replace("127.0.0.1:8080", &address).replace("port: 8080", "port: 0");
    assert_eq!(line, shown);
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

fn get(address: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("it can be asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

/// The lines of a text without indentation, and without line and column numbers.
fn plain(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .map(|line| line.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':').to_owned())
        .collect()
}

#[test]
fn variable_to_add_is_valid_and_the_mistake_is_reported() {
    let blocks = blocks();
    let added = blocks.iter().find(|block| block.language == "yaml").expect("a variable");
    let indent = |line: &str| format!("      {line}\n");
    let spec = format!(
        "format: 1\nversion: 1.0.0\ntitle: Shop\nservices:\n  ueba:\n    title: UEBA\n    description: Scores.\n    \
         since: 1.0.0\n    variables:\n{}",
        added.text.lines().map(indent).collect::<String>()
    );
    let reading = aisoc_env_spec::read(&spec);
    assert!(reading.spec().is_ok(), "{spec}");

    let broken = aisoc_env_spec::BUILTIN.replace("PORT: {default: 8004}", "PORT: {default: 80000}");
    let reading = aisoc_env_spec::read(&broken);
    let printed =
        reading.rendered(aisoc_env_spec::BUILTIN_NAME, aisoc_env_spec::Style::Plain).concat();
    let mut after = blocks.iter().skip_while(|block| block.language != "yaml");
    let shown = after.find(|block| block.language == "text").expect("a mistake");
    for line in &plain(&shown.text)[1..] {
        assert!(plain(&printed).contains(line), "`{line}` is not in: {printed}");
    }
}

#[test]
fn every_block_has_a_language_that_is_checked() {
    for block in blocks() {
        let kinds = ["sh", "text", "rust,no_run", "rust", "yaml"];
        assert!(kinds.contains(&&*block.language), "{} in {}", block.language, block.heading);
    }
}
