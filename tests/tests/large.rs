//! A service of many variables: its struct is built in chunks, which must have no visible effect.

#[aisoc_env::service("large", spec = "fixtures/large.yaml")]
pub struct Config;

/// Every variable with a number of its own.
fn numbered() -> Vec<(String, String)> {
    let variables = <Config as aisoc_env::Configuration>::SERVICE.variables().iter();
    variables.enumerate().map(|(at, it)| (it.name().to_owned(), (at + 1).to_string())).collect()
}

#[test]
fn every_value_reaches_its_field() {
    let pairs = numbered();
    let config = Config::from_vars(pairs.clone()).expect("ports");
    assert_eq!((config.gate_01, config.gate_32, config.gate_33), (Some(1), Some(32), Some(33)));
    assert_eq!(
        (config.gate_70, config.many.many_01, config.many.many_40),
        (Some(70), Some(71), Some(110))
    );
    let shown = serde_json::to_value(&config).expect("it serializes");
    let own = shown.as_object().expect("a struct").iter().filter(|(name, _)| *name != "many");
    let many = shown["many"].as_object().expect("a struct").iter();
    let found: Vec<String> = own.chain(many).map(|(_, value)| value.to_string()).collect();
    let expected: Vec<String> = pairs.into_iter().map(|(_, value)| value).collect();
    assert_eq!(found, expected);
}

#[test]
fn problems_are_reported_in_order() {
    let pairs = numbered();
    let wrong = pairs.iter().map(|(name, _)| (name.clone(), "x"));
    let error = Config::from_vars(wrong).expect_err("none is a port");
    let names: Vec<&str> = error.problems().iter().map(aisoc_env::Problem::name).collect();
    assert_eq!(names, pairs.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
}
