//! Renders the file: a heading for each service and section, a comment and a line for each variable.

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{DefaultValue, Facts, Topic};
use aisoc_env_spec::model::Place;

use super::file::Value;
use super::plan::{Line, State};
use crate::output::plain;
use aisoc_env_core::dotenv::quote;

/// The width of comments.
const COLUMNS: usize = 80;

/// A whole file.
pub(super) fn file(spec: &Spec, lines: &[Line<'_>]) -> String {
    let title =
        format!("The environment of {}, version {} of its spec.", spec.title(), spec.version());
    let hint = "A line `# NAME=value` shows a default: remove the `#` to change it.";
    comment(&title) + &comment(hint) + &production(spec) + &body(lines)
}

/// How to mark production. The variable belongs to the platform, not to a service.
fn production(spec: &Spec) -> String {
    let (names, values) = (&spec.production().names, &spec.production().values);
    names.first().zip(values.first()).map_or_else(String::new, |(name, value)| {
        comment(&format!("Set `{name}={value}` in production, where placeholders are refused."))
    })
}

/// The new lines under their headings.
pub(super) fn body(lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    let mut last: Option<&Facts<'_>> = None;
    for line in lines.iter().filter(|line| line.is_new) {
        let facts = &line.facts;
        let same = last.filter(|last| last.service.name.value == facts.service.name.value);
        if same.is_none() {
            text.push_str(&heading('*', &facts.service.title));
        }
        if same.is_none_or(|last| last.variable.place != facts.variable.place) {
            text.extend(section(facts).map(|title| heading('-', title)));
        }
        text.push('\n');
        text.push_str(&entry(line));
        last = Some(facts);
    }
    text
}

fn section<'a>(facts: &Facts<'a>) -> Option<&'a str> {
    match facts.variable.place {
        Place::Section(section) => Some(&facts.service.sections[section].title),
        Place::Root | Place::Group(_) => None,
    }
}

fn heading(rule: char, title: &str) -> String {
    let rule = rule.to_string().repeat(3);
    format!("\n{}", comment(&format!("{rule} {title} {rule}")))
}

fn entry(line: &Line<'_>) -> String {
    let Line { facts, state, .. } = line;
    let name = facts.name();
    let assignment = match state {
        State::Above(above) => return comment(&repeated(above, facts)),
        State::Set(Value::Text(value)) => format!("{name}={}", quote(value)),
        State::Set(Value::Reference(other)) => format!("{name}=${{{other}}}"),
        State::Empty => format!("{name}="),
        State::Comment => format!("# {name}={}", default(facts).map(quote).unwrap_or_default()),
    };
    let comments = comments(facts, state).into_iter().map(|text| comment(&text));
    comments.collect::<String>() + &assignment + "\n"
}

fn default<'a>(facts: &Facts<'a>) -> Option<&'a str> {
    match facts.default {
        DefaultValue::Text(text) => Some(text),
        DefaultValue::None | DefaultValue::Of(_) => None,
    }
}

/// A comment for a name that has a line already: that line also applies to this service.
fn repeated(above: &Facts<'_>, facts: &Facts<'_>) -> String {
    let text = format!("{}: see {}, above", facts.name(), above.service.title);
    match default(facts) {
        own if own == default(above) => text,
        None | Some("") => format!("{text}; here it has no default"),
        Some(own) => format!("{text}; here its default is {}", quote(own)),
    }
}

/// The comments of a variable.
fn comments(facts: &Facts<'_>, state: &State<'_>) -> Vec<String> {
    let topic = |topic: Topic| Some(format!("{}: {}", topic.label(), facts.phrase(topic)?));
    let values = facts.value_type.enum_type().map(|of| of.names());
    let comments = [
        Some(facts.description.to_owned()),
        values.map(|values| format!("one of: {}", values.join(", "))),
        facts.example.map(|example| format!("{}: {example}", Topic::Example.label())),
        topic(Topic::Production),
        topic(Topic::EqualTo),
        to_do(facts, state),
    ];
    comments.into_iter().flatten().collect()
}

/// What the user has to do if no value is set.
fn to_do(facts: &Facts<'_>, state: &State<'_>) -> Option<String> {
    if matches!(state, State::Set(_)) {
        return None;
    }
    let required = facts.phrase(Topic::Required).map(|when| format!("required {when}"));
    let generator = facts.generator.filter(|_| facts.supplies_class);
    let generate = generator.map(|command| format!("generate a value with `{command}`"));
    match (required, generate) {
        (Some(required), Some(generate)) => Some(format!("{required}: {generate}")),
        (Some(_), None) if matches!(state, State::Empty) => {
            Some("required: only you can supply this".to_owned())
        }
        (required, generate) => required.or(generate),
    }
}

fn comment(text: &str) -> String {
    let options = textwrap::Options::new(COLUMNS)
        .break_words(false)
        .initial_indent("# ")
        .subsequent_indent("# ");
    textwrap::fill(&plain(text), options) + "\n"
}
