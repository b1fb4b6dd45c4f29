//! Which spec is read, and from where.

use std::io::ErrorKind;
use std::path::PathBuf;

use aisoc_env_spec::{BUILTIN_NAME, Reading, Unreadable, builtin, read};
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
    let reading = aisoc_env_spec::read_file(&path).map_err(|why| {
        let (why, help) = unreadable(&why);
        error(literal.span(), format!("the spec `{name}` cannot be read: {why}"), help)
    })?;
    Ok(Source { reading, name, span: Some(literal.span()), file: path.to_str().map(str::to_owned) })
}

/// The folder of the calling crate's manifest, which paths are relative to.
fn manifest_dir() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "how cargo tells a macro where the caller is")]
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Why a file is not a spec, in the same words on every machine, and what to do about it.
fn unreadable(why: &Unreadable) -> (String, &'static str) {
    match why {
        Unreadable::Refused(error) => refused(error.kind()),
        Unreadable::Folder | Unreadable::Special => (why.to_string(), NAME_A_FILE),
        Unreadable::TooLarge(_) => (why.to_string(), "is it the right file?"),
        Unreadable::NotUtf8(_) => (why.to_string(), "save it as UTF-8"),
    }
}

const NAME_A_FILE: &str = "name the YAML file itself";

fn refused(kind: ErrorKind) -> (String, &'static str) {
    let help = match kind {
        ErrorKind::NotFound => "the path is relative to the folder of the crate's `Cargo.toml`",
        ErrorKind::PermissionDenied => "let the user who builds read it",
        _ => NAME_A_FILE,
    };
    let message = match kind {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        kind => kind.to_string(),
    };
    (message, help)
}

#[cfg(test)]
mod tests;
