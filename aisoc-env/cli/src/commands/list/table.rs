//! The table for people: a heading for each service, a row for each variable.

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{Facts, Topic};
use aisoc_env_spec::model::Service;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};

use crate::output::{STRONG, plain, width};

pub(super) fn render(spec: &Spec, services: &[&Service]) -> String {
    services.iter().map(|service| section(spec, service)).collect::<Vec<_>>().join("\n")
}

fn section(spec: &Spec, service: &Service) -> String {
    let heading = format!("{} ({})", plain(&service.title), service.name.value);
    format!("{STRONG}{heading}{STRONG:#}\n{}", table(spec, service))
}

fn table(spec: &Spec, service: &Service) -> String {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width()).unwrap_or(u16::MAX))
        .add_rows(Facts::of_service(spec, service).map(|facts| row(&facts)))
        .set_constraints([ColumnConstraint::ContentWidth, ColumnConstraint::ContentWidth]);
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}

fn row(facts: &Facts<'_>) -> [String; 3] {
    let value_type = facts.value_type;
    [
        facts.name().to_owned(),
        value_type.unit().map_or_else(|| value_type.name(), |unit| unit.word().into()).into_owned(),
        plain(&about(facts)).into_owned(),
    ]
}

/// The default, when the variable is required, and whether it is secret or deprecated.
fn about(facts: &Facts<'_>) -> String {
    let default = facts.phrase(Topic::Default).map(|default| default.bare());
    let default = match facts.value_type.item_separator() {
        // A long list can be broken between its items.
        Some(_) => default.map(|items| items.replace(',', ", ")),
        None => default,
    };
    let placeholder = if facts.production.placeholder { " (a placeholder)" } else { "" };
    let default = default.map(|default| default + placeholder);
    let required = facts.phrase(Topic::Required).map(|when| format!("required {}", when.bare()));
    let secret = facts.secret.then(|| "secret".to_owned());
    let deprecated = facts.deprecated.map(|_| "deprecated".to_owned());
    [default, required, secret, deprecated].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
