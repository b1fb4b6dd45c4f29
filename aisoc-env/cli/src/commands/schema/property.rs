//! What a variable holds, under each of its names.

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Kind, Variable};
use serde_json::{Map, Value, json};

use super::pattern;
use crate::words;

/// The variable, its aliases, and for a secret the names of files that hold it.
pub(super) fn properties(spec: &Spec, variable: &Variable) -> Vec<(String, Value)> {
    let name = &variable.name.value;
    let files = variable.names().filter(|_| variable.secret.value).map(|name| {
        let description = format!("Path of a file that holds {name}.");
        (format!("{name}_FILE"), json!({ "type": "string", "description": description }))
    });
    let alias = |alias: &str| {
        let mut property = accepted(spec, &variable.kind.value);
        property.insert("description".to_owned(), json!(format!("Write {name} instead.")));
        property.insert("deprecated".to_owned(), json!(true));
        (alias.to_owned(), Value::Object(property))
    };
    let aliases = variable.names().skip(1).map(alias);
    std::iter::once((name.clone(), canonical(spec, variable))).chain(aliases).chain(files).collect()
}

fn canonical(spec: &Spec, variable: &Variable) -> Value {
    let mut property = accepted(spec, &variable.kind.value);
    let mut add = |key: &str, value: Option<Value>| {
        property.extend(value.map(|value| (key.to_owned(), value)));
    };
    let note = variable.production_note.as_ref();
    let note = note.map(|note| format!(" In production: {note}")).unwrap_or_default();
    add("description", Some(json!(format!("{}{note}", variable.description.value))));
    add("default", variable.default.as_ref().map(|default| json!(default.value)));
    add("examples", variable.example.as_ref().map(|example| json!([example.value])));
    add("writeOnly", variable.secret.value.then(|| json!(true)));
    add("deprecated", variable.deprecated.as_ref().map(|_| json!(true)));
    Value::Object(property)
}

/// The texts of a type. The words of a closed set are also listed, since editors offer those.
fn accepted(spec: &Spec, kind: &Kind) -> Map<String, Value> {
    let words: Vec<&str> = match kind {
        Kind::Bool => vec!["true", "false"],
        Kind::Choice(set) => words::spellings(&spec.sets[*set]).collect(),
        _ => Vec::new(),
    };
    let pattern = pattern::kind(spec, kind);
    let property = match pattern {
        None => json!({ "type": "string" }),
        Some(pattern) if words.is_empty() => json!({ "type": "string", "pattern": pattern }),
        Some(pattern) => {
            json!({ "type": "string", "anyOf": [{ "enum": words }, { "pattern": pattern }] })
        }
    };
    property.as_object().cloned().unwrap_or_default()
}
