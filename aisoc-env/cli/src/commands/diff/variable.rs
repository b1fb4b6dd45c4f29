//! One variable before and after.

use aisoc_env_spec::Spec;
use aisoc_env_spec::doc::{default_words, kind_words};
use aisoc_env_spec::model::{Condition, Kind, Range, Required, Variable};

use super::change::Changes;
use super::kind::{Width, compare_kind};
use crate::reader::Reader;
use crate::words;

/// A variable in its spec.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) spec: &'a Spec,
    pub(super) reader: Reader<'a>,
}

pub(super) fn compare_variable(old: Side<'_>, new: Side<'_>, changes: &mut Changes) {
    compare_names(old.reader.variable, new.reader.variable, changes);
    compare_type(old, new, changes);
    compare_default(old, new, changes);
    compare_required(old, new, changes);
    compare_secrecy(old.reader.variable, new.reader.variable, changes);
    compare_production(old.reader.variable, new.reader.variable, changes);
    compare_relations(old, new, changes);
    compare_prose(old.reader.variable, new.reader.variable, changes);
}

/// A name that is read no more leaves deployments without the value that they give.
fn compare_names(old: &Variable, new: &Variable, changes: &mut Changes) {
    if old.name.value != new.name.value {
        changes.harmless("renamed", format!("new name of {}", old.name.value));
    }
    let reads = |variable: &Variable, name: &str| variable.names().any(|own| own == name);
    for name in old.names().filter(|name| !reads(new, name)) {
        changes.breaking("alias-removed", format!("{name} is not read any more"));
    }
    for name in new.names().skip(1).filter(|name| !reads(old, name)) {
        changes.harmless("alias-added", format!("{name} is read too"));
    }
    let deprecated = |variable: &Variable| variable.deprecated.as_ref().map(|since| since.value);
    if let (None, Some(since)) = (deprecated(old), deprecated(new)) {
        changes.harmless("deprecated", format!("deprecated since {since}"));
    }
}

fn compare_type(old: Side<'_>, new: Side<'_>, changes: &mut Changes) {
    let words = |side: Side<'_>| match side.reader.variable.kind.value {
        Kind::Port(Range { min, max }) => {
            format!("port from {} to {}", min.unwrap_or(0.0), max.unwrap_or(f64::from(u16::MAX)))
        }
        ref kind => kind_words(side.spec, kind),
    };
    let was = words(old);
    let (id, breaking) = match compare_kind(
        (old.spec, &old.reader.variable.kind.value),
        (new.spec, &new.reader.variable.kind.value),
    ) {
        Width::Same => return,
        Width::Wider => ("type-widened", false),
        Width::Narrower => ("type-narrowed", true),
        Width::Other => ("type-changed", true),
    };
    changes.add(id, breaking, format!("type {}, was {was}", words(new)));
}

/// Whoever relied on the default gets another value.
fn compare_default(old: Side<'_>, new: Side<'_>, changes: &mut Changes) {
    let words = |side: Side<'_>| {
        let mut variable = side.reader.variable.clone();
        // Whether it is a placeholder is told by itself.
        variable.placeholder.value = false;
        default_words(side.reader.service, &variable).unwrap_or_else(|| "none".to_owned())
    };
    let (was, is) = (words(old), words(new));
    if was != is {
        changes.breaking("default-changed", format!("default {is}, was {was}"));
    }
}

fn compare_required(old: Side<'_>, new: Side<'_>, changes: &mut Changes) {
    let words = |side: Side<'_>| words::required(side.reader.variable);
    let (was, is) = (words(old), words(new));
    if was == is {
        return;
    }
    let relaxed = matches!(
        (&old.reader.variable.required, &new.reader.variable.required),
        (_, Required::No) | (Required::Always(_), _)
    );
    let told = |words: Option<String>| words.unwrap_or_else(|| "never".to_owned());
    let message = format!("required {}, was {}", told(is), told(was));
    let id = if relaxed { "requirement-relaxed" } else { "newly-required" };
    changes.add(id, !relaxed, message);
}

/// A secret may be given as a file; what is none may not.
fn compare_secrecy(old: &Variable, new: &Variable, changes: &mut Changes) {
    match (old.secret.value, new.secret.value) {
        (false, true) => changes.harmless("secret-now", "a secret now"),
        (true, false) => changes.breaking("secret-no-more", "not a secret any more"),
        _ => {}
    }
}

/// What production refuses, and what it warns of.
fn compare_production(old: &Variable, new: &Variable, changes: &mut Changes) {
    match (old.placeholder.value, new.placeholder.value) {
        (false, true) => {
            changes.breaking("placeholder-now", "production refuses the default as a placeholder");
        }
        (true, false) => {
            changes.harmless("placeholder-no-more", "the default is a value in production");
        }
        _ => {}
    }
    let never = |variable: &Variable| variable.never_in_production.clone().map(|value| value.value);
    match (never(old), never(new)) {
        (was, Some(value)) if was.as_ref() != Some(&value) => {
            changes.breaking("forbidden-in-production", format!("production refuses `{value}`"));
        }
        (Some(value), None) => {
            changes.harmless("allowed-in-production", format!("production takes `{value}`"));
        }
        _ => {}
    }
    let avoid = |variable: &Variable| variable.avoid_in_production.clone().map(|value| value.value);
    if let Some(value) = avoid(new).filter(|value| avoid(old).as_ref() != Some(value)) {
        let message = format!("production warns of `{value}`");
        changes.harmless("discouraged-in-production", message);
    }
}

/// What ties a variable to others.
fn compare_relations(old: Side<'_>, new: Side<'_>, changes: &mut Changes) {
    let condition = |when: &Condition| format!("{}={}", when.variable.value, when.value.value);
    let effect = |side: Side<'_>| side.reader.variable.only_when.as_ref().map(condition);
    match (effect(old), effect(new)) {
        (was, Some(is)) if was.as_ref() != Some(&is) => {
            changes.breaking("effect-limited", format!("has an effect only when {is}"));
        }
        (Some(was), None) => {
            changes.harmless("effect-freed", format!("has an effect not only when {was}"));
        }
        _ => {}
    }
    let peers = |side: Side<'_>| words::equal_to(side.spec, side.reader.variable);
    match (peers(old), peers(new)) {
        (was, Some(is)) if was.as_ref() != Some(&is) => {
            changes.breaking("equality-required", format!("must equal {is}"));
        }
        (Some(was), None) => {
            changes.harmless("equality-dropped", format!("need not equal {was}"));
        }
        _ => {}
    }
}

/// What only people read, or only Rust code sees.
fn compare_prose(old: &Variable, new: &Variable, changes: &mut Changes) {
    let note = |variable: &Variable| variable.production_note.clone();
    if old.description.value != new.description.value || note(old) != note(new) {
        changes.harmless("description-changed", "described otherwise");
    }
    if old.field.value != new.field.value {
        let message = format!("field `{}`, was `{}`", new.field.value, old.field.value);
        changes.harmless("field-renamed", message);
    }
}
