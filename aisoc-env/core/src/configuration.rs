//! The trait of configurations, and the functions that load one.

use std::ffi::OsString;

use crate::error::Error;
use crate::load::{Loader, load, load_watched};
use crate::redact::Redact;
use crate::report::Loaded;
use crate::service::Service;
use crate::source::Sources;

/// The exit status of a process whose configuration is wrong: `EX_CONFIG` of `sysexits.h`.
pub const EX_CONFIG: i32 = 78;

/// The configuration of a service. `#[aisoc_env::service]` implements it for a struct.
///
/// The struct also has these functions as its own; the trait is for code that is generic over the service.
pub trait Configuration: Redact + Sized {
    /// The service, as the spec describes it.
    const SERVICE: &'static Service;

    /// Loads the fields; generated code.
    #[doc(hidden)]
    fn load_fields(loader: &mut Loader<'_>) -> Option<Self>;

    /// Loads the configuration from the process environment.
    ///
    /// # Errors
    ///
    /// Every missing or invalid variable, in one error.
    fn from_env() -> Result<Self, Error> {
        load(Self::SERVICE, &Sources::new().process(), Self::load_fields)
    }

    /// Loads the configuration from the process environment. If there are problems, prints all of them to standard error and
    /// exits with 78 ([`EX_CONFIG`]).
    #[must_use]
    fn from_env_or_exit() -> Self {
        #[expect(clippy::print_stderr, reason = "what the caller asks for")]
        Self::from_env().unwrap_or_else(|error| {
            eprintln!("error: {error}");
            std::process::exit(EX_CONFIG)
        })
    }

    /// Loads the configuration from these pairs only, without the process environment.
    ///
    /// # Errors
    ///
    /// Every missing or invalid variable, in one error.
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
    /// Every missing or invalid variable, in one error.
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
