//! Facts about variables: the page and `explain` state the same ones, and each is stated.

use std::collections::BTreeMap;

use aisoc_env_spec::describe::{Facts, Topic};
use aisoc_env_spec::model::Service;
use aisoc_env_spec::{Spec, doc};
use aisoc_env_tests::cli::call;
use aisoc_env_tests::services;
use aisoc_env_tests::tables::{Row, rows};
use tempfile::TempDir;

/// A spec with what the built-in one lacks: aliases with a history, and ports with limits.
const SHOP: &str = "\
format: 1
version: 1.5.0
title: Shop
description: A house that sells coffee.
production: {names: [STAGE], values: [live]}
services:
  till:
    title: Till
    description: Takes money.
    since: 1.0.0
    variables:
      S_PORT:
        type: port
        min: 1024
        aliases: [{name: OLD_PORT, deprecated: 1.0.0, removed: 2.0.0}, {name: A_PORT, deprecated: 1.1.0}]
        description: Where it listens.
";

/// What is stated about a variable, by topic.
type Stated = BTreeMap<&'static str, String>;

/// The labels that follow the description, on the page and in `explain`.
fn labels() -> impl Iterator<Item = &'static str> {
    Topic::ALL.into_iter().map(Topic::label)
}

/// The facts that `explain` shows for each variable of a name, by service.
fn explained(spec: Option<&str>, name: &str) -> BTreeMap<String, Stated> {
    let arguments = spec.map_or_else(Vec::new, |path| vec!["--spec", path]);
    let page = call(arguments.into_iter().chain(["explain", name])).clean();
    let parts = page.split("\n\n");
    let mut parts = parts.skip_while(|part| !part.starts_with(&format!("{name}\n  read by")));
    let shared = lines_of(parts.next().expect("the name has a part of its own"));
    let mut stated = BTreeMap::new();
    for part in parts.take_while(|part| part.starts_with("  ")) {
        let (service, lines) = part.trim_start().split_once('\n').expect("it has a heading");
        stated.insert(service.to_owned(), lines_of(lines));
    }
    if stated.is_empty() {
        stated.insert(shared["read by"].clone(), shared);
    } else {
        for stated in stated.values_mut() {
            stated.extend(shared.clone());
        }
    }
    stated
}

/// Lines of labels and texts; a text goes on in lines that are indented further.
fn lines_of(text: &str) -> Stated {
    let known: Vec<&str> = labels().chain(["read by", "about", "field"]).collect();
    let mut stated = Stated::new();
    let mut last = None;
    for line in text.lines().filter(|line| line.starts_with("  ")) {
        let line = line.trim();
        let label = known.iter().copied().find(|label| line.starts_with(&format!("{label}  ")));
        match (label, last) {
            (Some(label), _) => drop(stated.insert(label, line[label.len()..].trim().to_owned())),
            (None, Some(last)) => {
                let text: &mut String = stated.entry(last).or_default();
                text.push(' ');
                text.push_str(line);
            }
            (None, None) => panic!("{line:?} has no label"),
        }
        last = label.or(last);
    }
    stated.retain(|_, text| text != "none");
    stated
}

/// The facts that the page shows for a variable: those with a column, and the line after the description.
fn shown(row: &Row, facts: &Facts<'_>) -> Stated {
    let mut stated = Stated::new();
    let names = row.cell("Variable").text + " / " + &row.cell("Legacy alias").text;
    let aliases = names.trim_start_matches(facts.name()).trim_matches([' ', '/']);
    stated.insert("also read", aliases.replace(" / ", ", "));
    stated.insert("default", row.cell("Default").text.replace('—', ""));
    stated.insert("type", row.cell("Type").text.replace(" (what they mean)", ""));
    let line = row.cell("Description").text;
    let line = line.strip_prefix(&facts.description.replace('`', "").replace('\n', " "));
    for fact in line.expect("the description comes first").split(" · ") {
        let Some((label, text)) = fact.split_once(": ") else { continue };
        let label = labels().find(|known| *known == label).expect("it is the label of a topic");
        stated.insert(label, text.to_owned());
    }
    // `since` of a service applies to its variables.
    stated.entry("since").or_insert_with(|| facts.service.since.to_string());
    stated.retain(|_, text| !text.is_empty());
    stated
}

/// `explain` names services as commands take them, the page by title.
fn with_titles(spec: &Spec, text: &str) -> String {
    let members = text.split(", ").map(|member| {
        let (name, service) = member.split_once(" of ").expect("a member is of a service");
        let service = spec.service(service).expect("the service is known");
        format!("{name} ({})", service.title)
    });
    members.collect::<Vec<_>>().join(", ")
}

/// `explain` breaks lines, even within a long word.
fn unbroken(stated: Stated) -> Stated {
    stated.into_iter().map(|(label, text)| (label, text.replace(' ', ""))).collect()
}

fn compare(spec: &Spec, path: Option<&str>) {
    let rows = rows(&doc::page(spec));
    for service in spec.services() {
        for facts in Facts::of_service(spec, service) {
            let mut found = explained(path, facts.name())
                .remove(&service.name.value)
                .unwrap_or_else(|| panic!("{} is not explained", facts.name()));
            for label in ["read by", "about", "field"] {
                found.remove(label);
            }
            if let Some(members) = found.get_mut(Topic::EqualTo.label()) {
                *members = with_titles(spec, members);
            }
            let row = rows.iter().find(|row| is_of(row, service, &facts)).expect("it has a row");
            let shown = shown(row, &facts);
            assert_eq!(unbroken(found), unbroken(shown), "{} of {}", facts.name(), *service.name);
        }
    }
}

fn is_of(row: &Row, service: &Service, facts: &Facts<'_>) -> bool {
    row.heading.starts_with(&service.title)
        && row.cells.iter().any(|(head, _)| head == "Default")
        && row.cell("Variable").codes.first().is_some_and(|name| name == facts.name())
}

#[test]
fn explain_and_the_page_state_the_same_facts() {
    compare(&services::spec(), None);
}

#[test]
fn a_removed_alias_and_the_range_of_a_port_are_stated() {
    let folder = TempDir::new().expect("a folder can be made");
    let path = folder.path().join("shop.yaml");
    std::fs::write(&path, SHOP).expect("it can be written");
    let spec = aisoc_env_spec::read(SHOP).spec().expect("the spec is valid");
    let path = path.to_str().expect("it is UTF-8");
    compare(&spec, Some(path));
    let stated = &explained(Some(path), "S_PORT")["till"];
    assert_eq!(stated["type"], "port from 1024 to 65535");
    assert_eq!(
        stated["also read"],
        "OLD_PORT (deprecated since 1.0.0, removed in 2.0.0), A_PORT (deprecated since 1.1.0)"
    );
}

#[test]
fn explain_shows_what_production_refuses() {
    let stated = &explained(None, "DEBUG")["api"];
    assert!(stated["in production"].starts_with("true is refused."), "{stated:?}");
}
