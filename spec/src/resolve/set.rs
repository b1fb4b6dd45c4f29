//! Closed sets of values.

use super::text;
use crate::document::{Document, SetDoc, SetValue, Text, all};
use crate::model::{Set, SetMember};
use crate::span::BUILTIN;

pub(super) fn resolve_sets(document: &Document, builtin: bool) -> Vec<Set> {
    let sets = all(document.types.as_ref());
    sets.iter().map(|(name, set)| resolve_set(name, set, builtin)).collect()
}

fn resolve_set(name: &Text, set: &SetDoc, builtin: bool) -> Set {
    Set {
        name: name.clone(),
        description: text(set.description.as_ref()),
        values: all(set.values.as_ref()).iter().map(resolve_member).collect(),
        builtin: builtin || name.span.file == BUILTIN,
        unread: set.values.as_ref().is_none_or(|values| values.unread),
    }
}

fn resolve_member((name, value): &(Text, SetValue)) -> SetMember {
    let (description, aliases) = match value {
        SetValue::Text(description) => (Some(description), Vec::new()),
        SetValue::Record(record) => {
            (record.description.as_ref(), record.aliases.clone().unwrap_or_default())
        }
    };
    SetMember { name: name.clone(), description: text(description), aliases }
}
