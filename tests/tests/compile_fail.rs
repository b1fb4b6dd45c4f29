//! Programs that do not compile, and the messages of the compiler.
//!
//! Each file has one mistake, in a folder named after its class. `TRYBUILD=overwrite cargo test -p aisoc-env-tests --test compile_fail`
//! writes the expected messages; review them as a user of the macro.

use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Files that are not committed; the cases find them relative to the folder in which they are compiled.
fn write_odd_files() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = |name: &str| File::create(folder.join(name)).expect("it can be written");
    file("not-utf8.yaml").write_all(b"format: 1\ntitle: Caf\xe9\n").expect("it can be written");
    file("fifty-megabytes.yaml").set_len(50 << 20).expect("it can be made long");
}

#[test]
fn mistakes_are_reported() {
    write_odd_files();
    trybuild::TestCases::new().compile_fail("compile-fail/*/*.rs");
}
