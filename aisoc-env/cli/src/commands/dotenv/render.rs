//! The file's text: a heading for each service and section, a comment and a line for each variable.

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::Place;

use super::existing::Held;
use super::lines::{Line, State};
use super::remark::remarks;
use crate::output::plain;
use crate::reader::Reader;
use aisoc_env_core::dotenv::quote;

/// The columns of comments.
const COLUMNS: usize = 80;

/// A whole file.
pub(super) fn file(spec: &Spec, lines: &[Line<'_>]) -> String {
    let title =
        format!("The environment of {}, version {} of its spec.", spec.title, spec.version.value);
    let hint = "A line such as `# NAME=value` is a default: take the `#` away to change it.";
    comment(&title) + &comment(hint) + &production(spec) + &body(spec, lines)
}

/// How production is told: by a variable of the platform, rather than of a service.
fn production(spec: &Spec) -> String {
    let (names, values) = (&spec.production.names, &spec.production.values);
    names.first().zip(values.first()).map_or_else(String::new, |(name, value)| {
        comment(&format!(
            "Set `{name}={value}` where this is production: placeholders are refused there."
        ))
    })
}

/// The lines that are new, each under its headings.
pub(super) fn body(spec: &Spec, lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    let mut last: Option<&Line<'_>> = None;
    for line in lines.iter().filter(|line| line.is_new) {
        let same =
            last.filter(|last| last.reader.service.name.value == line.reader.service.name.value);
        if same.is_none() {
            text.push_str(&heading('*', &line.reader.service.title));
        }
        if same.is_none_or(|last| last.reader.variable.place != line.reader.variable.place) {
            text.extend(section(line.reader).map(|title| heading('-', title)));
        }
        text.push('\n');
        text.push_str(&entry(spec, line));
        last = Some(line);
    }
    text
}

fn section(reader: Reader<'_>) -> Option<&str> {
    match reader.variable.place {
        Place::Section(section) => Some(&reader.service.sections[section].title),
        Place::Root | Place::Group(_) => None,
    }
}

fn heading(rule: char, title: &str) -> String {
    let rule = rule.to_string().repeat(3);
    format!("\n{}", comment(&format!("{rule} {title} {rule}")))
}

fn entry(spec: &Spec, line: &Line<'_>) -> String {
    let Line { reader, state, .. } = line;
    let (name, variable) = (reader.name(), reader.variable);
    let default = variable.default.as_ref().map(|default| quote(&default.value));
    let default = default.unwrap_or_default();
    let assignment = match state {
        State::Above(above) => return comment(&again(*above, *reader, &default)),
        State::Set(Held::Value(value)) => format!("{name}={}", quote(value)),
        State::Set(Held::Elsewhere(other)) => format!("{name}=${{{other}}}"),
        State::Empty => format!("{name}="),
        State::Comment => format!("# {name}={default}"),
    };
    let remarks = remarks(spec, *reader, state);
    let comments = std::iter::once(&variable.description.value).chain(&remarks);
    comments.map(|text| comment(text)).collect::<String>() + &assignment + "\n"
}

/// A name that stands above already counts for this service too.
fn again(above: Reader<'_>, reader: Reader<'_>, default: &str) -> String {
    let text = format!("{}: see {}, above", reader.name(), above.service.title);
    let value = |of: Reader<'_>| of.variable.default.clone().map(|default| default.value);
    if value(above) == value(reader) {
        text
    } else if default.is_empty() {
        format!("{text}; here it has no default")
    } else {
        format!("{text}; here its default is {default}")
    }
}

fn comment(text: &str) -> String {
    let options = textwrap::Options::new(COLUMNS)
        .break_words(false)
        .initial_indent("# ")
        .subsequent_indent("# ");
    textwrap::fill(&plain(text), options) + "\n"
}
