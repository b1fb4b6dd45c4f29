//! The spec that a command works on.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use aisoc_env_spec::{MAX_BYTES, Reading, Spec, Style, builtin};

use crate::outcome::Failure;

/// The spec of a file, or the built-in one.
pub(crate) fn read(path: Option<&Path>) -> Result<Spec, Failure> {
    let Some(path) = path else { return proven(builtin(), aisoc_env_spec::BUILTIN_NAME) };
    let name = path.display().to_string();
    let text =
        read_text(path).map_err(|why| Failure(format!("the spec {name} cannot be read: {why}")))?;
    proven(aisoc_env_spec::read(&text), &name)
}

fn proven(reading: Reading, name: &str) -> Result<Spec, Failure> {
    reading.spec().map_err(|reading| {
        let shown = reading.rendered(name, Style::Plain).join("\n\n");
        Failure(format!("the spec {name} is not valid\n\n{shown}"))
    })
}

fn read_text(path: &Path) -> Result<String, String> {
    let about = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !about.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    let limit = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 >= limit {
        return Err("it is larger than 16 MiB".to_owned());
    }
    String::from_utf8(bytes)
        .map_err(|error| format!("byte {} is not UTF-8", error.utf8_error().valid_up_to()))
}
