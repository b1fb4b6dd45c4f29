//! Growth: the cost of compiling specs of different sizes.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::cost::{Cost, cargo, cost};
use crate::table::{median, table, times, whole};

/// The built-in spec has 158 variables, its smallest service of this sort 13.
const COUNTS: [usize; 4] = [13, 158, 1_000, 10_000];
/// A text of about 3 MB.
const LARGE: usize = 12_500;

/// The steps of the compiler, with their titles.
const STEPS: [(&str, &[&str]); 3] = [
    ("expansion and type check", &["check"]),
    ("debug build", &["build"]),
    ("rustdoc", &["doc", "--no-deps"]),
];

/// The tables of this part.
pub(crate) fn measure() -> String {
    let mut text = format!("## Growth\n\n{ABOUT}\n\n");
    let crates: Vec<PathBuf> = COUNTS.iter().map(|count| prepare(*count)).collect();
    let rows: Vec<Vec<String>> =
        STEPS.iter().map(|(title, step)| row(title, step, &crates)).collect();
    text += &table(&["", "13", "158", "1,000", "10,000", "10,000 to 1,000"], &rows);
    text + &reading()
}

const ABOUT: &str = "A crate with one service with this number of variables, each with an alias: seconds of CPU and the maximum memory of \
the compiler, without incremental data of an earlier build, and the ratio of 10,000 to 1,000 variables. The macro itself is a debug build.";

fn row(title: &str, step: &[&str], crates: &[PathBuf]) -> Vec<String> {
    let costs: Vec<Cost> = crates.iter().map(|folder| typical(folder, step)).collect();
    let cell = |cost: &Cost| format!("{:.2} s, {} MiB", cost.seconds, whole(cost.mebibytes));
    let mut row = vec![title.to_owned()];
    row.extend(costs.iter().map(cell));
    let [.., less, more] = &costs[..] else { unreachable!("there are several") };
    row.push(format!(
        "{}, {}",
        times(more.seconds / less.seconds),
        times(more.mebibytes / less.mebibytes)
    ));
    row
}

fn typical(folder: &PathBuf, step: &[&str]) -> Cost {
    let target = crate::scratch().join("growth-target");
    let source = folder.join("src/lib.rs");
    let again = || {
        // A file that is as new as the last build is compiled again.
        let text = fs::read_to_string(&source).expect("it was written") + "// touched\n";
        fs::write(&source, text).expect("it can be written");
        cost(cargo(folder, &target, step).env("CARGO_INCREMENTAL", "0"))
    };
    again();
    let all: Vec<Cost> = (0..crate::runs()).map(|_| again()).collect();
    Cost {
        seconds: median(all.iter().map(|cost| cost.seconds).collect()),
        mebibytes: median(all.iter().map(|cost| cost.mebibytes).collect()),
    }
}

fn prepare(count: usize) -> PathBuf {
    let folder = crate::scratch().join("growth").join(count.to_string());
    fs::create_dir_all(folder.join("src")).expect("it can be made");
    let root = crate::root();
    let manifest = format!(
        "[package]\nname = \"growth-{count}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         aisoc-env = {{ path = \"{}/aisoc-env\" }}\n\n[workspace]\n",
        root.display()
    );
    let library = "//! A large service.\n\n/// Its configuration.\n#[aisoc_env::service(\"large\", spec = \"env.yaml\")]\npub struct Config;\n";
    fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(folder.join("src/lib.rs"), library).expect("it can be written");
    fs::write(folder.join("env.yaml"), spec(count)).expect("it can be written");
    fs::copy(crate::bench().join("Cargo.lock"), folder.join("Cargo.lock"))
        .expect("it can be copied");
    folder
}

/// The types of the variables, in turn.
const KINDS: [&str; 7] = [
    "type: text\n        default: some text",
    "type: port\n        default: 8080",
    "type: bool\n        default: true",
    "type: url\n        default: http://localhost:8080",
    "type: text\n        secret: true",
    "type: duration\n        unit: seconds\n        default: 30",
    "type: integer\n        default: 7",
];

/// A spec of one service with this number of variables.
fn spec(count: usize) -> String {
    let mut text = "format: 1\nversion: 1.0.0\ntitle: Large\nservices:\n  large:\n    title: Large\n    description: A service of many \
                    variables.\n    since: 1.0.0\n    prefix: LARGE_\n    variables:\n"
        .to_owned();
    for at in 0..count {
        let kind = KINDS[at % KINDS.len()];
        let _ = write!(
            text,
            "      LARGE_VARIABLE_{at:05}:\n        {kind}\n        aliases: [LARGE_OLD_{at:05}]\n        \
             description: Variable {at} of many, which says something about what the service does when it is set, and what when it is not.\n"
        );
    }
    text
}

/// Reads a spec with this program, which is a release build.
fn reading() -> String {
    let text = spec(LARGE);
    let read = milliseconds(&text, true);
// Only parsing is done for an unknown version of the format.
    let parsed = milliseconds(&text.replacen("format: 1", "format: 2", 1), false);
    format!(
        "A spec of {:.1} MB ({} variables) is parsed in {parsed:.0} ms by a release build; it is \
         parsed, resolved and checked by every rule in {read:.0} ms.\n\n",
        text.len() as f64 / 1e6,
        whole(LARGE as f64)
    )
}

/// The time to read a text, which must be valid or invalid as expected.
fn milliseconds(text: &str, valid: bool) -> f64 {
    let read = || {
        let start = Instant::now();
        let reading = aisoc_env_spec::read(text);
        assert_eq!(!reading.is_broken(), valid);
        start.elapsed().as_secs_f64() * 1e3
    };
    median((0..crate::runs()).map(|_| read()).collect())
}
