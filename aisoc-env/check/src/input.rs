//! SourceMap that a call names: regular ones, of a bounded size, in UTF-8; `-` is standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::{Failure, reason};

/// The largest `.env` file, in bytes.
pub const DOTENV_LIMIT: u64 = 4 << 20;

/// The text of a file, or a failure that names it.
pub fn read(path: &Path, limit: u64) -> Result<String, Failure> {
    let failed = |why: String| Failure(format!("{} cannot be read: {why}", name(path)));
    if is_stdin(path) {
        return text(io::stdin().lock(), limit).map_err(failed);
    }
    let about = std::fs::metadata(path).map_err(|error| failed(reason(&error)))?;
    if !about.is_file() {
        return Err(failed("it is not a regular file".to_owned()));
    }
    let file = File::open(path).map_err(|error| failed(reason(&error)))?;
    text(file, limit).map_err(failed)
}

/// What messages call a file.
pub fn name(path: &Path) -> String {
    if is_stdin(path) { "standard input".to_owned() } else { path.display().to_string() }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn text(source: impl Read, limit: u64) -> Result<String, String> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    if bytes.len() as u64 > limit {
        return Err(format!("it is larger than {} MiB", limit >> 20));
    }
    String::from_utf8(bytes)
        .map_err(|error| format!("byte {} is not UTF-8", error.utf8_error().valid_up_to()))
}
