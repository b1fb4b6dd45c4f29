//! `aisoc-env list`: the table and the JSON.

use aisoc_env_spec::model::Variable;
use aisoc_env_tests::cli::call;
use aisoc_env_tests::{golden, services};
use serde_json::Value;

fn listed(args: &[&str]) -> Vec<Value> {
    let text = call([&["list", "--format", "json"], args].concat()).clean();
    serde_json::from_str(&text).expect("it is an array")
}

#[test]
fn table_matches_its_golden_file() {
    golden::check("tests/cli/list.txt", &call(["list", "agents", "mcp", "ueba"]).clean());
}

#[test]
fn table_fits_80_columns_and_has_every_variable() {
    let table = call(["list"]).clean();
    let wide: Vec<&str> = table.lines().filter(|line| line.chars().count() > 80).collect();
    assert_eq!(wide, [""; 0]);
    for variable in services::spec().services().iter().flat_map(|service| &service.variables) {
        assert!(table.contains(&variable.name.value), "{}", variable.name.value);
    }
}

#[test]
fn json_has_every_variable_in_page_order() {
    let names: Vec<(String, String)> = listed(&[])
        .iter()
        .map(|entry| {
            let text = |key: &str| entry[key].as_str().expect("it is a string").to_owned();
            (text("service"), text("name"))
        })
        .collect();
    let spec = services::spec();
    let own = |name: &str, variable: &Variable| (name.to_owned(), variable.name.value.clone());
    let expected: Vec<(String, String)> = spec
        .services()
        .iter()
        .flat_map(|service| {
            service.variables.iter().map(move |variable| own(&service.name.value, variable))
        })
        .collect();
    assert_eq!(names, expected);
}

#[test]
fn json_entries_have_exactly_these_keys() {
    let keys = [
        "service",
        "group",
        "field",
        "name",
        "aliases",
        "type",
        "unit",
        "default",
        "secret",
        "required",
        "values",
        "since",
        "deprecated",
        "description",
    ];
    for entry in listed(&[]) {
        let found: Vec<&String> = entry.as_object().expect("it is an object").keys().collect();
        assert_eq!(found, keys, "{entry}");
    }
}

#[test]
fn json_entries_match_the_spec() {
    let entries = listed(&["api", "ingest", "agents", "ueba"]);
    let entry = |service: &str, name: &str| {
        let is = |entry: &&Value| entry["service"] == service && entry["name"] == name;
        entries.iter().find(is).unwrap_or_else(|| panic!("{name} is not listed"))
    };
    let expiry = entry("api", "JWT_EXPIRE_MINUTES");
    assert_eq!(expiry["group"], "oidc");
    assert_eq!(expiry["field"], "jwt_expire");
    assert_eq!((&expiry["type"], &expiry["unit"]), (&"duration".into(), &"minutes".into()));
    assert_eq!(expiry["default"], "480");
    let secret = entry("api", "JWT_SECRET");
    assert_eq!((&secret["secret"], &secret["required"]), (&true.into(), &"production".into()));
    assert_eq!(entry("ingest", "JWT_SECRET")["required"], "unless ENV=development");
    assert_eq!(entry("ingest", "JWT_SECRET")["default"], Value::Null);
    assert_eq!(entry("agents", "OPENAI_API_KEY")["required"], "always");
    assert_eq!(entry("ueba", "PORT")["aliases"], serde_json::json!(["UEBA_PORT"]));
    assert_eq!(entry("ueba", "PORT")["group"], Value::Null);
    assert_eq!(entry("ueba", "PORT")["required"], Value::Null);
    let levels = ["DEBUG", "INFO", "WARNING", "ERROR"];
    assert_eq!(entry("api", "LOG_LEVEL")["values"], serde_json::json!(levels));
    assert_eq!(entry("api", "PASSKEY_RP_ORIGINS")["type"], "list of origin");
}

#[test]
fn own_spec_is_listed() {
    let spec = "tests/fixtures/coffee-house.yaml";
    let spec = format!("{}/../{spec}", env!("CARGO_MANIFEST_DIR"));
    golden::check("tests/cli/list-coffee-house.txt", &call(["list", "--spec", &spec]).clean());
}
