//! What a configuration is, and the calls that load one.

use std::ffi::OsString;
use std::fmt;

use crate::error::Error;
use crate::load::{Loader, load, load_watched};
use crate::redact::{Redact, Redacted};
use crate::report::Loaded;
use crate::service::Service;
use crate::source::Sources;

/// The exit status of a process whose configuration is wrong: `EX_CONFIG` of `sysexits.h`.
pub const EX_CONFIG: i32 = 78;

/// The configuration of a service: what `#[aisoc_env::service]` makes of a struct.
pub trait Configuration: Redact + Sized {
    /// What the spec says about the service.
    const SERVICE: &'static Service;

    /// Puts the configuration together; generated code.
    #[doc(hidden)]
    fn assemble(loader: &mut Loader<'_>) -> Option<Self>;
}

/// A struct within a configuration: a section or a shared group; generated code.
pub trait Part: Redact + Sized {
    /// Puts it together; `first` is the index of a group's first variable.
    fn assemble(loader: &mut Loader<'_>, first: usize) -> Option<Self>;
}

/// Loads from the process environment.
///
/// # Errors
///
/// Every variable that is missing or wrong.
pub fn from_env<C: Configuration>() -> Result<C, Error> {
    load(C::SERVICE, &Sources::new().process(), C::assemble)
}

/// Loads from the process environment; prints every problem to standard error and exits with 78 when there are any.
pub fn from_env_or_exit<C: Configuration>() -> C {
    #[expect(clippy::print_stderr, clippy::exit, reason = "what the caller asks for")]
    from_env().unwrap_or_else(|error| {
        eprintln!("error: {error}");
        std::process::exit(EX_CONFIG)
    })
}

/// Loads from pairs, and nothing of the process.
///
/// # Errors
///
/// Every variable that is missing or wrong.
pub fn from_vars<C, K, V>(pairs: impl IntoIterator<Item = (K, V)>) -> Result<C, Error>
where
    C: Configuration,
    K: Into<String>,
    V: Into<OsString>,
{
    load(C::SERVICE, &Sources::new().pairs(pairs), C::assemble)
}

/// Loads from these sources, with a report on every variable.
///
/// # Errors
///
/// Every variable that is missing or wrong.
pub fn from_sources<C: Configuration>(sources: &Sources) -> Result<Loaded<C>, Error> {
    load_watched(C::SERVICE, sources, C::assemble)
}

/// `Redact` of a generated struct.
pub fn redact<'a>(fields: &[(&'static str, &'a dyn Redact)]) -> Redacted<'a> {
    Redacted::Struct(fields.iter().map(|(name, value)| (*name, value.redact())).collect())
}

/// `Debug` of a generated struct.
///
/// # Errors
///
/// The formatter's.
pub fn debug(name: &str, value: &impl Redact, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Redacted::Struct(fields) = value.redact() else {
        return fmt::Debug::fmt(&value.redact(), f);
    };
    let mut shown = f.debug_struct(name);
    for (field, value) in &fields {
        shown.field(field, value);
    }
    shown.finish()
}
