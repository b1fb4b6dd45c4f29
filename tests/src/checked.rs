//! `aisoc-env check` in a folder of files, with an environment of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::tool::aisoc_env;

/// A folder of files in which the tool runs.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// Removes it in the end, where it is not the repository.
    _temporary: Option<TempDir>,
}

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// A finding, in the words of `--format json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The id.
    pub id: String,
    /// The level.
    pub level: String,
    /// The message.
    pub message: String,
    /// What to do.
    pub help: String,
    /// File, line and column.
    pub at: String,
    /// The services, joined by commas.
    pub services: String,
}

impl Folder {
    /// The repository itself, so that paths in what is printed do not depend on the machine.
    pub fn repository() -> Self {
        Self { path: Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), _temporary: None }
    }

    /// A new folder with these files.
    ///
    /// # Panics
    ///
    /// When it cannot be made.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let temporary = TempDir::new().expect("a folder can be made");
        let folder = Self { path: temporary.path().to_owned(), _temporary: Some(temporary) };
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    /// Where a file of it lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("folders can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    /// The tool, about to check in this folder; it sees no other environment than it is given.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = aisoc_env();
        command.arg("check").args(arguments).current_dir(&self.path).env_clear();
        command
    }

    /// Checks.
    pub fn check(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments), b"")
    }

    /// Checks, and reads what was found.
    ///
    /// # Panics
    ///
    /// When standard output is not the JSON that it should be.
    pub fn found(&self, arguments: &[&str]) -> Vec<Found> {
        found(&self.check(&[arguments, &["--format", "json"]].concat()))
    }
}

/// Starts a command, hands it standard input, and waits.
///
/// # Panics
///
/// When it does not start, or ends by a signal.
pub fn run(command: &mut Command, input: &[u8]) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    // A tool that does not read its input may be gone before it is written.
    let _ = child.stdin.take().expect("it is piped").write_all(input);
    let output = child.wait_with_output().expect("the tool ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is UTF-8");
    let status = output.status.code().expect("no signal ends it");
    Run { status, stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// What a run with `--format json` found.
///
/// # Panics
///
/// When standard output is not the JSON that it should be.
pub fn found(run: &Run) -> Vec<Found> {
    let report: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run:?}"));
    report["findings"].as_array().expect("findings are a list").iter().map(finding).collect()
}

fn finding(value: &Value) -> Found {
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let services = value["services"].as_array().expect("services are a list");
    let services: Vec<&str> = services.iter().filter_map(Value::as_str).collect();
    Found {
        id: text("id"),
        level: text("level"),
        message: text("message"),
        help: text("help"),
        at: format!("{}:{}:{}", text("file"), value["line"], value["column"]),
        services: services.join(","),
    }
}

/// The ids of what was found, in order.
pub fn ids(found: &[Found]) -> Vec<&str> {
    found.iter().map(|found| &*found.id).collect()
}
