//! What does not compile, and what the compiler says about it.
//!
//! One mistake a file, in a folder named for its class. `TRYBUILD=overwrite cargo test -p aisoc-env-tests --test compile_fail`
//! writes the expected text beside it; look at it as someone would who meets it at the end of a long day.

use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Files that nobody would commit; the cases find them from the folder in which they are compiled.
fn write_odd_files() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = |name: &str| File::create(folder.join(name)).expect("it can be written");
    file("not-utf8.yaml").write_all(b"format: 1\ntitle: Caf\xe9\n").expect("it can be written");
    file("fifty-megabytes.yaml").set_len(50 << 20).expect("it can be made long");
}

#[test]
fn mistakes_are_told() {
    write_odd_files();
    trybuild::TestCases::new().compile_fail("compile-fail/*/*.rs");
}
