//! The files of a request; `-` is standard input.

use std::path::Path;

use aisoc_env_core::fs::read_input;

use crate::failure::Failure;

/// The text of a file of at most `limit` bytes, or a failure that names the file.
pub(crate) fn read(path: &Path, limit: u64) -> Result<String, Failure> {
    read_input(path, limit).map_err(Failure)
}
