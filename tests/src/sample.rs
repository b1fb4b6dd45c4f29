//! Two different values of every type, and a text that it does not accept.

use aisoc_env_core::value::{ScalarType, Unit, ValueType};
use aisoc_env_spec::model::{Required, Service, Variable};

/// Two values that a variable accepts.
pub fn two(value_type: &ValueType) -> [String; 2] {
    let own = |texts: [&str; 2]| texts.map(str::to_owned);
    match &value_type.scalar {
        ScalarType::Text(_) | ScalarType::Host(_) => own(["first", "second"]),
        ScalarType::Bool(_) => own(["true", "false"]),
        ScalarType::Integer(of) => [1, 2].map(|step| (of.min() + step).to_string()),
        ScalarType::Number(_) => own(["1.5", "2.5"]),
        ScalarType::Port(_) | ScalarType::Duration(_) | ScalarType::Size(_) => {
            own(["8111", "8222"])
        }
        ScalarType::Url(of) => {
            let scheme = of.schemes.first().map_or("https", |scheme| scheme);
            ["a", "b"].map(|host| format!("{scheme}://{host}.example/x"))
        }
        ScalarType::Path(_) => own(["/first", "/second"]),
        ScalarType::Address(_) => own(["first:1", "second:2"]),
        ScalarType::Cidr(_) => own(["10.0.0.0/8", "192.168.0.1/32"]),
        ScalarType::Origin(_) | ScalarType::Cors(_) => {
            own(["https://a.example", "https://b.example"])
        }
        ScalarType::Pem(_) => ["A", "B"]
            .map(|text| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----")),
        ScalarType::Enum(of) => [0, 1].map(|at| of.variants[at].name.to_string()),
    }
}

/// A text that a variable does not accept; `None` for types that accept any.
pub fn wrong(value_type: &ValueType) -> Option<&'static str> {
    match value_type.scalar {
        ScalarType::Text(_) | ScalarType::Path(_) => None,
        ScalarType::Host(_) => Some("http://x"),
        _ => Some("not/a value"),
    }
}

/// The required variables of a service, with values.
pub fn required(service: &Service) -> Vec<(String, String)> {
    service.variables.iter().filter_map(required_pair).collect()
}

fn required_pair(variable: &Variable) -> Option<(String, String)> {
    match &variable.required {
        Required::Always => Some((variable.name.value.clone(), "given".to_owned())),
        Required::Unless(unless) => Some((unless.name().to_owned(), unless.value.to_string())),
        Required::No | Required::Production => None,
    }
}

/// The number of milliseconds or bytes of a unit, computed independently.
pub fn factor(unit: Unit) -> u64 {
    match unit {
        Unit::Milliseconds | Unit::Bytes => 1,
        Unit::Seconds => 1000,
        Unit::Minutes => 60 * 1000,
        Unit::Hours => 60 * 60 * 1000,
        Unit::Days => 24 * 60 * 60 * 1000,
        Unit::Kibibytes => 1024,
        Unit::Mebibytes => 1024 * 1024,
    }
}
