//! Finds the variables that a name refers to, and similar names.

use std::collections::BTreeSet;

use aisoc_env_core::suggest::{Similarity, similar};
use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::Facts;
use aisoc_env_spec::model::{Service, Variable};

/// The maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 5;

/// Every variable with this name, in the order of the page. Variables with this canonical name come first.
pub(super) fn find<'a>(spec: &'a Spec, name: &str) -> Vec<Facts<'a>> {
    let named = |(_, variable): &(&Service, &Variable)| has_name(variable, name);
    let found = spec.members().into_iter().filter(named);
    let mut found: Vec<Facts<'_>> =
        found.map(|(service, variable)| Facts::of(spec, service, variable)).collect();
    let canonical = |found: &Facts<'_>| found.name().eq_ignore_ascii_case(name);
    let order: Vec<&str> = found.iter().map(Facts::name).collect();
    let first = |found: &Facts<'_>| order.iter().position(|name| *name == found.name());
    found.sort_by_key(|found| (!canonical(found), first(found)));
    found
}

/// A secret is also found by the name of the variable that names its file.
fn has_name(variable: &Variable, name: &str) -> bool {
    let file =
        |known: &str| variable.secret.value && format!("{known}_FILE").eq_ignore_ascii_case(name);
    variable.names().any(|known| known.eq_ignore_ascii_case(name) || file(known))
}

/// The most similar names, then names that contain this one.
pub(super) fn near<'a>(spec: &'a Spec, name: &str) -> Vec<&'a str> {
    let wanted = name.to_uppercase();
    let names = spec.services().iter().flat_map(|service| &service.variables);
    let names = names.flat_map(Variable::names);
    let names = names.chain(spec.production().names.iter().map(String::as_str));
    let names: BTreeSet<&str> = names.collect();
    let similar = similar(&wanted, names.iter().copied(), Similarity::Related);
    let contains = |known: &&&str| wanted.len() > 2 && known.contains(&wanted);
    let others = names.iter().filter(contains).filter(|known| !similar.contains(known));
    similar.iter().chain(others).copied().take(MAX_SUGGESTIONS).collect()
}
