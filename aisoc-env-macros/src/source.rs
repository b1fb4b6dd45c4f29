//! Which spec is read, and from where.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use aisoc_env_spec::{BUILTIN_NAME, MAX_BYTES, Reading, builtin, read};
use proc_macro2::Span;
use syn::{Error, LitStr};

use crate::args::Args;
use crate::errors::error;

/// A spec that has been read.
pub(crate) struct Source {
    pub(crate) reading: Reading,
    /// What diagnostics call it: a path that is the same on every machine.
    pub(crate) name: String,
    /// Where its diagnostics are shown.
    pub(crate) span: Option<Span>,
    /// The file, for the compiler to watch.
    pub(crate) file: Option<String>,
}

impl Source {
    /// Whether it is the spec that the runtime crate has the reference of.
    pub(crate) const fn is_builtin(&self) -> bool {
        self.span.is_none()
    }
}

/// Reads what the arguments name, or the built-in spec.
pub(crate) fn read_source(args: &Args) -> Result<Source, Error> {
    if let Some(path) = &args.options.spec {
        return read_file(path);
    }
    Ok(match &args.options.yaml {
        Some(yaml) => Source {
            reading: read(&yaml.value()),
            name: "yaml".to_owned(),
            span: Some(yaml.span()),
            file: None,
        },
        None => {
            Source { reading: builtin(), name: BUILTIN_NAME.to_owned(), span: None, file: None }
        }
    })
}

fn read_file(literal: &LitStr) -> Result<Source, Error> {
    let name = literal.value();
    let path = manifest_dir().join(&name);
    let text = read_text(&path).map_err(|why| {
        let message = format!("the spec `{name}` cannot be read: {}", why.message);
        error(literal.span(), message, why.help)
    })?;
    Ok(Source {
        reading: read(&text),
        name,
        span: Some(literal.span()),
        file: path.to_str().map(str::to_owned),
    })
}

/// The folder of the calling crate's manifest, which paths are relative to.
fn manifest_dir() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "how cargo tells a macro where the caller is")]
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Why a file is no spec; the same words on every machine.
#[derive(Debug)]
struct Unreadable {
    message: String,
    help: &'static str,
}

const NAME_A_FILE: &str = "name the YAML file itself";

/// A regular file of a bounded size in UTF-8, or why it is not.
fn read_text(path: &Path) -> Result<String, Unreadable> {
    let because = |message: &str, help| Unreadable { message: message.to_owned(), help };
    let about = std::fs::metadata(path).map_err(|error| refused(&error))?;
    if about.is_dir() {
        return Err(because("it is a folder", NAME_A_FILE));
    }
    if !about.is_file() {
        return Err(because("it is not a regular file", NAME_A_FILE));
    }
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    let file = File::open(path).map_err(|error| refused(&error))?;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| refused(&error))?;
    if bytes.len() > MAX_BYTES {
        let message = format!("it is larger than {} MiB", MAX_BYTES >> 20);
        return Err(because(&message, "is it the right file?"));
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(&error))
}

fn refused(error: &std::io::Error) -> Unreadable {
    let help = match error.kind() {
        ErrorKind::NotFound => "the path is relative to the folder of the crate's `Cargo.toml`",
        ErrorKind::PermissionDenied => "let the user who builds read it",
        _ => NAME_A_FILE,
    };
    let message = match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        kind => kind.to_string(),
    };
    Unreadable { message, help }
}

fn not_utf8(error: &std::string::FromUtf8Error) -> Unreadable {
    let before = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
    let line = before.matches('\n').count() + 1;
    Unreadable { message: format!("line {line} is not UTF-8"), help: "save it as UTF-8" }
}

#[cfg(test)]
mod tests;
