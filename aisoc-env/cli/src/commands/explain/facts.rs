//! What there is to say of one variable of one service, fact by fact.

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::{default_words, kind_words};
use aisoc_env_spec::model::Alias;

use crate::reader::Reader;
use crate::words;

/// What a fact is about, and what it says.
pub(super) type Fact = (&'static str, String);

/// All facts, in the order in which they are told.
pub(super) fn facts(spec: &Spec, reader: Reader<'_>) -> Vec<Fact> {
    let Reader { service, variable } = reader;
    let condition = variable.only_when.as_ref();
    let facts = [
        ("about", Some(variable.description.value.clone())),
        ("field", Some(field(spec, reader))),
        ("type", Some(kind_words(spec, &variable.kind.value))),
        ("default", default_words(service, variable)),
        ("required", words::required(variable)),
        ("aliases", aliases(&variable.aliases)),
        ("secret", secret(reader)),
        ("generate", variable.generator.map(|index| spec.generators[index].command.clone())),
        ("must equal", words::equal_to(spec, variable)),
        (
            "effective",
            condition.map(|when| format!("only when {}={}", when.variable.value, when.value.value)),
        ),
        ("production", variable.production_note.clone()),
        ("example", variable.example.as_ref().map(|example| example.value.clone())),
        ("since", Some(variable.since.value.to_string())),
        ("deprecated", variable.deprecated.as_ref().map(|since| format!("since {}", since.value))),
    ];
    facts.into_iter().filter_map(|(name, says)| Some((name, says?))).collect()
}

fn field(spec: &Spec, reader: Reader<'_>) -> String {
    let group = words::group(spec, reader);
    let parts = [Some("config"), group, Some(&*reader.variable.field.value)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(".")
}

fn aliases(aliases: &[Alias]) -> Option<String> {
    let words = |alias: &Alias| match &alias.deprecated {
        Some(since) => format!("{} (deprecated since {})", alias.name.value, since.value),
        None => alias.name.value.clone(),
    };
    (!aliases.is_empty()).then(|| aliases.iter().map(words).collect::<Vec<_>>().join(", "))
}

fn secret(reader: Reader<'_>) -> Option<String> {
    let name = reader.name();
    let words = format!("yes: never shown; {name}_FILE may name a file that holds it");
    reader.variable.secret.value.then_some(words)
}
