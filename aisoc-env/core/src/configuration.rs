//! What a configuration is, and the calls that load one.

use std::ffi::OsString;

use crate::error::Error;
use crate::load::{Loader, load, load_watched};
use crate::redact::Redact;
use crate::report::Loaded;
use crate::service::Service;
use crate::source::Sources;

/// The exit status of a process whose configuration is wrong: `EX_CONFIG` of `sysexits.h`.
pub const EX_CONFIG: i32 = 78;

/// The configuration of a service: what `#[aisoc_env::service]` makes of a struct.
///
/// The struct has the same calls itself; the trait is for code that works with the configuration of any service.
pub trait Configuration: Redact + Sized {
    /// What the spec says about the service.
    const SERVICE: &'static Service;

    /// Loads the fields; generated code.
    #[doc(hidden)]
    fn load_fields(loader: &mut Loader<'_>) -> Option<Self>;

    /// Loads the configuration from the process environment.
    ///
    /// # Errors
    ///
    /// Every variable that is missing or wrong, in one error.
    fn from_env() -> Result<Self, Error> {
        load(Self::SERVICE, &Sources::new().process(), Self::load_fields)
    }

    /// Loads the configuration from the process environment; prints every problem to standard error and exits with 78
    /// ([`EX_CONFIG`]) when there are any.
    #[must_use]
    fn from_env_or_exit() -> Self {
        #[expect(clippy::print_stderr, reason = "what the caller asks for")]
        Self::from_env().unwrap_or_else(|error| {
            eprintln!("error: {error}");
            std::process::exit(EX_CONFIG)
        })
    }

    /// Loads the configuration from these pairs, and nothing of the process.
    ///
    /// # Errors
    ///
    /// Every variable that is missing or wrong, in one error.
    fn from_vars<K, V>(pairs: impl IntoIterator<Item = (K, V)>) -> Result<Self, Error>
    where
        K: Into<String>,
        V: Into<OsString>,
    {
        load(Self::SERVICE, &Sources::new().pairs(pairs), Self::load_fields)
    }

    /// Loads the configuration from these sources, and reports where each value came from.
    ///
    /// # Errors
    ///
    /// Every variable that is missing or wrong, in one error.
    fn load(sources: &Sources) -> Result<Loaded<Self>, Error> {
        load_watched(Self::SERVICE, sources, Self::load_fields)
    }
}

/// A struct within a configuration, a section or a shared group; generated code.
#[doc(hidden)]
pub trait Section: Redact + Sized {
    /// Loads the fields. Indices of variables count from the first of the group, or of the service.
    fn load_fields(loader: &mut Loader<'_>) -> Option<Self>;
}
