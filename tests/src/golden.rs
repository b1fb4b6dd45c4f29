//! Generated files that are committed: checked by default, written with `BLESS=1`.

use std::fs;
use std::path::Path;

/// Compares a committed file, given by its path in the workspace, with the expected text.
///
/// # Panics
///
/// If the file is stale, or cannot be written.
pub fn check(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    #[expect(clippy::disallowed_methods, reason = "how a developer lets the tests write")]
    let bless = std::env::var_os("BLESS").is_some();
    if bless {
        fs::write(&file, expected).expect("the file can be written");
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == expected,
        "{path} is stale: run `BLESS=1 cargo test --workspace` and commit it"
    );
}
