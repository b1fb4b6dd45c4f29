//! The output of the macro for each feature, compiled as committed, and run.
//!
//! `expansion/<feature>.yaml` is the spec, `expansion/<feature>.rs` what becomes of it; the tests of `aisoc-env-macros` hold the
//! two together.

use std::time::Duration;

use aisoc_env::{Configuration, Issue, Service};
use aisoc_env_spec::{builtin, read, tables};

macro_rules! expansions {
    ($($name:ident: $path:literal,)*) => {$(
        #[rustfmt::skip]
        #[allow(clippy::pedantic, unreachable_pub, dead_code, reason = "written by the macro")]
        #[path = $path]
        mod $name;
    )*

        /// The spec of each expansion, and the generated tables.
        const TABLES: &[(&str, &Service)] = &[$((
            include_str!(concat!("../expansion/", stringify!($name), ".yaml")),
            <$name::Config as Configuration>::SERVICE,
        )),*];
    };
}

expansions! {
    choices: "../expansion/choices.rs",
    conditions: "../expansion/conditions.rs",
    extends: "../expansion/extends.rs",
    groups: "../expansion/groups.rs",
    names: "../expansion/names.rs",
    secrets: "../expansion/secrets.rs",
    sections: "../expansion/sections.rs",
    types: "../expansion/types.rs",
}

#[test]
fn generated_tables_are_those_of_the_spec() {
    let builtin = builtin().spec().expect("it is valid");
    assert_eq!(builtin.services().len(), aisoc_env::SERVICES.len());
    for (service, generated) in builtin.services().iter().zip(aisoc_env::SERVICES) {
        assert_eq!(&tables::service(&builtin, service), *generated);
    }
    for (text, generated) in TABLES {
        let spec = read(text).spec().expect("it is valid");
        let service = spec.service(generated.name()).expect("it has this service");
        assert_eq!(&tables::service(&spec, service), *generated);
    }
}

/// No variables.
const NONE: [(&str, &str); 0] = [];

#[test]
fn types() {
    let config = types::Config::from_vars([("OFFSET", "-3"), ("NETWORKS", "10.1.2.3")]).unwrap();
    assert_eq!((config.offset, config.port, config.hopper), (-3, 8080, 64 << 10));
    assert_eq!(config.pause, Duration::from_millis(250));
    assert_eq!(config.beans, ["arabica", "robusta"]);
    assert!(config.networks.contains([10, 1, 2, 3].into()));
    assert!(config.certificate.is_none());
}

#[test]
fn choices() {
    use choices::{Config, Roast};
    let config = Config::from_vars([("ROAST", "BLACK"), ("ROASTS", "light, extra-dark")]).unwrap();
    assert_eq!(config.roast, Roast::Dark);
    assert_eq!(config.roasts, [Roast::Light, Roast::ExtraDark]);
    assert_eq!(config.second_roast, None);
    assert_eq!("Light".parse::<Roast>().unwrap().to_string(), "light");
}

#[test]
fn names() {
    let config = names::Config::from_vars([("OLD_TYPE", "blade"), ("MILL_GRINDER_GEN", "3")])
        .expect("it loads");
    assert_eq!((&*config.r#type, config.r#gen), ("blade", 3));
    assert_eq!(config.stop_after, Duration::from_secs(30));
    assert_eq!(config.root, std::path::Path::new("/srv"));
}

#[test]
fn secrets() {
    let config = secrets::Config::from_vars([("RECIPE", "cardamom")]).unwrap();
    let shown = format!("{config:?}{}", serde_json::to_string(&config).unwrap());
    assert!(!shown.contains("cardamom") && !shown.contains("change-me"), "{shown}");
    let error = secrets::Config::from_vars([("SHOP_ENV", "production")]).unwrap_err();
    assert!(error.to_string().contains("openssl rand -hex 32"), "{error}");
}

#[test]
fn conditions() {
    let reported =
        conditions::Config::from_vars([("SHOP_ENV", "prod"), ("DEBUG", "yes")]).unwrap_err();
    let reported: Vec<_> = reported.problems().iter().filter_map(Issue::variable).collect();
    assert_eq!(reported, ["SHOP", "LICENCE", "OPERATOR", "DEBUG"]);
    let vars = [("SHOP", "x"), ("MODE", "timer"), ("SHOP_URL", "https://other.example")];
    let config = conditions::Config::from_vars(vars).unwrap();
    assert_eq!(config.order_url, config.shop_url);
    assert_eq!(config.operator, None);
}

#[test]
fn sections() {
    let config = sections::Config::from_vars([("BEANS_ROAST", "light"), ("GRAIN", "9")]).unwrap();
    assert_eq!(config.beans.roast, sections::Roast::Light);
    assert_eq!((config.powder.grain, config.port), (9, 80));
}

#[test]
fn groups() {
    let config = groups::Config::from_vars([("WATER_HEAT", "90")]).unwrap();
    let water: &groups::Water = &config.water;
    assert_eq!((water.water_heat, &*water.water_source, config.voltage), (90, "tap", 230));
}

#[test]
fn extends() {
    let config = extends::Config::from_vars(NONE).unwrap();
    let cors: &aisoc_env::Cors = &config.cors;
    assert_eq!(config.plugin_log_level, aisoc_env::types::LogLevel::Info);
    assert!(format!("{cors:?}").contains("tryaisoc.com"));
}
