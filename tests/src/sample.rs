//! Two different values of every type, and what is no value of it.

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Kind, Required, Service, Unit, Variable};

/// Two values that a variable accepts.
pub fn two(spec: &Spec, kind: &Kind) -> [String; 2] {
    let own = |texts: [&str; 2]| texts.map(str::to_owned);
    match kind {
        Kind::Text | Kind::Host => own(["first", "second"]),
        Kind::Bool => own(["true", "false"]),
        Kind::Integer(range) => {
            let start = range.min.unwrap_or(1.0);
            [start.to_string(), (start + 1.0).to_string()]
        }
        Kind::Number(_) => own(["1.5", "2.5"]),
        Kind::Port(_) | Kind::Duration(_) | Kind::Size(_) => own(["8111", "8222"]),
        Kind::Url(schemes) => {
            let scheme = schemes.first().map_or("https", String::as_str);
            ["a", "b"].map(|host| format!("{scheme}://{host}.example/x"))
        }
        Kind::Path => own(["/first", "/second"]),
        Kind::Address => own(["first:1", "second:2"]),
        Kind::Cidr => own(["10.0.0.0/8", "192.168.0.1/32"]),
        Kind::Origin | Kind::Cors { .. } => own(["https://a.example", "https://b.example"]),
        Kind::Pem => ["A", "B"]
            .map(|text| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----")),
        Kind::Choice(set) => {
            let values = &spec.sets[*set].values;
            [&values[0], &values[1]].map(|value| value.name.value.clone())
        }
        Kind::List(item, _) => two(spec, item),
    }
}

/// A text that a variable does not accept; `None` for types that accept any.
pub fn wrong(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Text | Kind::Path => None,
        Kind::List(item, _) => wrong(item),
        Kind::Host => Some("http://x"),
        _ => Some("not/a value"),
    }
}

/// Pairs that give a service what it cannot do without.
pub fn required(service: &Service) -> Vec<(String, String)> {
    service.variables.iter().filter_map(required_pair).collect()
}

fn required_pair(variable: &Variable) -> Option<(String, String)> {
    match &variable.required {
        Required::Always(_) => Some((variable.name.value.clone(), "given".to_owned())),
        Required::Unless(unless) => Some((unless.names[0].clone(), unless.value.value.clone())),
        Required::No | Required::Production(_) => None,
    }
}

/// How many milliseconds or bytes a number of this unit stands for, worked out by hand.
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
