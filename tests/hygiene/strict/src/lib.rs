//! A crate with strict lints.
#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    missing_copy_implementations,
    unreachable_pub,
    unused_qualifications,
    unused_results,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo_common_metadata,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::exit,
    clippy::print_stderr,
    clippy::absolute_paths,
    clippy::missing_docs_in_private_items,
    clippy::arbitrary_source_item_ordering
)]
#![allow(clippy::redundant_pub_crate, reason = "it contradicts `unreachable_pub`")]

/// A service of the built-in spec.
pub mod flat {
    #[aisoc_env::service("ueba")]
    pub struct Config;
}

/// A service of the built-in spec.
pub mod sections {
    #[aisoc_env::service("api")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_choices {
    #[aisoc_env::service("grinder", spec = "../../expansion/choices.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_conditions {
    #[aisoc_env::service("grinder", spec = "../../expansion/conditions.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_groups {
    #[aisoc_env::service("grinder", spec = "../../expansion/groups.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_names {
    #[aisoc_env::service("grinder", spec = "../../expansion/names.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_secrets {
    #[aisoc_env::service("grinder", spec = "../../expansion/secrets.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_sections {
    #[aisoc_env::service("grinder", spec = "../../expansion/sections.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_types {
    #[aisoc_env::service("grinder", spec = "../../expansion/types.yaml")]
    pub struct Config;
}

/// For this crate alone.
pub(crate) mod inner {
    #[aisoc_env::service("ueba")]
    pub(crate) struct Config;

    #[aisoc_env::service("connectors")]
    pub(super) struct Connectors;
}

/// For this module alone.
mod private {
    #[aisoc_env::service("grinder", spec = "../../expansion/choices.yaml")]
    struct Config;

    /// What the struct says.
    pub(super) fn roasts() -> Result<usize, aisoc_env::Error> {
        Ok(Config::from_env()?.roasts.len())
    }
}

/// Inside a function, where the types are private.
///
/// # Errors
///
/// If the environment is invalid.
pub fn everything() -> Result<u64, aisoc_env::Error> {
    #[aisoc_env::service("grinder", spec = "../../expansion/sections.yaml")]
    struct Config;

    let config = Config::from_env()?;
    let roasts = private::roasts()?;
    let (port, cors) = (inner::Config::from_env()?.port, inner::Connectors::from_env()?.cors);
    Ok(config.powder.grain + u64::from(port) + u64::from(cors.allows("*")) + roasts as u64)
}
