//! What the reference says, in Markdown: the same text in rustdoc, on the page and in an editor.

mod words;

pub use words::{default_words, kind_words};

use crate::model::{Field, Group, Model, Service, Variable};

/// The documentation of a service's module.
pub fn module(service: &Service) -> String {
    let sources = paths("Read in", &service.sources);
    format!("{}: the reference.\n\n{}{sources}", service.title, service.description.value)
}

/// The documentation of a service's struct: what it is, and the table of its variables.
pub fn service(service: &Service) -> String {
    if service.variables.is_empty() {
        return String::new();
    }
    let link = |variable: &Variable| format!("Self::{}", variable.field.value);
    let own: Vec<&Variable> = service
        .fields()
        .into_iter()
        .filter_map(|field| match field {
            Field::Variable(index) => Some(&service.variables[index]),
            _ => None,
        })
        .collect();
    let mut text = format!("The configuration of the {}.\n", service.title);
    if !own.is_empty() {
        text.push_str(&table(own, link));
    }
    text
}

/// The documentation of a section's struct.
pub fn section(service: &Service, section: usize) -> String {
    let about = &service.sections[section];
    let variables = service.in_section(section).map(|(_, variable)| variable).collect();
    let link = |variable: &Variable| format!("Self::{}", variable.field.value);
    let table = table(variables, link);
    let sources = paths("Read in", &about.sources);
    format!("{} ({}).\n\n{}{sources}\n{table}", about.title, service.title, about.description)
}

/// The documentation of a group's struct.
pub fn group(group: &Group) -> String {
    format!("{}: shared by several services.\n\n{}", group.title, group.description)
}

/// The documentation of a variable's field.
pub fn variable(model: &Model, service: &Service, variable: &Variable) -> String {
    let names: Vec<String> = variable.names().map(|name| format!("`{name}`")).collect();
    let mut rows = vec![("variable", names[0].clone())];
    let mut row = |name, value: Option<String>| rows.extend(value.map(|value| (name, value)));
    row("also read", (names.len() > 1).then(|| names[1..].join(", ")));
    row("default", default_words(service, variable));
    row("type", Some(kind_words(model, &variable.kind.value)));
    row("required", variable.required_when());
    row("secret", variable.secret.value.then(|| "yes: never shown".to_owned()));
    row(
        "has an effect",
        variable
            .only_when
            .as_ref()
            .map(|when| format!("when `{}={}`", when.variable.value, when.value.value)),
    );
    row("must equal", peers(model, variable));
    row("example", variable.example.as_ref().map(|example| format!("`{}`", example.value)));
    row("in production", variable.production_note.clone());
    row("since", Some(variable.since.value.to_string()));
    row("deprecated since", variable.deprecated.as_ref().map(|since| since.value.to_string()));
    let rows: Vec<String> =
        rows.into_iter().map(|(name, value)| format!("\n| {name} | {} |", cell(&value))).collect();
    format!("{}\n\n| | |\n|---|---|{}\n", variable.description.value, rows.concat())
}

fn peers(model: &Model, variable: &Variable) -> Option<String> {
    let peers: Vec<String> = variable
        .must_equal
        .iter()
        .map(|peer| {
            let service = &model.services[peer.service];
            format!("`{}` of {}", service.variables[peer.variable].name.value, service.title)
        })
        .collect();
    (!peers.is_empty()).then(|| peers.join(", "))
}

/// A line for each variable: name, default, when it is required.
fn table(variables: Vec<&Variable>, link: impl Fn(&Variable) -> String) -> String {
    let empty = Service::default();
    let rows: Vec<String> = variables
        .into_iter()
        .map(|variable| {
            let default = default_words(&empty, variable).unwrap_or_else(|| "—".to_owned());
            let required = variable.required_when().unwrap_or_default();
            let name = &variable.name.value;
            format!("| [`{name}`]({}) | {} | {required} |\n", link(variable), cell(&default))
        })
        .collect();
    format!("\n| variable | default | required |\n|---|---|---|\n{}", rows.concat())
}

/// Text that does not end a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn paths(what: &str, paths: &[String]) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let paths: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    format!("\n\n{what} {}.\n", paths.join(", "))
}
