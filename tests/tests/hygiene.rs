//! Crates under `hygiene/` with unusual settings: no prelude, every name shadowed, old editions, every lint enabled.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn crates_with_unusual_settings_compile_without_warnings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("hygiene");
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--quiet", "--locked", "--workspace", "--keep-going", "--target-dir"])
        .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside"))
        .current_dir(&folder)
        .output()
        .expect("cargo runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && stderr.trim().is_empty(), "{stderr}");
}

/// A struct whose derived `Debug` would print secrets.
#[aisoc_env::service("api")]
#[derive(Debug, Clone)]
struct Config;

#[test]
fn generated_debug_replaces_a_derived_one() {
    let secret = "a-secret-of-more-than-thirty-two-characters";
    let config = Config::from_vars([("SECRET_KEY", secret)]).expect("it loads");
    let shown = format!("{:?} {:#?}", config.clone(), config);
    assert!(shown.starts_with("Config {") && !shown.contains(secret), "{shown}");
}
