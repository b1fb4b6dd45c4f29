//! Building: a small service with each peer, cold, after a change of `main.rs`, and as a release.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cost::{cargo, cost};
use crate::services::{ALONE, IN_SMALL, SMALL, Service, Shape, services, write};
use crate::table::{median, table, times, whole};

/// A service that is built.
struct Build {
    title: String,
    folder: PathBuf,
    crates: usize,
    cold: Vec<f64>,
    rebuilt: Vec<f64>,
    bytes: u64,
}

/// The number of rebuilds after each cold build: they are cheap, and differences are small.
const REBUILDS: usize = 5;

/// The tables of this part.
pub(crate) fn measure() -> String {
    let services = services();
    let alone = build(services.iter().map(|service| prepare(&ALONE, service)).collect());
    let small = services.iter().filter(|service| IN_SMALL.contains(&&*service.name));
    let small = build(small.map(|service| prepare(&SMALL, service)).collect());
    format!(
        "## Building\n\n{ABOUT}\n\n{}{ABOUT_SMALL}\n\n{}{NOTES}\n\n",
        text(&alone),
        text(&small)
    )
}

fn build(mut builds: Vec<Build>) -> Vec<Build> {
    for _ in 0..crate::runs() {
        builds.iter_mut().for_each(build_cold);
    }
    builds.iter_mut().for_each(build_release);
    builds
}

fn prepare(shape: &Shape, service: &Service) -> Build {
    let folder = write(shape, service);
    let crates = count_crates(&folder);
    Build {
        title: service.title.clone(),
        folder,
        crates,
        cold: Vec::new(),
        rebuilt: Vec::new(),
        bytes: 0,
    }
}

/// The crates that are compiled besides the service itself.
fn count_crates(folder: &Path) -> usize {
    let mut tree = cargo(
        folder,
        &folder.join("target"),
        &["tree", "-e", "normal,build", "--prefix", "none", "--no-dedupe"],
    );
    let output = tree.output().expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let names: std::collections::BTreeSet<&str> =
        text.lines().map(|line| line.split(" (").next().unwrap_or(line)).collect();
    names.len() - 1
}

fn build_cold(build: &mut Build) {
    let target = build.folder.join("target");
    // There is none at first.
    let _ = fs::remove_dir_all(&target);
    build.cold.push(cost(&mut cargo(&build.folder, &target, &["build"])).seconds);
    for _ in 0..REBUILDS {
        let main = build.folder.join("src/main.rs");
        let text = fs::read_to_string(&main).expect("it was written") + "// touched\n";
        fs::write(&main, text).expect("it can be written");
        build.rebuilt.push(cost(&mut cargo(&build.folder, &target, &["build"])).seconds);
    }
}

/// All in one folder, so that shared crates are built once: their time is not measured.
fn build_release(build: &mut Build) {
    let target = crate::scratch().join("release-target");
    cost(&mut cargo(&build.folder, &target, &["build", "--release"]));
    build.bytes = fs::metadata(target.join("release/service")).expect("it was built").len();
}

fn text(builds: &[Build]) -> String {
    let of = |numbers: &[f64]| median(numbers.to_vec());
    let hand =
        builds.iter().find(|build| build.title.starts_with("by hand")).expect("one is by hand");
    let (cold, rebuilt) = (of(&builds[0].cold), of(&hand.rebuilt));
    let rows: Vec<Vec<String>> = builds
        .iter()
        .map(|build| {
            vec![
                build.title.clone(),
                build.crates.to_string(),
                format!("{:.1} s ({})", of(&build.cold), times(of(&build.cold) / cold)),
                format!("{:.2} s ({})", of(&build.rebuilt), times(of(&build.rebuilt) / rebuilt)),
                format!("{} KiB", whole(build.bytes as f64 / 1024.0)),
            ]
        })
        .collect();
    table(&["", "crates", "cold build", "rebuild", "binary"], &rows)
}

const ABOUT: &str = "A service with the configuration of `ueba`: the number of crates that are compiled for it; seconds of CPU for `cargo \
build` in an empty target folder, relative to `aisoc-env`; seconds of CPU for a rebuild after a change of `main.rs`, relative to code by \
hand; the size of the stripped binary of `cargo build --release`.";

const ABOUT_SMALL: &str = "The same in a service that answers requests, with axum and tokio:";

const NOTES: &str = "All rows but the last one of the first table have fields of `url::Url`. The crate `url` supports international domain \
names through ICU4X: 25 crates with four own macros, which are half of each cold build. An application can select a smaller Unicode table \
for all its crates (`cargo update -p idna_adapter --precise 1.1.0`), as in the second row; a library should not select it for others. \
\"clap (derive), the same types\" is clap with fields like those of this project, including secrets, and a configuration that can be \
serialized without its secrets.\n\n\
Reasons why others are cheaper: none of them reads a spec. The YAML parser, which reports lines and columns, takes 4 s of a cold build; \
darling, which parses the arguments of the macro, 2 s; and the traits of serde, which axum needs for all, 1.5 s. A rebuild does not read \
the built-in spec again. It takes longer than with code by hand because cargo checks more crates, and the debug information of the runtime \
is linked.";
