//! A change of a spec file alone causes a rebuild, in a crate outside the workspace.

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

/// The result of the compiler.
fn check(folder: &Path) -> Result<(), String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--target-dir"])
        .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside"))
        .current_dir(folder)
        .output()
        .expect("cargo runs");
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(stderr) }
}

#[test]
fn changed_spec_file_causes_a_rebuild() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("coffee-house");
    let file = folder.join("config/shop.yaml");
    let spec = include_str!("../fixtures/coffee-house.yaml");
    package(&folder, spec);
    assert_eq!(check(&folder), Ok(()));

    let changed = spec.replace("type: port", "type: text");
    fs::write(&file, changed).expect("it can be written");
    let stderr = check(&folder).expect_err("a text is no port");
    assert!(stderr.contains("error[E0308]: mismatched types"), "{stderr}");

    let broken = spec.replace("default: 8080", "default: 80800");
    fs::write(&file, broken).expect("it can be written");
    let stderr = check(&folder).expect_err("there is no such port");
    assert!(stderr.contains("[default-not-accepted]"), "{stderr}");
    assert!(stderr.contains(" --> config/shop.yaml:59:18"), "{stderr}");
    assert!(!stderr.contains(&*folder.to_string_lossy()), "a path of this machine: {stderr}");
    let errors = stderr.lines().filter(|line| line.starts_with("error")).count();
    assert_eq!(errors, 2, "the spec's, and that it could not be compiled: {stderr}");

    fs::write(&file, spec).expect("it can be written");
    assert_eq!(check(&folder), Ok(()));
}
