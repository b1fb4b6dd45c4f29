//! The JSON Schema of the format, generated from the records that read it.

use serde_json::{Map, Value, json};

use crate::document::{KeyShape, Shape, shape};

/// The JSON Schema (2020-12) of a spec.
pub fn schema() -> Value {
    let mut definitions = Map::new();
    let root = describe(&shape(), &mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "aisoc-env spec, format 1",
        "allOf": [root],
        "$defs": definitions,
    })
}

fn describe(shape: &Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Given => {
            let scalar = json!({ "type": ["string", "number", "boolean"] });
            json!({ "anyOf": [scalar, { "type": "array", "items": scalar }] })
        }
        Shape::Word(words) => json!({ "enum": words }),
        Shape::List(item) => json!({ "type": "array", "items": describe(item, definitions) }),
        Shape::Entries(value) => {
            json!({ "type": ["object", "null"], "additionalProperties": describe(value, definitions) })
        }
        Shape::Either(a, b) => {
            json!({ "anyOf": [describe(a, definitions), describe(b, definitions)] })
        }
        Shape::Record { name, about, keys } => describe_record(name, about, keys, definitions),
    }
}

fn describe_record(
    name: &str,
    about: &str,
    keys: &[KeyShape],
    definitions: &mut Map<String, Value>,
) -> Value {
    if !definitions.contains_key(name) {
        definitions.insert(name.to_owned(), Value::Null);
        let properties: Map<String, Value> =
            keys.iter().map(|key| (key.name.to_owned(), describe_key(key, definitions))).collect();
        let required: Vec<&str> =
            keys.iter().filter(|key| key.required).map(|key| key.name).collect();
        let record = json!({
            "description": about.trim(),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        definitions.insert(name.to_owned(), record);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn describe_key(key: &KeyShape, definitions: &mut Map<String, Value>) -> Value {
    let mut value = describe(&key.shape, definitions);
    if let Value::Object(object) = &mut value {
        object.insert("description".to_owned(), json!(key.about.trim()));
    }
    value
}
