//! A value that is not of its type is refused in the same words by the compiler, by `check` and by the runtime.

use aisoc_env_core::value::{ScalarType, ValueType};
use aisoc_env_tests::checked::Folder;
use aisoc_env_tests::cli::finish;
use aisoc_env_tests::sample;
use aisoc_env_tests::tool::aisoc_env;

/// A spec with one variable of a type, and a further key for it.
fn shop(value_type: &str, key: &str) -> String {
    format!(
        "\
format: 1
version: 1.0.0
title: Shop
types: {{Stage: {{description: Which., values: {{live: One., spare: Two.}}}}}}
services:
  shop:
    title: Shop
    description: Sells coffee.
    since: 1.0.0
    variables:
      SAMPLE: {{{value_type}, {key}description: What it is.}}
"
    )
}

/// Every type that refuses a text, as a spec writes it, with a text that it refuses.
fn refused() -> Vec<(String, &'static str)> {
    let mut cases = vec![
        ("type: integer, min: -5".to_owned(), "-6"),
        ("type: number, max: 0.5".to_owned(), "0.6"),
        ("type: port, min: 1024".to_owned(), "80"),
        ("type: list, items: port, separator: comma".to_owned(), "x"),
    ];
    for scalar in ScalarType::all() {
        let narrowed = match &scalar {
            ScalarType::Enum(_) => "type: Stage".to_owned(),
            ScalarType::Duration(_) => "type: duration, unit: days".to_owned(),
            ScalarType::Size(_) => "type: size, unit: bytes".to_owned(),
            ScalarType::Cors(_) => "type: cors, credentials: true".to_owned(),
            _ => format!("type: {}", scalar.name()),
        };
        cases.extend(sample::wrong(&ValueType::of(scalar)).map(|text| (narrowed, text)));
    }
    cases
}

/// The part of a message after the value.
fn expected(message: &str) -> &str {
    let (_, rest) = message.split_once(" is not ").unwrap_or_else(|| panic!("{message}"));
    rest.lines().next().unwrap_or_default()
}

#[test]
fn every_type_refuses_a_value_in_the_same_words_everywhere() {
    for (value_type, text) in refused() {
        let is_list = ["list", "cors"].iter().any(|name| value_type.contains(name));
        let default = if is_list { "['TEXT']" } else { "'TEXT'" };
        let default = format!("default: {}, ", default.replace("TEXT", text));
        let reading = aisoc_env_spec::read(&shop(&value_type, &default));
        let [diagnostic] = reading.diagnostics() else { panic!("{:?}", reading.diagnostics()) };

        let env_file = format!("SAMPLE='{text}'\n");
        let folder = Folder::of(&[("spec.yaml", &shop(&value_type, "")), (".env", &env_file)]);
        let found = folder.found(&["shop", "--env-file", ".env", "--spec", "spec.yaml"]);
        assert_eq!(expected(&found[0].message), expected(&diagnostic.message), "{value_type}");

        let run = ["--spec", "spec.yaml", "run", "shop", "--", "true"];
        let started =
            finish(aisoc_env().args(run).env("SAMPLE", text).current_dir(folder.path("")));
        assert_eq!(expected(&started.failed(78)), expected(&diagnostic.message), "{value_type}");
    }
}
