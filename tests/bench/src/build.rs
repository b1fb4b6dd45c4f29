//! Building: a small service with each peer, from nothing, after a change of `main.rs`, and as it is shipped.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cost::{cargo, cost};
use crate::peers::{OTHERS, OURS, Peer, source};
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

/// How many times as cheap rebuilds are measured as cold builds are.
const REBUILDS: usize = 2;

/// The table of this part.
pub(crate) fn measure() -> String {
    let mut builds: Vec<Build> = services().into_iter().map(prepare).collect();
    for _ in 0..crate::runs() {
        builds.iter_mut().for_each(build_cold);
    }
    builds.iter_mut().for_each(build_release);
    text(&builds)
}

/// What each service is called and made of: its title, its folder's name, dependencies, and the code before `main`.
fn services() -> Vec<(String, String, Vec<String>, &'static str)> {
    let of = |peer: &Peer| {
        let dependencies = peer.dependencies.iter().map(ToString::to_string).collect();
        (peer.title.to_owned(), peer.module.to_owned(), dependencies, source(peer.module))
    };
    let mut all: Vec<_> =
        std::iter::once(&OURS).chain(OTHERS).filter(|peer| peer.is_built).map(of).collect();
    let lean = vec![OURS.dependencies[0].to_owned(), "idna_adapter = \"~1.1\"".to_owned()];
    all.insert(
        1,
        (
            "aisoc-env, `idna_adapter` 1.1".to_owned(),
            "ours_lean".to_owned(),
            lean,
            source(OURS.module),
        ),
    );
    let clap = vec!["clap = { version = \"4\", features = [\"derive\", \"env\"] }".to_owned()];
    all.push((
        "clap (derive), every field text".to_owned(),
        "clap_text".to_owned(),
        clap,
        CLAP_TEXT,
    ));
    all
}

/// The code of a service whose fields need nothing but the standard library.
const CLAP_TEXT: &str = "#[derive(clap::Parser)]\npub struct Config {\n    #[arg(long, env = \"DATABASE_URL\")]\n    \
pub database_url: Option<String>,\n    #[arg(long, env = \"PORT\", default_value = \"8000\")]\n    pub port: u16,\n}\n\n\
pub fn load() -> Config {\n    <Config as clap::Parser>::parse_from([\"service\"])\n}\n";

fn prepare((title, name, dependencies, code): (String, String, Vec<String>, &str)) -> Build {
    let folder = crate::scratch().join("services").join(&name);
    let root = crate::root().display().to_string();
    let dependencies = dependencies.join("\n").replace("ROOT", &root);
    fs::create_dir_all(folder.join("src")).expect("it can be made");
    let manifest = format!(
        "[package]\nname = \"service\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n\
         [profile.release]\nstrip = true\n\n[workspace]\n"
    );
    let main = format!(
        "#![allow(dead_code)]\n{code}\nfn main() {{\n    println!(\"{{}}\", size_of_val(&load()));\n}}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(folder.join("src/main.rs"), main).expect("it can be written");
    // The versions that the other parts measure.
    fs::copy(crate::bench().join("Cargo.lock"), folder.join("Cargo.lock"))
        .expect("it can be copied");
    let crates = count_crates(&folder);
    Build { title, folder, crates, cold: Vec::new(), rebuilt: Vec::new(), bytes: 0 }
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

/// All in one folder: what several share is built once, as nobody counts its time.
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
    let table = table(&["", "crates", "cold build", "rebuild", "binary"], &rows);
    format!("## Building\n\n{ABOUT}\n\n{table}{NOTES}\n\n")
}

const ABOUT: &str = "A service with the configuration of `ueba`: the crates that are compiled for it; seconds of CPU for \
`cargo build` in an empty target folder, and how many times as many as `aisoc-env` takes; seconds of CPU to build again when `main.rs` \
has changed, and how many times as many as code by hand takes; the stripped binary of `cargo build --release`.";

const NOTES: &str = "All but the last row have fields of `url::Url`; the crate `url` knows international domain names through ICU4X, 25 crates \
with four macros of their own, which cost more than everything else. An application may choose a lighter table of Unicode for all its crates \
(`cargo update -p idna_adapter --precise 1.1.0`; a library should not choose it for others): that is the second row. Where another is \
cheaper: code by hand and those without macros of their own compile no `syn`, and none of them reads a spec; this project's macro is also a \
reader of YAML that says what is wrong at line and column.";
