//! Variables that have found their place, before their keys are looked at.

use crate::document::{GroupDoc, Text, VariableDoc};
use crate::model::Place;

/// A variable that has found its place.
pub(super) struct Draft {
    pub(super) name: Text,
    pub(super) doc: VariableDoc,
    pub(super) place: Place,
    /// The group that it is from, by name.
    pub(super) group: Option<String>,
    pub(super) global: bool,
    pub(super) since: Option<Text>,
    /// What the service puts before the names of the group that it is from.
    pub(super) prefix: String,
    /// Whether what it takes over is not known.
    pub(super) unsure: bool,
}

impl Draft {
    pub(super) fn new(name: Text, doc: VariableDoc, place: Place) -> Self {
        let top_level = doc.top_level.as_ref().is_some_and(|flag| flag.value);
        let place = if top_level { Place::Root } else { place };
        let since = doc.since.clone();
        let prefix = String::new();
        Self { name, doc, place, group: None, global: false, since, prefix, unsure: false }
    }

    /// It takes over what could not be found, which was reported.
    pub(super) fn unsure(mut self) -> Self {
        self.unsure = true;
        self
    }

    pub(super) fn of_group(mut self, name: &Text, group: &GroupDoc, prefix: &str) -> Self {
        self.group = Some(name.value.clone());
        prefix.clone_into(&mut self.prefix);
        self.global = group.global.as_ref().is_some_and(|global| global.value);
        self.since = self.since.or_else(|| group.since.clone());
        self
    }
}
