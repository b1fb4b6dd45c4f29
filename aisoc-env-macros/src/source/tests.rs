//! Files that are no specs.

use std::fs;
use std::path::PathBuf;

use super::*;

/// A file of the tests' own, made anew.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("aisoc-env-{}-{name}", std::process::id()));
    fs::write(&path, content).unwrap();
    path
}

fn refusal(path: &Path) -> String {
    read_text(path).map(|_| ()).unwrap_err().message
}

#[test]
fn a_spec_is_read_whole() {
    let path = file("whole.yaml", "format: 1\ntitle: Café\n".as_bytes());
    assert_eq!(read_text(&path).unwrap(), "format: 1\ntitle: Café\n");
    fs::remove_file(path).unwrap();
}

#[test]
fn a_missing_file_says_what_paths_are_relative_to() {
    let why = read_text(Path::new("nowhere/env.yaml")).unwrap_err();
    assert_eq!(why.message, "there is no such file");
    assert!(why.help.contains("`Cargo.toml`"), "{}", why.help);
}

#[test]
fn a_folder_is_refused() {
    assert_eq!(refusal(&std::env::temp_dir()), "it is a folder");
}

#[cfg(unix)]
#[test]
fn a_device_is_refused_before_it_is_opened() {
    assert_eq!(refusal(Path::new("/dev/zero")), "it is not a regular file");
}

#[test]
fn text_that_is_not_utf8_is_refused_with_its_line() {
    let path = file("latin1.yaml", b"format: 1\ntitle: Caf\xe9\n");
    assert_eq!(refusal(&path), "line 2 is not UTF-8");
    fs::remove_file(path).unwrap();
}

#[test]
fn fifty_megabytes_are_refused_without_being_read() {
    let path = file("large.yaml", b"");
    File::options().write(true).open(&path).unwrap().set_len(50 << 20).unwrap();
    assert_eq!(refusal(&path), "it is larger than 16 MiB");
    fs::remove_file(path).unwrap();
}
