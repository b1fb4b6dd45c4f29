//! Every name of every variable is read, in the order of the spec.

use aisoc_env::{Redacted, Report, Sources};
use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_tests::services::Loadable;
use aisoc_env_tests::{sample, services};

/// Loads a service with what it requires and these pairs.
fn load(service: &Service, loadable: &Loadable, pairs: &[(&str, &str)]) -> Report {
    let sources = Sources::new().pairs(pairs.iter().copied()).pairs(sample::required(service));
    (loadable.load)(&sources).unwrap_or_else(|error| panic!("{pairs:?}: {error}"))
}

fn found<'a>(report: &'a Report, variable: &Variable) -> (&'a str, Redacted<'static>) {
    let entry = report.entry(&variable.name.value).expect("every variable has an entry");
    (entry.name(), entry.value().clone())
}

#[test]
fn aliases_are_read_and_earlier_names_win() {
    let spec = services::spec();
    let mut aliases = 0;
    for (service, loadable) in spec.services().iter().zip(services::ALL) {
        for variable in &service.variables {
            let [first, second] = sample::two(&variable.value_type.value);
            let names: Vec<&str> = variable.names().collect();
            let canonical = load(service, loadable, &[(names[0], &first)]);
            let (_, value) = found(&canonical, variable);
            for pair in names.windows(2) {
                let alone = load(service, loadable, &[(pair[1], &first)]);
                assert_eq!(found(&alone, variable), (pair[1], value.clone()));
                let both = load(service, loadable, &[(pair[1], &second), (pair[0], &first)]);
                assert_eq!(found(&both, variable), (pair[0], value.clone()));
                aliases += 1;
            }
        }
    }
    // UEBA_ 13, CORS 9, KAFKA_BROKERS 2, ENVIRONMENT, API_URL, INTERNAL_TOKEN.
    assert_eq!(aliases, 13 + 9 + 2 + 3);
}

#[test]
fn blank_value_is_not_set() {
    let spec = services::spec();
    for (service, loadable) in spec.services().iter().zip(services::ALL) {
        for variable in service.variables.iter().filter(|variable| !variable.aliases.is_empty()) {
            let [value, _] = sample::two(&variable.value_type.value);
            let names: Vec<&str> = variable.names().collect();
            for blank in ["", "   ", "\t\n"] {
                let report = load(service, loadable, &[(names[0], blank), (names[1], &value)]);
                assert_eq!(found(&report, variable).0, names[1]);
            }
        }
    }
}

#[test]
fn five_invalid_values_are_five_problems_of_one_error() {
    let error = aisoc_env::ueba::Config::from_vars([
        ("PORT", "eighty"),
        ("UEBA_ANOMALY_THRESHOLD", "high"),
        ("DATABASE_URL", "localhost"),
        ("UEBA_KAFKA_BOOTSTRAP_SERVERS", "kafka"),
        ("BASELINE_WINDOW_DAYS", "a month"),
    ])
    .expect_err("five values are wrong");
    let names: Vec<&str> = error.problems().iter().map(aisoc_env::Problem::name).collect();
    let expected = [
        "DATABASE_URL",
        "UEBA_KAFKA_BOOTSTRAP_SERVERS",
        "BASELINE_WINDOW_DAYS",
        "UEBA_ANOMALY_THRESHOLD",
        "PORT",
    ];
    assert_eq!(names, expected);
    let shown = error.to_string();
    assert!(shown.starts_with("5 problems with the configuration of `ueba`\n"), "{shown}");
    assert!(
        shown.contains("PORT (given in code): `eighty` is not a port from 0 to 65535"),
        "{shown}"
    );
}

#[test]
fn every_type_refuses_invalid_values() {
    let spec = services::spec();
    for (service, loadable) in spec.services().iter().zip(services::ALL) {
        for variable in &service.variables {
            let Some(wrong) = sample::wrong(&variable.value_type.value) else { continue };
            let name = variable.name.value.as_str();
            let sources = Sources::new().pair(name, wrong).pairs(sample::required(service));
            let error = (loadable.load)(&sources).expect_err(name);
            let shown = error.to_string();
            assert_eq!(error.problems()[0].name(), name);
            assert_eq!(shown.contains(wrong), !variable.secret.value, "{shown}");
        }
    }
}
