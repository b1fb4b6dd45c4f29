//! Where and when it was measured.

use std::process::Command;

/// The head of the results: date, machine, versions.
pub(crate) fn head() -> String {
    let date = output("date", &["-u", "+%F"]);
    let (rustc, processor) = (output("rustc", &["--version"]), processor());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (runs, versions) = (crate::runs(), versions().join(", "));
    format!(
        "# Results\n\n`tests/bench/run` writes this file; `tests/bench/README.md` says how it measures.\n\n\
         - {date}, {rustc}, {cores} cores of {processor}\n- Medians of {runs} runs, which take turns; CPU time, except where it says otherwise\n\
         - {versions}\n\n"
    )
}

fn processor() -> String {
    let about = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    model.map_or_else(|| "an unknown processor".to_owned(), |(_, model)| model.to_owned())
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().expect("it runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The versions of the peers, as they are locked.
fn versions() -> Vec<String> {
    let lock = std::fs::read_to_string(crate::bench().join("Cargo.lock")).expect("it was locked");
    let peers = ["aisoc-env", "clap", "conf", "config", "confique", "envconfig", "envy", "figment"];
    let version = |name: &str| {
        let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
        rest.split_once('"').map(|(version, _)| format!("{name} {version}"))
    };
    peers.iter().filter_map(|name| version(name)).collect()
}
