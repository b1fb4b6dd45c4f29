//! The reference page matches the spec. It is read with an independent Markdown parser.

use std::collections::BTreeSet;

use aisoc_env::Sources;
use aisoc_env_core::template::Binding;
use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_spec::{Spec, doc};
use aisoc_env_tests::checked::Folder;
use aisoc_env_tests::tables::{Row, rows};
use aisoc_env_tests::{golden, services};

/// A spec whose texts contain everything that could end a cell, a code span or a line.
const ODD: &str = r#"
format: 1
version: 1.2.0
title: Odd | house
services:
  till:
    title: Till | drawer
    description: Takes `a|b`.
    since: 1.0.0
    variables:
      BAR: {type: text, default: "a|b", description: "With a bar | in it."}
      TICK: {type: text, default: "`x` and ``y``", description: "With `code|bar`."}
      SPACE: {type: text, default: " x ", since: 1.2.0, description: Newer.}
      LONG:
        type: url
        default: https://coffee.example/one/very/long/path/that/goes/on/and/on/and/on/and/on/and/on/and/on
        description: |
          Two
          lines.
"#;

fn read(text: &str) -> Spec {
    aisoc_env_spec::read(text).spec().expect("the spec is valid")
}

#[test]
fn committed_page_is_up_to_date() {
    golden::check("spec/REFERENCE.md", &doc::page(&services::spec()));
}

#[test]
fn names_defaults_and_aliases_match_the_spec() {
    for spec in [services::spec(), read(ODD), read(include_str!("../fixtures/coffee-house.yaml"))] {
        let rows = rows(&doc::page(&spec));
        for service in spec.services() {
            let rows: Vec<&Row> = rows.iter().filter(|row| is_of(row, service)).collect();
            assert_eq!(rows.len(), service.variables.len(), "{} has a row for each", service.title);
            for variable in &service.variables {
                let name = &variable.name.value;
                let row = rows.iter().find(|row| row.cell("Variable").codes.first() == Some(name));
                compare(row.unwrap_or_else(|| panic!("{name} has no row")), service, variable);
            }
        }
    }
}

fn is_of(row: &Row, service: &Service) -> bool {
    row.heading.starts_with(&service.title) && row.cells.iter().any(|(head, _)| head == "Default")
}

fn compare(row: &Row, service: &Service, variable: &Variable) {
    let mut names = row.cell("Variable").codes;
    names.extend(row.cell("Legacy alias").codes);
    assert_eq!(names, variable.names().collect::<Vec<_>>());
    let cell = row.cell("Default");
    match (&variable.fallback, &variable.default) {
        (Some(other), _) => {
            assert_eq!(cell.codes, [service.variable(other.value).name.value.clone()]);
        }
        (None, None) => assert_eq!(cell.text, "—"),
        (None, Some(default)) if default.value.is_empty() => assert_eq!(cell.text, "empty"),
        (None, Some(default)) => {
            assert_eq!(cell.codes, std::slice::from_ref(&default.value));
        }
    }
    let description = variable.description.value.replace('`', "").replace('\n', " ");
    assert!(row.cell("Description").text.starts_with(&description), "{names:?}");
}

#[test]
fn equality_is_shown_for_every_member_of_a_class() {
    let rows = rows(&doc::page(&services::spec()));
    let shown = |service: &str, name: &str| {
        let mut rows = rows.iter().filter(|row| row.heading.starts_with(service));
        let row = rows.find(|row| row.cell("Variable").codes.first().is_some_and(|of| of == name));
        row.expect("the variable has a row").cell("Description").text
    };
    let shared = [
        ("Realtime", "INTERNAL_TOKEN"),
        ("API", "REALTIME_INTERNAL_TOKEN"),
        ("Agents", "REALTIME_INTERNAL_TOKEN"),
    ];
    for (service, name) in shared {
        let text = shown(service, name);
        for (other, peer) in shared.iter().filter(|(other, _)| *other != service) {
            assert!(text.contains(&format!("{peer} ({other} service)")), "{service}: {text}");
        }
    }
    assert!(
        shown("Web", "NEXT_PUBLIC_VAPID_PUBLIC_KEY")
            .contains("VAPID_PUBLIC_KEY (Realtime service)")
    );
}

#[test]
fn every_link_of_the_page_leads_to_one_anchor() {
    let page = doc::page(&services::spec());
    let between = |start: &str, end: char| {
        let parts = page.split(start).skip(1);
        parts.map(|part| part.split(end).next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let anchors = between("<a id=\"", '"');
    let known: BTreeSet<&String> = anchors.iter().collect();
    assert_eq!(known.len(), anchors.len(), "anchors are unique");
    let links = between("](#", ')');
    assert!(links.len() > 50);
    for link in &links {
        assert!(known.contains(link), "#{link} has no anchor");
    }
    assert!(known.contains(&"ueba-database_url".to_owned()));
}

/// Examples that have to be quoted in a `.env` file.
const QUOTED: &str = r#"
format: 1
version: 1.0.0
title: Shop
services:
  shop:
    title: Shop
    description: Sells coffee.
    since: 1.0.0
    variables:
      COMMAND: {type: text, example: "it's `x y`", description: With a command.}
      REFERENCE: {type: text, example: "it's $HOME and ${HOME}", description: With a reference.}
      COMMENT: {type: text, example: "a #b 'c' \"d\" \\", description: With a comment.}
      LIST: {type: url, example: "https://x.example/?a=1&b=2;c", description: With a separator.}
"#;

#[test]
fn example_values_of_the_page_are_accepted_by_check() {
    let spec = read(QUOTED);
    let example = example(&spec);
    let folder = Folder::of(&[("spec.yaml", QUOTED), (".env", &example)]);
    let run = folder.check(&["shop", "--env-file", ".env", "--spec", "spec.yaml"]);
    assert_eq!((run.status, &*run.stdout), (0, "no problems in 1 service\n"), "{example}");
    let parsed = aisoc_env_core::dotenv::parse(&example, &|_| Binding::Unset);
    for variable in &spec.services()[0].variables {
        let read = parsed.entries.iter().find(|entry| entry.name == variable.name.value);
        let value = variable.example.as_ref().map(|example| &example.value);
        assert_eq!(read.and_then(|entry| entry.value.as_ref()), value, "{example}");
    }
}

/// The example `.env` of the page.
fn example(spec: &Spec) -> String {
    let page = doc::page(spec);
    let (_, example) = page.rsplit_once("```dotenv\n").expect("there is an example");
    example.strip_suffix("```\n").expect("it ends the page").to_owned()
}

#[test]
fn completed_example_loads_every_service_in_production() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(".env");
    let with_value = |line: &str| match line.strip_suffix('=') {
        Some(name) if !name.starts_with('#') => {
            format!("{name}=a-fresh-secret-of-more-than-32-characters")
        }
        _ => line.to_owned(),
    };
    let filled: Vec<String> = example(&services::spec()).lines().map(with_value).collect();
    std::fs::write(&file, filled.join("\n")).expect("it can be written");
    let sources = Sources::new().pair("ENV", "production").dotenv(&file).expect("it can be read");
    for service in services::ALL {
        let report = (service.load)(&sources).unwrap_or_else(|error| panic!("{error}"));
        assert!(report.warnings().is_empty(), "{}: {:?}", service.name, report.warnings());
    }
}

#[test]
fn example_has_blank_lines_for_required_variables() {
    let example = example(&services::spec());
    let blank: Vec<&str> = example.lines().filter_map(|line| line.strip_suffix('=')).collect();
    assert!(blank.contains(&"OPENAI_API_KEY") && blank.contains(&"SECRET_KEY"), "{blank:?}");
    assert!(
        example.contains("\nINTERNAL_TOKEN=${REALTIME_INTERNAL_TOKEN}\n"),
        "one value in two places"
    );
    assert!(example.contains("\n# REDIS_URL="), "it has a different meaning in two services");
}

#[test]
fn page_shows_which_services_allow_any_origin() {
    let rows = rows(&doc::page(&services::spec()));
    let rows: Vec<&Row> = rows.iter().filter(|row| row.heading == "CORS configuration").collect();
    let shown = |service: &str| {
        let row = rows.iter().find(|row| row.cell("Service").text == service);
        row.map(|row| row.cell("* in production").text)
    };
    assert_eq!(shown("UEBA service").as_deref(), Some("allowed"));
    assert_eq!(shown("Realtime service").as_deref(), Some("refused"));
    let priorities: Vec<String> = rows.iter().map(|row| row.cell("Priority").text).collect();
    assert_eq!(priorities[..3], ["1 (canonical)", "2 (alias)", "3 (default)"]);
}
