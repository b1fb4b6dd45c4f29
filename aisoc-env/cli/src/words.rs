//! What several commands say about a variable, for machines and for people.

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::kind_words;
use aisoc_env_spec::model::{Kind, Place, Required, Set, SetMember, Variable};

use crate::reader::Reader;

/// The section or group in which a variable stands.
pub(crate) fn group<'a>(spec: &'a Spec, reader: Reader<'a>) -> Option<&'a str> {
    match reader.variable.place {
        Place::Root => None,
        Place::Section(section) => Some(&reader.service.sections[section].name.value),
        Place::Group(group) => Some(&spec.groups[group].name.value),
    }
}

/// The name of a type; that of a closed set is its own.
pub(crate) fn type_name(spec: &Spec, kind: &Kind) -> String {
    match kind {
        Kind::Choice(set) => spec.sets[*set].name.value.clone(),
        Kind::List(item, _) => format!("list of {}", type_name(spec, item)),
        other => other.name().map_or_else(|| kind_words(spec, other), str::to_owned),
    }
}

/// What a number counts.
pub(crate) const fn unit(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Duration(unit) | Kind::Size(unit) => Some(unit.word()),
        _ => None,
    }
}

/// The values of a closed set.
pub(crate) fn values<'a>(spec: &'a Spec, kind: &Kind) -> Option<Vec<&'a str>> {
    let set = match kind {
        Kind::Choice(set) => *set,
        Kind::List(item, _) => return values(spec, item),
        _ => return None,
    };
    Some(spec.sets[set].values.iter().map(|value| &*value.name.value).collect())
}

/// Every spelling of a set's values.
pub(crate) fn spellings(set: &Set) -> impl Iterator<Item = &str> {
    set.values.iter().flat_map(spellings_of)
}

/// Every spelling of one of them.
pub(crate) fn spellings_of(value: &SetMember) -> impl Iterator<Item = &str> {
    value.spellings().map(|spelling| &*spelling.value)
}

/// The other variables that must hold the same value.
pub(crate) fn equal_to(spec: &Spec, variable: &Variable) -> Option<String> {
    let equal = spec.equal_to(variable);
    let words = equal.map(|(service, equal)| format!("{} of {}", *equal.name, *service.name));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// When a variable must be set, as people say it.
pub(crate) fn required(variable: &Variable) -> Option<String> {
    Some(match &variable.required {
        Required::No => return None,
        Required::Always(_) => "always".to_owned(),
        Required::Production(_) => "in production".to_owned(),
        Required::Unless(unless) => {
            format!("unless {}={}", unless.variable.value, unless.value.value)
        }
    })
}
