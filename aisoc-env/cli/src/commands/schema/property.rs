//! The properties of a variable: one for each of its names.

use aisoc_env_core::ValueType;
use aisoc_env_spec::describe::{DefaultValue, Facts, Topic};
use serde_json::{Map, Value, json};

/// The variable, its aliases, and for a secret the names of files that hold it.
pub(super) fn properties(facts: &Facts<'_>) -> Vec<(String, Value)> {
    let name = facts.name();
    let files = facts.variable.names().filter(|_| facts.secret).map(|name| {
        let description = format!("Path of a file that holds {name}.");
        (format!("{name}_FILE"), json!({ "type": "string", "description": description }))
    });
    let aliases = facts.aliases.iter().map(|alias| {
        let mut property = accepted(facts.value_type);
        property.insert("description".to_owned(), json!(format!("Use {name} instead.")));
        property.insert("deprecated".to_owned(), json!(true));
        (alias.name.value.clone(), Value::Object(property))
    });
    std::iter::once((name.to_owned(), canonical(facts))).chain(aliases).chain(files).collect()
}

fn canonical(facts: &Facts<'_>) -> Value {
    let mut property = accepted(facts.value_type);
    let mut add = |key: &str, value: Option<Value>| {
        property.extend(value.map(|value| (key.to_owned(), value)));
    };
    let production = facts.phrase(Topic::Production);
    let production = production.map(|text| format!(" In production: {text}")).unwrap_or_default();
    add("description", Some(json!(format!("{}{production}", facts.description))));
    add(
        "default",
        match facts.default {
            DefaultValue::Text(text) => Some(json!(text)),
            DefaultValue::None | DefaultValue::Of(_) => None,
        },
    );
    add("examples", facts.example.map(|example| json!([example])));
    add("writeOnly", facts.secret.then(|| json!(true)));
    add("deprecated", facts.deprecated.map(|_| json!(true)));
    Value::Object(property)
}

/// The texts that a type accepts. Words are also listed, so that editors suggest them.
fn accepted(value_type: &ValueType) -> Map<String, Value> {
    let words = value_type.words();
    let property = match value_type.pattern() {
        None => json!({ "type": "string" }),
        Some(pattern) if words.is_empty() => json!({ "type": "string", "pattern": pattern }),
        Some(pattern) => {
            json!({ "type": "string", "anyOf": [{ "enum": words }, { "pattern": pattern }] })
        }
    };
    property.as_object().cloned().unwrap_or_default()
}
