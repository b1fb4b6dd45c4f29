//! Every service of the built-in spec, which tests load without its type.

use std::fmt::Debug;

use aisoc_env::services::{
    agents, api, connectors, enrichment, honeytokens, ingest, mcp, purple_team, realtime, ueba, web,
};
use aisoc_env::{Configuration, Error, Report, Sources};
use aisoc_env_spec::Spec;
use serde::Serialize;

/// A service that can be loaded.
#[derive(Debug, Clone, Copy)]
pub struct Loadable {
    /// Its name.
    pub name: &'static str,
    /// Loads it, and returns the report alone.
    pub load: fn(&Sources) -> Result<Report, Error>,
    /// Loads it, and formats the configuration in every way that exists.
    pub show: fn(&Sources) -> Result<Vec<String>, Error>,
}

const fn loadable<C: Configuration + Clone + Debug + Serialize>() -> Loadable {
    Loadable { name: C::SERVICE.name(), load: load::<C>, show: show::<C> }
}

fn load<C: Configuration>(sources: &Sources) -> Result<Report, Error> {
    C::load(sources).map(|loaded| loaded.report)
}

fn show<C: Configuration + Clone + Debug + Serialize>(
    sources: &Sources,
) -> Result<Vec<String>, Error> {
    let loaded = C::load(sources)?;
    let json = serde_json::to_string(&loaded.config).expect("a configuration serializes");
    Ok(vec![format!("{loaded:?}"), format!("{:#?}", loaded.config.clone()), json])
}

/// Every service; a test compares the list with the spec.
pub const ALL: &[Loadable] = &[
    loadable::<api::Config>(),
    loadable::<agents::Config>(),
    loadable::<realtime::Config>(),
    loadable::<mcp::Config>(),
    loadable::<ingest::Config>(),
    loadable::<ueba::Config>(),
    loadable::<honeytokens::Config>(),
    loadable::<purple_team::Config>(),
    loadable::<web::Config>(),
    loadable::<enrichment::Config>(),
    loadable::<connectors::Config>(),
];

/// The built-in spec.
///
/// # Panics
///
/// If it is invalid.
pub fn spec() -> Spec {
    aisoc_env_spec::builtin().spec().expect("the built-in spec is valid")
}
