//! Variables that have found their place, before their keys are looked at.

use std::borrow::Cow;

use crate::document::{GroupDoc, Text, VariableDoc};
use crate::model::Place;

/// A variable that has found its place.
pub(super) struct Draft<'a> {
    pub(super) name: Text,
    pub(super) doc: Cow<'a, VariableDoc>,
    pub(super) place: Place,
    /// The group that it is from, by name.
    pub(super) group: Option<String>,
    pub(super) global: bool,
    /// The version that introduced it, where it does not say so itself.
    pub(super) since: Option<&'a Text>,
    /// What the service puts before the names of the group that it is from.
    pub(super) prefix: &'a str,
    /// Whether what it takes over is not known.
    pub(super) unsure: bool,
}

impl<'a> Draft<'a> {
    pub(super) fn new(name: Text, doc: Cow<'a, VariableDoc>, place: Place) -> Self {
        let top_level = doc.top_level.as_ref().is_some_and(|flag| flag.value);
        let place = if top_level { Place::Root } else { place };
        let (group, since) = (None, None);
        Self { name, doc, place, group, global: false, since, prefix: "", unsure: false }
    }

    /// It takes over what could not be found, which was reported.
    pub(super) fn unsure(mut self) -> Self {
        self.unsure = true;
        self
    }

    pub(super) fn of_group(mut self, name: &Text, group: &'a GroupDoc, prefix: &'a str) -> Self {
        self.group = Some(name.value.clone());
        self.prefix = prefix;
        self.global = group.global.as_ref().is_some_and(|global| global.value);
        self.since = group.since.as_ref();
        self
    }
}
