//! Compares the old and the new facts of one variable.

use std::collections::BTreeSet;

use aisoc_env_spec::describe::{Facts, Topic};
use aisoc_env_spec::model::{Condition, Required, Variable};

use super::change::Changes;
use super::value_type::{Compatibility, compare_types};

pub(super) fn compare_variable(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    compare_names(old, new, changes);
    compare_type(old, new, changes);
    compare_default(old, new, changes);
    compare_required(old, new, changes);
    compare_secrecy(old, new, changes);
    compare_production(old, new, changes);
    compare_effect(old, new, changes);
    compare_equality(old, new, changes);
    compare_texts(old, new, changes);
}

/// If a name is no longer read, a deployment that sets it loses the value.
fn compare_names(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    if old.name() != new.name() {
        changes.harmless("renamed", format!("new name of {}", old.name()));
    }
    let reads = |facts: &Facts<'_>, name: &str| facts.variable.names().any(|own| own == name);
    for name in old.variable.names().filter(|name| !reads(new, name)) {
        changes.breaking("alias-removed", format!("{name} is no longer read"));
    }
    for name in new.variable.names().skip(1).filter(|name| !reads(old, name)) {
        changes.harmless("alias-added", format!("{name} is also read"));
    }
    if let (None, Some(since)) = (old.deprecated, new.deprecated) {
        changes.harmless("deprecated", format!("deprecated since {since}"));
    }
}

fn compare_type(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let (was, is) = (old.value_type, new.value_type);
    let (id, breaking) = match compare_types(was, is) {
        Compatibility::Same => return,
        Compatibility::Wider => ("type-widened", false),
        Compatibility::Narrower => ("type-narrowed", true),
        Compatibility::Other => ("type-changed", true),
    };
    changes.add(id, breaking, format!("type {is}, was {was}"));
}

/// If the default changes, a deployment that relies on it gets another value.
fn compare_default(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let (was, is) = (text(old, Topic::Default, "none"), text(new, Topic::Default, "none"));
    if was != is {
        changes.breaking("default-changed", format!("default {is}, was {was}"));
    }
}

fn compare_required(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let (was, is) = (text(old, Topic::Required, "never"), text(new, Topic::Required, "never"));
    if was == is {
        return;
    }
    let relaxed = matches!((old.required, new.required), (_, Required::No) | (Required::Always, _));
    let id = if relaxed { "requirement-relaxed" } else { "newly-required" };
    changes.add(id, !relaxed, format!("required {is}, was {was}"));
}

/// The phrase for a topic, or `nothing` if there is none.
fn text(facts: &Facts<'_>, topic: Topic, nothing: &str) -> String {
    facts.phrase(topic).map_or_else(|| nothing.to_owned(), |text| text.to_string())
}

/// Only a secret may be given as a file.
fn compare_secrecy(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    match (old.secret, new.secret) {
        (false, true) => changes.harmless("secret-now", "is now a secret"),
        (true, false) => changes.breaking("secret-no-more", "is no longer a secret"),
        _ => {}
    }
}

/// Values that production refuses or warns about.
fn compare_production(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let (old, new) = (old.production, new.production);
    match (old.placeholder, new.placeholder) {
        (false, true) => {
            changes.breaking("placeholder-now", "production refuses the default as a placeholder");
        }
        (true, false) => {
            changes.harmless("placeholder-no-more", "production accepts the default");
        }
        _ => {}
    }
    match (old.forbidden, new.forbidden) {
        (was, Some(value)) if was != Some(value) => {
            changes.breaking("forbidden-in-production", format!("production refuses `{value}`"));
        }
        (Some(value), None) => {
            changes.harmless("allowed-in-production", format!("production accepts `{value}`"));
        }
        _ => {}
    }
    if let Some(value) = new.discouraged.filter(|value| old.discouraged != Some(*value)) {
        let message = format!("production warns about `{value}`");
        changes.harmless("discouraged-in-production", message);
    }
}

fn compare_effect(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let condition = |facts: &Facts<'_>| facts.effect.map(Condition::to_string);
    match (condition(old), condition(new)) {
        (was, Some(is)) if was.as_ref() != Some(&is) => {
            changes.breaking("effect-limited", format!("has an effect only with {is}"));
        }
        (Some(was), None) => {
            changes.harmless("effect-freed", format!("has an effect regardless of {was}"));
        }
        _ => {}
    }
}

/// A member of an equality class: the name of its service, and its own.
type Member<'a> = (&'a str, &'a str);

/// Classes are compared as sets of members. A member that is renamed and still read under its old name is the same member.
fn compare_equality(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    let was: BTreeSet<Member<'_>> =
        members(old).map(|(service, of)| (service, &*of.name.value)).collect();
    let old_names = members(new)
        .filter_map(|(service, of)| of.names().find_map(|name| was.get(&(service, name)).copied()));
    let kept: BTreeSet<Member<'_>> = old_names.collect();
    if kept.len() < new.equal_to.len() {
        let message = format!("must equal {}", text(new, Topic::EqualTo, "none"));
        changes.breaking("equality-required", message);
    } else if kept != was {
        let dropped = was.difference(&kept).map(|(service, name)| format!("{name} of {service}"));
        let dropped: Vec<String> = dropped.collect();
        changes
            .harmless("equality-dropped", format!("no longer has to equal {}", dropped.join(", ")));
    }
}

fn members<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a str, &'a Variable)> {
    facts.equal_to.iter().map(|(service, member)| (&*service.name.value, *member))
}

/// Texts for people, and the name of the Rust field: neither affects a deployment.
fn compare_texts(old: &Facts<'_>, new: &Facts<'_>, changes: &mut Changes) {
    if old.description != new.description || old.production.note != new.production.note {
        changes.harmless("description-changed", "description changed");
    }
    if old.field.name != new.field.name {
        let message = format!("field `{}`, was `{}`", new.field.name, old.field.name);
        changes.harmless("field-renamed", message);
    }
}
