//! The command-line tool: whole processes, from start to end.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::cost::{cargo, cost};
use crate::table::{median, table};

/// The calls, from the root of the repository. The others are compared with the first.
const CALLS: [(&str, &[&str]); 5] = [
    ("`--version`", &["--version"]),
    ("`list`", &["list"]),
    ("`explain UEBA_PORT`", &["explain", "UEBA_PORT"]),
    ("`check ueba`", &["check", "ueba"]),
    ("`check` of a Compose file of fifteen services", &["check", "--compose", COMPOSE]),
];
const COMPOSE: &str = "tests/fixtures/compose/compose.yaml";
/// The number of processes that one measurement starts.
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
    let nothing = ("`true`, which does nothing", milliseconds(Path::new("true"), &[]));
    let measured: Vec<(&str, f64)> = std::iter::once(nothing)
        .chain(CALLS.iter().map(|(title, call)| (*title, milliseconds(&tool, call))))
        .collect();
    let version = measured[1].1;
    let row = |(title, time): &(&str, f64)| {
        vec![(*title).to_owned(), format!("{time:.1}"), format!("×{:.1}", time / version)]
    };
    let rows: Vec<Vec<String>> = measured.iter().map(row).collect();
    format!(
        "## The tool\n\nMilliseconds from the start of a process to its end, in a release build, and the ratio to \
         `--version`.\n\n{}",
        table(&["", "milliseconds", "to `--version`"], &rows)
    )
}

fn milliseconds(program: &Path, arguments: &[&str]) -> f64 {
    let runs = (0..crate::runs()).map(|_| {
        let start = Instant::now();
        for _ in 0..STARTS {
    // The exit status is ignored: the environment may have problems.
            let _ = Command::new(program)
                .args(arguments)
                .current_dir(crate::root())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .expect("it runs");
        }
        start.elapsed().as_secs_f64() * 1e3 / STARTS as f64
    });
    median(runs.collect())
}
