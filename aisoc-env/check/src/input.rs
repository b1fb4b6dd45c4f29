//! Files that a call names; `-` is standard input.

use std::io;
use std::path::Path;

use aisoc_env_core::fs::{read_file, read_stream};

use crate::failure::Failure;

/// The text of a file of at most `limit` bytes, or a failure that names the file.
pub fn read(path: &Path, limit: u64) -> Result<String, Failure> {
    let text = if is_stdin(path) {
        read_stream(io::stdin().lock(), limit)
    } else {
        read_file(path, limit)
    };
    text.map_err(|why| Failure(format!("{} cannot be read: {why}", name(path))))
}

/// What messages call a file.
pub fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
