//! Own specs: from a file, inline, and as an extension of the built-in one.

use aisoc_env::types::LogLevel;
use aisoc_env::{Configuration, Cors};

/// Two services of one file, in two modules: each has its own types.
mod house {
    pub(crate) mod grinder {
        #[aisoc_env::service("grinder", spec = "fixtures/coffee-house.yaml")]
        pub(crate) struct Config;
    }

    pub(crate) mod till {
        #[aisoc_env::service("till", spec = "fixtures/coffee-house.yaml")]
        pub(crate) struct Config;
    }
}

#[test]
fn services_groups_and_types_are_generated_in_place() {
    use house::{grinder, till};
    let vars =
        [("GRINDER_BEANS_ROAST", "light"), ("WATER_HEAT", "90"), ("GRINDER_BEANS_PAUSE_MS", "7")];
    let config = grinder::Config::from_vars(vars).unwrap();
    assert_eq!(config.beans.roast, grinder::Roast::Light);
    assert_eq!(config.beans.pause.as_millis(), 7);
    assert_eq!(config.water.heat, 90);
    let config = till::Config::from_vars([("PORT", "9000")]).unwrap();
    assert_eq!((config.port, config.favourite), (9000, till::Roast::Dark));
    assert_eq!(till::Config::SERVICE.title(), "Till");
}

#[test]
fn production_is_determined_by_the_own_spec() {
    let load = |name| house::till::Config::from_vars([(name, "live")]);
    assert!(load("SHOP_STAGE").is_err(), "the shop's own name for production");
    assert!(load("AISOC_ENV").is_ok(), "not the built-in one");
}

#[aisoc_env::service(
    "door",
    yaml = r#"
        format: 1
        version: 1.0.0
        title: Coffee house
        services:
          door:
            title: Door
            description: Lets people in.
            since: 1.0.0
            variables:
              OPENS_AT: {type: integer, min: 0, max: 23, default: 8, description: The hour at which it unlocks.}
    "#
)]
struct Door;

#[test]
fn spec_can_be_inline() {
    assert_eq!(Door::from_vars([("OPENS_AT", "7")]).unwrap().opens_at, 7);
    let error = Door::from_vars([("OPENS_AT", "24")]).map(|door| door.opens_at).unwrap_err();
    assert!(error.to_string().contains("OPENS_AT"), "{error}");
}

/// A plugin of AiSOC: an own service with the shared group and types.
#[aisoc_env::service("plugin", spec = "expansion/extends.yaml")]
struct Plugin;

/// A function that a library could provide for every service.
const fn shared(plugin: &Plugin) -> (&Cors, LogLevel) {
    (&plugin.cors, plugin.plugin_log_level)
}

#[test]
fn a_plugin_shares_the_built_in_types() {
    let config = Plugin::from_vars([("PLUGIN_LOG_LEVEL", "debug")]).unwrap();
    let (cors, level) = shared(&config);
    assert_eq!(level, LogLevel::Debug);
    assert!(cors.allows("https://tryaisoc.com"));
    let production = [("AISOC_ENV", "production"), ("CORS_ORIGINS", "*")];
    assert!(Plugin::from_vars(production).is_err(), "the rules of the group hold too");
}

/// A service of the built-in spec, through a spec that extends it.
#[aisoc_env::service("api", spec = "expansion/extends.yaml")]
struct Api;

#[test]
fn built_in_services_keep_their_types() {
    let config = Api::from_vars([("PORT", "9000")]).unwrap();
    let oidc: &aisoc_env::api::Oidc = &config.oidc;
    assert!(format!("{oidc:?}").starts_with("Oidc"));
}
