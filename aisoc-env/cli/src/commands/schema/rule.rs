//! The rules of a service: which variables are required and when, and which values production refuses.

use aisoc_env_core::value::pattern;
use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Condition, Required, Service, Variable};
use serde_json::{Value, json};

/// Every rule of a service.
pub(super) fn rules(spec: &Spec, service: &Service) -> Vec<Value> {
    let of = |variable| {
        let rules = [
            required(spec, service, variable),
            forbidden(spec, variable),
            placeholder(spec, variable),
        ];
        rules.into_iter().flatten()
    };
    service.variables.iter().flat_map(of).collect()
}

fn required(spec: &Spec, service: &Service, variable: &Variable) -> Option<Value> {
    match &variable.required {
        Required::No => None,
        Required::Always => Some(is_set(variable)),
        Required::Production => Some(json!({ "if": production(spec), "then": is_set(variable) })),
        Required::Unless(unless) => {
            Some(json!({ "if": holds(service, unless), "else": is_set(variable) }))
        }
    }
}

/// The value that production refuses, under the canonical name. The runtime decides whether an alias takes effect.
fn forbidden(spec: &Spec, variable: &Variable) -> Option<Value> {
    let (name, value_type) = (&variable.name.value, &variable.value_type.value);
    let value = &variable.never_in_production.as_ref()?.value;
    let is = json!({ "pattern": value_type.pattern_of(value) });
    Some(refused_in_production(spec, name, &is))
}

/// The default, if it is a placeholder.
fn placeholder(spec: &Spec, variable: &Variable) -> Option<Value> {
    let default = variable.default.as_ref().filter(|_| variable.placeholder.value)?;
    let is = json!({ "const": default.value });
    Some(refused_in_production(spec, &variable.name.value, &is))
}

fn refused_in_production(spec: &Spec, name: &str, value: &Value) -> Value {
    let refused = json!({ "properties": { name: { "not": value } } });
    json!({ "if": production(spec), "then": refused })
}

/// Holds if the value of one of the names matches; `false` if there are no names.
fn any<'a>(names: impl Iterator<Item = &'a str>, pattern: &str) -> Value {
    let has =
        |name: &str| json!({ "properties": { name: { "pattern": pattern } }, "required": [name] });
    let all: Vec<Value> = names.map(has).collect();
    if all.is_empty() { json!(false) } else { json!({ "anyOf": all }) }
}

fn is_set(variable: &Variable) -> Value {
    let files: Vec<String> = variable
        .names()
        .filter(|_| variable.secret.value)
        .map(|name| format!("{name}_FILE"))
        .collect();
    any(variable.names().chain(files.iter().map(String::as_str)), r"\S")
}

fn production(spec: &Spec) -> Value {
    let values = pattern::whole(&pattern::one_of(&spec.production().values));
    any(spec.production().names.iter().map(String::as_str), &values)
}

/// A condition of the spec. If it holds for the default, it also holds if the variable is not set.
fn holds(service: &Service, condition: &Condition) -> Value {
    let variable = condition.index.map(|at| &service.variables[at]);
    let value = &*condition.value;
    let pattern = match variable {
        Some(variable) => variable.value_type.value.pattern_of(value),
        None => pattern::whole(&pattern::one_of([value])),
    };
    let given = any(condition.names.iter().map(|name| &**name), &pattern);
    let default = variable.and_then(|variable| variable.default.as_ref());
    match default {
        Some(default) if default.value.eq_ignore_ascii_case(&condition.value) => {
            let unset = any(condition.names.iter().map(|name| &**name), r"\S");
            json!({ "anyOf": [given, { "not": unset }] })
        }
        _ => given,
    }
}
