//! `aisoc-env schema`: valid, and consistent with the runtime.

use aisoc_env::Sources;
use aisoc_env_core::value::ScalarType;
use aisoc_env_spec::model::{Required, Service};
use aisoc_env_tests::cli::call;
use aisoc_env_tests::services::Loadable;
use aisoc_env_tests::{golden, sample, services};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

fn schema(service: &str) -> Value {
    let text = call(["schema", service]).clean();
    serde_json::from_str(&text).expect("it is JSON")
}

fn validator(service: &str) -> Validator {
    jsonschema::validator_for(&schema(service)).expect("it is a schema")
}

fn object<N: ToString, V: ToString>(pairs: impl IntoIterator<Item = (N, V)>) -> Value {
    let text = |(name, value): (N, V)| (name.to_string(), Value::from(value.to_string()));
    Value::Object(pairs.into_iter().map(text).collect())
}

#[test]
fn schema_matches_its_golden_file() {
    golden::check("tests/cli/schema.json", &call(["schema", "ueba"]).clean());
}

#[test]
fn every_schema_is_valid_json_schema() {
    for service in services::ALL {
        let schema = schema(service.name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&schema), "{}", service.name);
    }
}

#[test]
fn spec_format_equals_the_committed_schema() {
    let committed = include_str!("../../spec/env.schema.json");
    assert_eq!(call(["schema", "--spec-format"]).clean(), committed);
}

#[test]
fn every_name_is_described() {
    for service in services::spec().services() {
        let schema = schema(&service.name.value);
        for variable in &service.variables {
            let property = &schema["properties"][&variable.name.value];
            let default = variable.default.as_ref().map(|default| default.value.as_str());
            assert_eq!(property["default"].as_str(), default);
            let description = property["description"].as_str().expect("it is described");
            assert!(description.starts_with(&variable.description.value));
            for alias in variable.names().skip(1) {
                assert_eq!(schema["properties"][alias]["deprecated"], true, "{alias}");
            }
            let file = format!("{}_FILE", variable.name.value);
            assert_eq!(schema["properties"][&file].is_object(), variable.secret.value);
        }
    }
}

#[test]
fn valid_samples_pass_and_invalid_ones_fail() {
    let spec = services::spec();
    for service in spec.services() {
        let validator = validator(&service.name.value);
        let needed = || sample::required(service).into_iter();
        for variable in &service.variables {
            let value_type = &variable.value_type.value;
            let name = || variable.name.value.clone();
            let given = |value: &str| object(needed().chain([(name(), value.to_owned())]));
            for value in sample::two(value_type) {
                assert!(validator.is_valid(&given(&value)), "{}={value}", name());
            }
            assert!(validator.is_valid(&given("")) || !matches!(variable.required, Required::No));
            let strict = matches!(
                value_type.scalar,
                ScalarType::Bool(_)
                    | ScalarType::Port(_)
                    | ScalarType::Integer(_)
                    | ScalarType::Enum(_)
                    | ScalarType::Duration(_)
            );
            let strict = strict && !value_type.is_list();
            if strict {
                let wrong = sample::wrong(value_type).expect("these types refuse something");
                assert!(!validator.is_valid(&given(wrong)), "{}={wrong}", name());
            }
        }
    }
}

#[test]
fn requirements_depend_on_their_conditions() {
    let api = validator("api");
    let token = "0123456789abcdef";
    let production =
        [("ENV", "Production"), ("SECRET_KEY", token), ("JWT_SECRET_FILE", "/run/secrets/jwt")];
    assert!(api.is_valid(&object([("ENV", "staging")])));
    assert!(api.is_valid(&object(production)));
    assert!(!api.is_valid(&object([("AISOC_ENV", " prod ")])));
    assert!(!api.is_valid(&object(production.into_iter().chain([("DEBUG", "Yes")]))));
    assert!(api.is_valid(&object([("DEBUG", "Yes")])));
    let placeholder = ("SECRET_KEY", "change-me-in-production-at-least-32-chars");
    assert!(!api.is_valid(&object(production.into_iter().chain([placeholder]))));
    let ingest = validator("ingest");
    assert!(!ingest.is_valid(&object([("ENV", "staging")])));
    assert!(!ingest.is_valid(&object([("JWT_SECRET", " ")])));
    assert!(ingest.is_valid(&object([("ENVIRONMENT", "DEVELOPMENT")])));
    let agents = validator("agents");
    assert!(!agents.is_valid(&object([("OPENAI_MODEL", "x")])));
    assert!(agents.is_valid(&object([("OPENAI_API_KEY", "x")])));
}

/// Texts similar to values of every type.
fn near_values() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ \t]?[+-]?[0-9]{1,6}([.][0-9]{0,3})?([eE][+-]?[0-9])?[ \t]?",
        "[ ]?(true|False|YES|no|on|Off|auto|STRICT|passthrough|debug|Info|WARN|prod)[ ]?",
        "(https?|redis|postgres)://[a-z]{1,5}(:[0-9]{1,5})?/?",
        "([a-z]{1,4}:[0-9]{1,4},? ?){1,3}",
        "[ -~]{0,12}",
    ]
}

/// Checks that the schema accepts what the runtime loads.
fn check_agreement(of: &Service, loadable: &Loadable, validator: &Validator, value: &str) {
    for variable in &of.variables {
        let name = &variable.name.value;
        let mut pairs = sample::required(of);
        pairs.retain(|(needed, _)| needed != name);
        pairs.push((name.clone(), value.to_owned()));
        if (loadable.load)(&Sources::new().pairs(pairs.clone())).is_ok() {
            let given = object(pairs);
            assert!(validator.is_valid(&given), "{} refuses {given}", loadable.name);
        }
    }
}

#[test]
fn schema_accepts_every_loadable_value() {
    let spec = services::spec();
    let all: Vec<(&Service, &Loadable, Validator)> = services::ALL
        .iter()
        .map(|of| (spec.service(of.name).expect("the spec has it"), of, validator(of.name)))
        .collect();
    let mut runner = TestRunner::new(ProptestConfig::with_cases(64));
    let checked = runner.run(&near_values(), |value| {
        for (of, loadable, validator) in &all {
            check_agreement(of, loadable, validator, &value);
        }
        Ok(())
    });
    checked.expect("they agree");
}

#[test]
fn own_spec_is_described() {
    let spec = format!("{}/fixtures/coffee-house.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = call(["schema", "till", "--spec", &spec]).clean();
    let schema: Value = serde_json::from_str(&text).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    assert!(validator.is_valid(&object([("FAVOURITE", "LIGHT")])));
    assert!(!validator.is_valid(&object([("FAVOURITE", "blond")])));
    assert!(!validator.is_valid(&object([("SHOP_STAGE", "live")])));
    assert!(validator.is_valid(&object([("SHOP_STAGE", "live"), ("TILL_KEY", "k")])));
}

#[test]
fn enum_lists_are_described_item_by_item() {
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/bakery.yaml");
    let text = call(["schema", "oven", "--spec", spec]).clean();
    let schema: Value = serde_json::from_str(&text).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let accepts = |mix: &str| validator.is_valid(&object([("MIX", mix)]));
    assert!(["", "rye", " Rye  wheat ", "RYE"].into_iter().all(accepts));
    assert!(!["oat", "rye oat", "ryewheat", "rye,wheat"].into_iter().any(accepts));
}

#[test]
fn missing_service_is_a_usage_error() {
    assert!(call(["schema"]).failed(2).contains("<SERVICE>"));
    assert!(call(["schema", "ueba", "--spec-format"]).failed(2).contains("cannot be used with"));
    assert!(call(["schema", "uba"]).failed(2).contains("did you mean `ueba`?"));
}
