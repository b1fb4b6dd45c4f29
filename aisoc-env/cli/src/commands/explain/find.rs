//! Who reads a name, and which names come near it.

use std::collections::BTreeSet;

use aisoc_env_core::suggest::{Similarity, similar};
use aisoc_env_spec::Spec;
use aisoc_env_spec::model::Variable;

use crate::reader::{Reader, readers};

/// How many names are suggested at most.
const SUGGESTED: usize = 5;

/// Every variable that goes by a name, in the order of the page: those of which it is the canonical one first.
pub(super) fn find<'a>(spec: &'a Spec, name: &str) -> Vec<Reader<'a>> {
    let mut found: Vec<Reader<'_>> =
        readers(&spec.services).filter(|found| goes_by(found.variable, name)).collect();
    let canonical = |found: &Reader<'_>| found.name().eq_ignore_ascii_case(name);
    let order: Vec<&str> = found.iter().map(|found| found.name()).collect();
    let first = |found: &Reader<'_>| order.iter().position(|name| *name == found.name());
    found.sort_by_key(|found| (!canonical(found), first(found)));
    found
}

/// A secret also goes by the name of the variable that names its file.
fn goes_by(variable: &Variable, name: &str) -> bool {
    let file =
        |known: &str| variable.secret.value && format!("{known}_FILE").eq_ignore_ascii_case(name);
    variable.names().any(|known| known.eq_ignore_ascii_case(name) || file(known))
}

/// The names that are most similar, then those that contain it.
pub(super) fn near<'a>(spec: &'a Spec, name: &str) -> Vec<&'a str> {
    let wanted = name.to_uppercase();
    let names = readers(&spec.services).flat_map(|found| found.variable.names());
    let names = names.chain(spec.production.names.iter().map(String::as_str));
    let names: BTreeSet<&str> = names.collect();
    let similar = similar(&wanted, names.iter().copied(), Similarity::Related);
    let contains = |known: &&&str| wanted.len() > 2 && known.contains(&wanted);
    let others = names.iter().filter(contains).filter(|known| !similar.contains(known));
    similar.iter().chain(others).copied().take(SUGGESTED).collect()
}
