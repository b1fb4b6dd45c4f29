//! Which spec is read, and from where.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use aisoc_env_spec::{BUILTIN_NAME, MAX_BYTES, Reading, builtin, read};
use proc_macro2::Span;
use syn::LitStr;

use crate::args::Options;

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

/// Reads what the options name, or the built-in spec.
pub(crate) fn read_source(options: &Options) -> Result<Source, (String, Span)> {
    if let Some(path) = &options.spec {
        return read_file(path);
    }
    Ok(match &options.yaml {
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

fn read_file(literal: &LitStr) -> Result<Source, (String, Span)> {
    let name = literal.value();
    let path = manifest_dir().join(&name);
    let text = read_text(&path)
        .map_err(|why| (format!("the spec `{name}` cannot be read: {why}"), literal.span()))?;
    Ok(Source {
        reading: read(&text),
        name,
        span: Some(literal.span()),
        file: Some(path.to_string_lossy().into_owned()),
    })
}

/// The folder of the calling crate's manifest, which paths are relative to.
fn manifest_dir() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "how cargo tells a macro where the caller is")]
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// A regular file of a bounded size in UTF-8, or why it is not.
fn read_text(path: &Path) -> Result<String, String> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            "no such file; the path is relative to the folder of `Cargo.toml`".to_owned()
        }
        _ => error.to_string(),
    })?;
    if !about.is_file() {
        return Err("it is not a regular file".to_owned());
    }
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    let file = File::open(path).map_err(|error| error.to_string())?;
    file.take(limit).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 >= limit {
        return Err("it is larger than 16 MiB".to_owned());
    }
    String::from_utf8(bytes)
        .map_err(|error| format!("byte {} is not UTF-8", error.utf8_error().valid_up_to()))
}
