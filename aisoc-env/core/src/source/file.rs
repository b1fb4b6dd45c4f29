//! Files that hold values: regular ones, of a bounded size, in UTF-8.

use std::fs::{File, metadata};
use std::io::Read;
use std::path::Path;

/// The largest file with one secret, in bytes.
const SECRET_LIMIT: u64 = 1 << 20;

/// The text of a file with one secret, or why it cannot be had.
pub(crate) fn read_secret(path: &Path) -> Result<String, String> {
    read_text(path, SECRET_LIMIT)
}

/// The text of a file, or why it cannot be had. A pipe is never opened, since that could wait for ever.
pub(super) fn read_text(path: &Path, limit: u64) -> Result<String, String> {
    let about = metadata(path).map_err(|error| reason(&error))?;
    if !about.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| reason(&error))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    if bytes.len() as u64 > limit {
        return Err(format!("it is larger than {} KiB", limit >> 10));
    }
    String::from_utf8(bytes)
        .map_err(|error| format!("byte {} is not UTF-8", error.utf8_error().valid_up_to()))
}

/// Why, without the number that the system gives it.
pub(super) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split_once(" (os error").map_or(&*text, |(text, _)| text);
    let mut chars = text.chars();
    let first = chars.next().map(char::to_lowercase);
    first.map_or_else(String::new, |first| format!("{first}{}", chars.as_str()))
}
