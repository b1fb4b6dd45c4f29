//! The table that people read: a heading for each service, a row for each variable.

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::default_words;
use aisoc_env_spec::model::{Kind, Service, Variable};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};

use crate::output::{STRONG, plain, width};
use crate::words;

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
        .add_rows(service.variables.iter().map(|variable| row(spec, service, variable)))
        .set_constraints([ColumnConstraint::ContentWidth, ColumnConstraint::ContentWidth]);
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}

fn row(spec: &Spec, service: &Service, variable: &Variable) -> [String; 3] {
    let kind = &variable.kind.value;
    [
        variable.name.value.clone(),
        words::unit(kind).map_or_else(|| words::type_name(spec, kind), str::to_owned),
        plain(&about(service, variable)).into_owned(),
    ]
}

/// The default, and what else is to be known of a variable.
fn about(service: &Service, variable: &Variable) -> String {
    let default = default_words(service, variable).map(|words| words.replace('`', ""));
    let default = match variable.kind.value {
        // A long list can be broken between its items.
        Kind::List(..) | Kind::Cors { .. } => default.map(|items| items.replace(',', ", ")),
        _ => default,
    };
    let secret = variable.secret.value.then(|| "secret".to_owned());
    let deprecated = variable.deprecated.as_ref().map(|_| "deprecated".to_owned());
    let required = words::required(variable).map(|when| format!("required {when}"));
    let facts = [default, required, secret, deprecated];
    facts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
