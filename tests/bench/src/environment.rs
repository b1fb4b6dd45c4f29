//! Process environments of different sizes, with most or few of the variables of a service.

use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_spec::value::ScalarType;

/// The share of a service's variables that an environment contains.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Fill {
    /// Nine of ten.
    Most,
    /// One of ten.
    Few,
}

/// Other variables in the environments of containers.
const OTHERS: [&str; 12] = [
    "KUBERNETES_SERVICE_HOST",
    "NODE_OPTIONS",
    "PATH",
    "HOSTNAME",
    "XDG_RUNTIME_DIR",
    "LC_ALL",
    "POSTGRES_PORT_5432_TCP",
    "AWS_REGION",
    "REDIS_SERVICE_PORT",
    "SHELL",
    "GIT_AUTHOR",
    "TERM",
];

/// Other variables of an operator.
const SECRET: &str = "5f1d2c0b9e8a7f6e5d4c3b2a19080706";

/// An environment of `size` variables for a service.
pub(crate) fn environment(
    service: &Service,
    size: usize,
    fill: Fill,
) -> Vec<(String, String)> {
    let is_set = |at: usize| (at % 10 == 0) == (fill == Fill::Few);
    let own = service.variables.iter().enumerate().filter(|(at, _)| is_set(*at));
    let own = own.map(|(_, variable)| (variable.name.value.clone(), sample(variable)));
    let mut all: Vec<(String, String)> = own.take(size).collect();
    let others = (0..size - all.len()).map(|at| {
        let name = OTHERS[at % OTHERS.len()];
        (format!("{name}_{at:04}"), format!("value of {at}"))
    });
// The service's variables are spread among the others, because environments are not sorted.
    for (at, other) in others.enumerate() {
        all.insert((at * 7) % (all.len() + 1), other);
    }
    all
}

/// A value of a variable: a fixed secret, else the default if there is one.
fn sample(variable: &Variable) -> String {
    match (&variable.default, &variable.example) {
        _ if variable.secret.value && matches!(variable.value_type.value.scalar, ScalarType::Text(_)) => {
            SECRET.to_owned()
        }
        (Some(text), _) | (None, Some(text)) => text.value.clone(),
        _ => sample_of(&variable.value_type.value.scalar),
    }
}

fn sample_of(scalar: &ScalarType) -> String {
    match scalar {
        ScalarType::Url(of) => {
            format!("{}://localhost/x", of.schemes.first().map_or("https", |scheme| scheme))
        }
        ScalarType::Enum(of) => of.variants[0].name.to_string(),
        ScalarType::Bool(_) => "true".to_owned(),
        ScalarType::Integer(_) | ScalarType::Duration(_) | ScalarType::Size(_) => "30".to_owned(),
        ScalarType::Number(_) => "0.5".to_owned(),
        ScalarType::Port(_) => "8080".to_owned(),
        ScalarType::Path(_) => "/var/lib/x".to_owned(),
        ScalarType::Address(_) => "localhost:9092".to_owned(),
        ScalarType::Cidr(_) => "10.0.0.0/8".to_owned(),
        ScalarType::Origin(_) | ScalarType::Cors(_) => "https://soc.example.com".to_owned(),
        ScalarType::Pem(_) => "-----BEGIN X-----\\nMA==\\n-----END X-----".to_owned(),
        _ => "localhost".to_owned(),
    }
}
