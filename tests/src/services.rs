//! Every service of the built-in spec, to be loaded without naming its type.

use aisoc_env::{Configuration, Error, Report, Sources};
use aisoc_env_spec::Spec;

/// A service that can be loaded.
#[derive(Debug, Clone, Copy)]
pub struct Loadable {
    /// Its name.
    pub name: &'static str,
    /// Loads it, and forgets the configuration.
    pub load: fn(&Sources) -> Result<Report, Error>,
    /// Loads it, and shows the configuration in every way there is.
    pub show: fn(&Sources) -> Result<Vec<String>, Error>,
}

macro_rules! loadable {
    ($($module:ident)*) => {
        &[$(Loadable {
            name: <aisoc_env::$module::Config as Configuration>::SERVICE.name(),
            load: |sources| aisoc_env::$module::Config::load(sources).map(|loaded| loaded.report),
            show: |sources| {
                let loaded = aisoc_env::$module::Config::load(sources)?;
                let json = serde_json::to_string(&loaded.config).expect("a configuration serializes");
                Ok(vec![format!("{loaded:?}"), format!("{:#?}", loaded.config.clone()), json])
            },
        }),*]
    };
}

/// Every service; a test compares the list with the spec.
pub const ALL: &[Loadable] = loadable! {
    api agents realtime mcp ingest ueba honeytokens purple_team web enrichment connectors
};

/// The built-in spec.
///
/// # Panics
///
/// When it is not valid.
pub fn spec() -> Spec {
    aisoc_env_spec::builtin().spec().expect("the built-in spec is valid")
}
