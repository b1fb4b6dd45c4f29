//! Reads the spec: the built-in one, a file or text.

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
    /// Its name in diagnostics: a path that is the same on every machine.
    pub(crate) name: String,
    /// The literal at which its diagnostics are shown; none for the built-in spec.
    pub(crate) span: Option<Span>,
    /// The file. The compiler rebuilds the caller when it changes.
    pub(crate) file: Option<String>,
}

impl Source {
    /// Whether it is the built-in spec, whose types the runtime crate has.
    pub(crate) const fn is_builtin(&self) -> bool {
        self.span.is_none()
    }
}

/// Reads the spec of the arguments, or the built-in one.
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

/// The folder of the calling crate's manifest. Paths are relative to it.
fn manifest_dir() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "how cargo tells a macro where the caller is")]
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Why the file cannot be read, in the same words on every machine, and a help text.
fn unreadable(why: &Unreadable) -> (String, &'static str) {
    match why {
        Unreadable::Refused(error) => refused(error.kind()),
        Unreadable::Folder | Unreadable::Special => (why.to_string(), NAME_A_FILE),
        Unreadable::TooLarge(_) => (why.to_string(), "check that the path names a spec"),
        Unreadable::NotUtf8(_) => (why.to_string(), "save it as UTF-8"),
    }
}

const NAME_A_FILE: &str = "write the path of a YAML file";

fn refused(kind: ErrorKind) -> (String, &'static str) {
    let help = match kind {
        ErrorKind::NotFound => "the path is relative to the folder of the crate's `Cargo.toml`",
        ErrorKind::PermissionDenied => "make it readable for the user who runs the build",
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
