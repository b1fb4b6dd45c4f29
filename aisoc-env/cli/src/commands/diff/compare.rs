//! Two specs side by side: services by name, variables by canonical name, else by one that became an alias.

use std::collections::{HashMap, HashSet};

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Required, Service, Variable};

use super::change::{Change, Changes};
use super::variable::{Side, compare_variable};
use crate::reader::Reader;
use crate::words;

/// Every change, in the order of the new spec's page; what was removed comes last in its service.
pub(super) fn compare(old: &Spec, new: &Spec) -> Vec<Change> {
    let mut changes = Changes::new();
    compare_production(old, new, &mut changes);
    let (before, after) = (Whole { spec: old }, Whole { spec: new });
    let known: HashMap<&str, &Service> =
        old.services.iter().map(|service| (&*service.name.value, service)).collect();
    for service in &new.services {
        changes.about(Some(&service.name.value), None);
        match known.get(&*service.name.value) {
            Some(was) => compare_service((before, was), (after, service), &mut changes),
            None => changes.harmless("service-added", "added"),
        }
    }
    let kept: HashSet<&str> = new.services.iter().map(|service| &*service.name.value).collect();
    for service in old.services.iter().filter(|was| !kept.contains(&*was.name.value)) {
        changes.about(Some(&service.name.value), None);
        changes.breaking("service-removed", "removed");
    }
    changes.all
}

/// What tells production decides which rules hold.
fn compare_production(old: &Spec, new: &Spec, changes: &mut Changes) {
    let differs = old.production.names != new.production.names
        || old.production.values != new.production.values;
    if differs {
        let told = |spec: &Spec| {
            let (names, values) =
                (spec.production.names.join(", "), spec.production.values.join(", "));
            format!("{names} = {values}")
        };
        let message = format!("production is told by {}, was {}", told(new), told(old));
        changes.breaking("production-changed", message);
    }
}

/// A spec, and what is asked of it again and again.
#[derive(Clone, Copy)]
struct Whole<'a> {
    spec: &'a Spec,
}

impl<'a> Whole<'a> {
    const fn side(self, service: &'a Service, variable: &'a Variable) -> Side<'a> {
        Side { spec: self.spec, reader: Reader { service, variable } }
    }
}

fn compare_service(
    (before, old): (Whole<'_>, &Service),
    (after, new): (Whole<'_>, &Service),
    changes: &mut Changes,
) {
    if old.description.value != new.description.value || old.title != new.title {
        changes.harmless("description-changed", "described otherwise");
    }
    let mut gone: Vec<&Variable> = old.variables.iter().collect();
    for variable in &new.variables {
        changes.about(Some(&new.name.value), Some(&variable.name.value));
        let Some(at) = predecessor(&gone, variable, new) else {
            add(variable, changes);
            continue;
        };
        compare_variable(before.side(old, gone.remove(at)), after.side(new, variable), changes);
    }
    for variable in gone {
        changes.about(Some(&new.name.value), Some(&variable.name.value));
        changes.breaking("variable-removed", "removed");
    }
}

/// The variable as it was: of the same name, else of a name that the new one still reads.
fn predecessor(gone: &[&Variable], variable: &Variable, new: &Service) -> Option<usize> {
    let named = |name: &str| gone.iter().position(|was| was.name.value == name);
    let free = |name: &&str| new.position(name).is_none();
    named(&variable.name.value).or_else(|| variable.names().skip(1).filter(free).find_map(named))
}

fn add(variable: &Variable, changes: &mut Changes) {
    match &variable.required {
        Required::No => changes.harmless("variable-added", "added"),
        _ => changes.breaking(
            "required-variable-added",
            format!("added, and required {}", words::required(variable).unwrap_or_default()),
        ),
    }
}
