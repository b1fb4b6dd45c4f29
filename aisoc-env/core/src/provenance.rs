//! Where a value was found.

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;

/// Where a value was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Provenance {
    /// The process environment.
    Process,
    /// A pair given in code.
    Given,
    /// A file, and the line in it where it has several values.
    File {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: Option<u32>,
    },
    /// Another source, by the name that it gives itself.
    Other(Cow<'static, str>),
    /// Nowhere: it is the default.
    Default,
    /// Nowhere: it is the value of another variable.
    Fallback(Cow<'static, str>),
    /// Nowhere: there is no value.
    Unset,
}

impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => f.write_str("process environment"),
            Self::Given => f.write_str("given in code"),
            Self::File { path, line: Some(line) } => write!(f, "{}:{line}", path.display()),
            Self::File { path, line: None } => write!(f, "{}", path.display()),
            Self::Other(source) => f.write_str(source),
            Self::Default => f.write_str("default"),
            Self::Fallback(variable) => write!(f, "from {variable}"),
            Self::Unset => f.write_str("not set"),
        }
    }
}

impl Provenance {
    /// Whether the value comes from a source, and not from the spec.
    pub const fn is_source(&self) -> bool {
        matches!(self, Self::Process | Self::Given | Self::File { .. } | Self::Other(_))
    }
}
