//! Compares two specs. Services are matched by name, variables by canonical name, else by a name that is now an alias.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::Spec;
use aisoc_env_spec::describe::{Facts, Topic};
use aisoc_env_spec::model::{Service, Variable};

use super::change::{Change, Changes};
use super::variable::compare_variable;

/// Every change, in the order of the new spec's page; removed variables come last in their service.
pub(super) fn compare(old: &Spec, new: &Spec) -> Vec<Change> {
    let mut changes = Changes::new();
    compare_production(old, new, &mut changes);
    let known: HashMap<&str, &Service> =
        old.services().iter().map(|service| (&*service.name.value, service)).collect();
    for service in new.services() {
        changes.about(Some(&service.name.value), None);
        match known.get(&*service.name.value) {
            Some(was) => compare_service((old, was), (new, service), &mut changes),
            None => changes.harmless("service-added", "added"),
        }
    }
    let kept: HashSet<&str> = new.services().iter().map(|service| &*service.name.value).collect();
    for service in old.services().iter().filter(|was| !kept.contains(&*was.name.value)) {
        changes.about(Some(&service.name.value), None);
        changes.breaking("service-removed", "removed");
    }
    changes.all
}

/// The names and values that mark production decide which rules apply.
fn compare_production(old: &Spec, new: &Spec, changes: &mut Changes) {
    let differs = old.production().names != new.production().names
        || old.production().values != new.production().values;
    if differs {
        let marks = |spec: &Spec| {
            let (names, values) =
                (spec.production().names.join(", "), spec.production().values.join(", "));
            format!("{names} = {values}")
        };
        let message = format!("production is marked by {}, was {}", marks(new), marks(old));
        changes.breaking("production-changed", message);
    }
}

fn compare_service(
    (old_spec, old): (&Spec, &Service),
    (new_spec, new): (&Spec, &Service),
    changes: &mut Changes,
) {
    if old.description.value != new.description.value || old.title != new.title {
        changes.harmless("description-changed", "description changed");
    }
    let mut unmatched: Vec<&Variable> = old.variables.iter().collect();
    for variable in &new.variables {
        changes.about(Some(&new.name.value), Some(&variable.name.value));
        let facts = Facts::of(new_spec, new, variable);
        let Some(at) = predecessor(&unmatched, variable, new) else {
            add(&facts, changes);
            continue;
        };
        let was = Facts::of(old_spec, old, unmatched.remove(at));
        compare_variable(&was, &facts, changes);
    }
    for variable in unmatched {
        changes.about(Some(&new.name.value), Some(&variable.name.value));
        changes.breaking("variable-removed", "removed");
    }
}

/// The old variable: the one with the same name, else one whose name is now an alias.
fn predecessor(unmatched: &[&Variable], variable: &Variable, new: &Service) -> Option<usize> {
    let named = |name: &str| unmatched.iter().position(|was| was.name.value == name);
    let free = |name: &&str| new.position(name).is_none();
    named(&variable.name.value).or_else(|| variable.names().skip(1).filter(free).find_map(named))
}

fn add(facts: &Facts<'_>, changes: &mut Changes) {
    match facts.phrase(Topic::Required) {
        None => changes.harmless("variable-added", "added"),
        Some(when) => {
            changes.breaking("required-variable-added", format!("added, and required {when}"));
        }
    }
}
