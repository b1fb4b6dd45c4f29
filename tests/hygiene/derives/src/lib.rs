//! Attributes beside `service`.

/// What is implemented already is left out: a derived `Debug` would show secrets.
#[aisoc_env::service("api")]
#[derive(Debug, Clone, serde::Serialize)]
pub struct Implemented;

/// By their full names.
#[aisoc_env::service("api")]
#[derive(::core::fmt::Debug, std::clone::Clone)]
#[must_use]
pub struct Absolute;

/// What is not implemented is derived as ever, where the fields allow it.
pub mod compared {
    #[aisoc_env::service("grinder", spec = "../../expansion/choices.yaml")]
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Config;

    /// Whether two are the same.
    pub fn same(one: &Config, other: &Config) -> bool {
        one == other
    }
}

/// There when it is wanted.
#[cfg(not(feature = "absent"))]
#[aisoc_env::service("ueba")]
pub struct There;

/// Not there otherwise, whichever attribute stands first.
#[aisoc_env::service("ueba")]
#[cfg(any())]
pub struct NotThere;

#[cfg(any())]
#[aisoc_env::service("no such service")]
pub struct NotThereEither;

#[cfg_attr(all(), aisoc_env::service("ueba"))]
#[cfg_attr(all(), derive(Debug, Clone))]
/// Where the attributes are conditional.
pub struct Conditional;

/// Written by a macro of the crate's own.
macro_rules! configuration {
    ($visibility:vis $name:ident, $service:literal) => {
        /// One of many.
        #[aisoc_env::service($service)]
        $visibility struct $name;
    };
}
configuration!(pub FromMacro, "ueba");

/// Its fields can be used.
pub fn ports(there: &There, conditional: &Conditional, made: &FromMacro) -> [u16; 3] {
    [there.port, conditional.port, made.port]
}
