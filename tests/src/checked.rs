//! `aisoc-env check` in a folder of files, with a separate environment.

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
    /// Removes the folder when it is dropped, unless it is the repository.
    _temporary: Option<TempDir>,
}

/// The result of a run.
#[derive(Debug)]
pub struct Run {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// A finding, from `--format json`.
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
    /// If it cannot be created.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let temporary = TempDir::new().expect("a folder can be made");
        let folder = Self { path: temporary.path().to_owned(), _temporary: Some(temporary) };
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file has a parent folder"))
            .expect("folders can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    /// A call of `check` in this folder, with an empty environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = aisoc_env();
        command.arg("check").args(arguments).current_dir(&self.path).env_clear();
        command
    }

    /// Runs `check`.
    pub fn check(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments), b"")
    }

    /// Runs `check`, and returns its findings.
    ///
    /// # Panics
    ///
    /// If standard output is not valid JSON.
    pub fn found(&self, arguments: &[&str]) -> Vec<Found> {
        found(&self.check(&[arguments, &["--format", "json"]].concat()))
    }
}

/// Runs a command with this standard input.
///
/// # Panics
///
/// If it does not start, or is ended by a signal.
pub fn run(command: &mut Command, input: &[u8]) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    // A tool that does not read its input may exit before it is written.
    let _ = child.stdin.take().expect("it is piped").write_all(input);
    let output = child.wait_with_output().expect("the tool ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is UTF-8");
    let status = output.status.code().expect("no signal ends it");
    Run { status, stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// The findings of a run with `--format json`.
///
/// # Panics
///
/// If standard output is not valid JSON.
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

/// The ids of findings, in order.
pub fn ids(found: &[Found]) -> Vec<&str> {
    found.iter().map(|found| &*found.id).collect()
}
