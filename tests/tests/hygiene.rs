//! Other people's habits: crates under `hygiene/` with no prelude, with every name shadowed, in old editions, with every lint on.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn crates_of_other_habits_compile_without_a_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("hygiene");
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--quiet", "--locked", "--workspace", "--keep-going", "--target-dir"])
        .arg(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside"))
        .current_dir(&folder)
        .output()
        .expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.trim().is_empty(), "{told}");
}

/// What a derived `Debug` would give away.
#[aisoc_env::service("api")]
#[derive(Debug, Clone)]
struct Config;

#[test]
fn debug_is_ours_where_it_is_derived_as_well() {
    let secret = "a-secret-of-more-than-thirty-two-characters";
    let config = Config::from_vars([("SECRET_KEY", secret)]).expect("it loads");
    let shown = format!("{:?} {:#?}", config.clone(), config);
    assert!(shown.starts_with("Config {") && !shown.contains(secret), "{shown}");
}
