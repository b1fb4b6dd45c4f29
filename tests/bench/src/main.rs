//! Measures, and writes `RESULTS.md`: `tests/bench/run [PART...]`, where a part is `load`, `build`, `growth` or `tool`.

mod build;
mod cost;
mod environment;
mod growth;
mod load;
mod machine;
mod peers;
mod services;
mod table;
mod tool;

use std::path::{Path, PathBuf};

/// A part of the measurement, and the function that writes its text.
type Part = (&'static str, fn() -> String);

const PARTS: [Part; 4] = [
    ("load", load::measure),
    ("build", build::measure),
    ("growth", growth::measure),
    ("tool", tool::measure),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, module, service] = &arguments[..]
        && first == load::CHILD
    {
        return load::run_child(module, service);
    }
    let wanted = |name: &str| arguments.is_empty() || arguments.iter().any(|part| part == name);
    for (name, measure) in PARTS {
        if wanted(name) {
            eprintln!("measuring: {name}");
            let text = measure();
            std::fs::write(results().join(name).with_extension("md"), text)
                .expect("it can be written");
        }
    }
    let parts = PARTS.iter().filter_map(|(name, _)| {
        std::fs::read_to_string(results().join(name).with_extension("md")).ok()
    });
    let text = machine::head() + &parts.collect::<String>();
    std::fs::write(bench().join("RESULTS.md"), text).expect("it can be written");
}

/// The number of measurements of each value.
fn runs() -> usize {
    std::env::var("RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(5)
}

/// The folder of this package.
fn bench() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the repository.
fn root() -> PathBuf {
    bench().join("../..").canonicalize().expect("the repository is there")
}

/// The folder in which crates are created and built.
fn scratch() -> PathBuf {
    root().join("target/bench-scratch")
}

/// The folder with the last result of each part.
fn results() -> PathBuf {
    let folder = scratch().join("results");
    std::fs::create_dir_all(&folder).expect("it can be made");
    folder
}
