//! Every service loads with only its required variables, and every variable has its documented default.

use aisoc_env::{Redacted, Sources};
use aisoc_env_core::value::{ScalarType, Separator, ValueType};
use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_tests::{sample, services};

#[test]
fn loadable_services_match_the_spec() {
    let spec = services::spec();
    let names: Vec<&str> = spec.services().iter().map(|service| &*service.name.value).collect();
    let listed: Vec<&str> = services::ALL.iter().map(|service| service.name).collect();
    assert_eq!(listed, names);
}

#[test]
fn every_variable_has_the_documented_default() {
    let spec = services::spec();
    let mut seen = 0;
    for (service, loadable) in spec.services().iter().zip(services::ALL) {
        let sources = Sources::new().pairs(sample::required(service));
        let report = (loadable.load)(&sources).expect("it loads with what it requires");
        for variable in &service.variables {
            let given =
                sample::required(service).iter().any(|(name, _)| *name == variable.name.value);
            if given {
                continue;
            }
            let entry = report.entry(&variable.name.value);
            let found = entry.map(|entry| entry.value().clone());
            assert_eq!(
                found,
                Some(expected(service, variable)),
                "{} {}",
                service.name.value,
                variable.name.value
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 157 + 8 - 1, "the tables, CORS where no table has it, less OPENAI_API_KEY");
}

/// The documented value, computed without the code under test.
fn expected(service: &Service, variable: &Variable) -> Redacted<'static> {
    let source = variable.fallback.as_ref().map_or(variable, |of| service.variable(of.value));
    let is_list = variable.value_type.value.is_list();
    match &source.default {
        Some(_) if variable.secret.value => Redacted::Secret,
        Some(default) => value(&variable.value_type.value, &default.value),
        None if is_list => Redacted::List(Vec::new()),
        None => Redacted::Absent,
    }
}

fn value(value_type: &ValueType, text: &str) -> Redacted<'static> {
    let scalar = &value_type.scalar;
    let Some(separator) = value_type.separator else { return scalar_value(scalar, text) };
    let by = if separator == Separator::Comma { ',' } else { ' ' };
    let items = text.split(by).filter(|text| !text.is_empty());
    Redacted::List(items.map(|text| scalar_value(scalar, text)).collect())
}

fn scalar_value(scalar: &ScalarType, text: &str) -> Redacted<'static> {
    let number = || text.parse::<u64>().expect("a number in the documentation");
    match scalar {
        ScalarType::Bool(_) => Redacted::Bool(matches!(text, "true" | "1")),
        ScalarType::Integer(_) | ScalarType::Port(_) => Redacted::Integer(number().into()),
        ScalarType::Size(of) => Redacted::Integer((number() * sample::factor(of.unit)).into()),
        ScalarType::Number(_) => {
            Redacted::Number(text.parse().expect("a number in the documentation"))
        }
        ScalarType::Duration(of) => {
            let seconds = number() * sample::factor(of.unit) / 1000;
            Redacted::Text(format!("{seconds}s").into())
        }
        ScalarType::Url(_) => Redacted::Text(url_text(text).into()),
        ScalarType::Cors(of) => Redacted::structure([
            ("origins", Redacted::List(text.split(',').map(owned).collect())),
            ("credentials", Redacted::Bool(of.credentials)),
        ]),
        _ => owned(text),
    }
}

fn owned(text: &str) -> Redacted<'static> {
    Redacted::Text(text.to_owned().into())
}

/// A URL as the standard writes it: with a path, and here without its password.
fn url_text(text: &str) -> String {
    let hidden = text.replace("aisoc:aisoc@", "aisoc:***@");
    let rest = hidden.split_once("://").map_or("", |(_, rest)| rest);
    let bare = hidden.starts_with("http") || hidden.starts_with("ws");
    if bare && !rest.contains('/') { hidden + "/" } else { hidden }
}
