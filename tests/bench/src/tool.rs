//! The command-line tool: whole processes, from start to end.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::cost::{cargo, cost};
use crate::table::{median, table};

/// What it is asked; a command that it does not have yet is left out.
const CALLS: [&[&str]; 5] =
    [&["--version"], &["list"], &["explain", "UEBA_PORT"], &["check", "ueba"], &["check"]];
/// So many processes are started for one measurement.
const STARTS: usize = 20;

/// The table of this part.
pub(crate) fn measure() -> String {
    let target = crate::scratch().join("tool-target");
    cost(&mut cargo(
        &crate::root(),
        &target,
        &["build", "--release", "--package", "aisoc-env-cli"],
    ));
    let tool = target.join("release/aisoc-env");
    let known = CALLS.into_iter().filter(|call| call[0].starts_with('-') || has(&tool, call[0]));
    let rows: Vec<Vec<String>> =
        std::iter::once(row("`true`, which does nothing", Path::new("true"), &[]))
            .chain(known.map(|call| row(&format!("`aisoc-env {}`", call.join(" ")), &tool, call)))
            .collect();
    format!(
        "## The tool\n\nMilliseconds from the start of a process to its end, in a release build.\n\n{}",
        table(&["", "milliseconds"], &rows)
    )
}

fn has(tool: &PathBuf, command: &str) -> bool {
    let help = Command::new(tool)
        .args(["help", command])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    help.is_ok_and(|status| status.success())
}

fn row(title: &str, program: &Path, arguments: &[&str]) -> Vec<String> {
    let runs = (0..crate::runs()).map(|_| {
        let start = Instant::now();
        for _ in 0..STARTS {
            // Whether anything is wrong with this environment is of no interest.
            let _ = Command::new(program)
                .args(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .expect("it runs");
        }
        start.elapsed().as_secs_f64() * 1e3 / STARTS as f64
    });
    vec![title.to_owned(), format!("{:.1}", median(runs.collect()))]
}
