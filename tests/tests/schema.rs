//! The JSON Schema of the format: up to date, and consistent with the code that reads specs.

use aisoc_env_tests::golden;
use serde_json::Value;

#[test]
fn committed_schema_is_up_to_date() {
    golden::check("spec/env.schema.json", &format!("{:#}\n", aisoc_env_spec::schema()));
}

fn accepts(yaml: &str) -> bool {
    let value: Value = serde_saphyr::from_str(yaml).expect("it is YAML");
    jsonschema::is_valid(&aisoc_env_spec::schema(), &value)
}

#[test]
fn built_in_spec_satisfies_the_schema() {
    let value: Value = serde_saphyr::from_str(aisoc_env_spec::BUILTIN).expect("it is YAML");
    let schema = aisoc_env_spec::schema();
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn unknown_keys_are_refused() {
    let frame = "format: 1\nversion: 1.0.0\ntitle: T\nservices: {}\n";
    assert!(accepts(frame));
    assert!(!accepts(&format!("{frame}colour: blue\n")));
    assert!(!accepts("format: 1\ntitle: T\nservices: {}\n"));
    assert!(!accepts(&format!("{frame}lints: {{x: {{level: loud, reason: r}}}}\n")));
}
