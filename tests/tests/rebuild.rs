//! A spec of a crate outside the workspace: a change of the file, and of nothing else, reaches the compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = r#"//! A program with a spec of its own.

/// Its configuration.
#[aisoc_env::service("till", spec = "config/shop.yaml")]
pub struct Config;

/// Where it listens.
pub fn port(config: &Config) -> u16 {
    config.port
}
"#;

/// A package in a folder of its own, with the versions of this workspace.
fn package(folder: &Path, spec: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let manifest = format!(
        "[package]\nname = \"coffee-house\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\naisoc-env = {{ path = '{}' }}\n\n[workspace]\n",
        root.join("aisoc-env").canonicalize().expect("the runtime is there").display()
    );
    for part in ["src", "config"] {
        fs::create_dir_all(folder.join(part)).expect("the folder can be made");
    }
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("it can be copied");
    fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(folder.join("src/lib.rs"), PROGRAM).expect("it can be written");
    fs::write(folder.join("config/shop.yaml"), spec).expect("it can be written");
}

/// What the compiler says.
fn check(folder: &Path) -> Result<(), String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--target-dir"])
        .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside"))
        .current_dir(folder)
        .output()
        .expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(told) }
}

#[test]
fn a_change_of_the_file_rebuilds() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("coffee-house");
    let file = folder.join("config/shop.yaml");
    let spec = include_str!("../fixtures/coffee-house.yaml");
    package(&folder, spec);
    assert_eq!(check(&folder), Ok(()));

    let changed = spec.replace("type: port", "type: text");
    fs::write(&file, changed).expect("it can be written");
    let told = check(&folder).expect_err("a text is no port");
    assert!(told.contains("error[E0308]: mismatched types"), "{told}");

    let broken = spec.replace("default: 8080", "default: 80800");
    fs::write(&file, broken).expect("it can be written");
    let told = check(&folder).expect_err("there is no such port");
    assert!(told.contains("[default-not-accepted]"), "{told}");
    assert!(told.contains(" --> config/shop.yaml:59:18"), "{told}");
    assert!(!told.contains(&*folder.to_string_lossy()), "a path of this machine: {told}");
    let errors = told.lines().filter(|line| line.starts_with("error")).count();
    assert_eq!(errors, 2, "the spec's, and that it could not be compiled: {told}");

    fs::write(&file, spec).expect("it can be written");
    assert_eq!(check(&folder), Ok(()));
}
