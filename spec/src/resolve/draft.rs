//! Variables that have found their place, before their keys are looked at.

use std::ops::Deref;

use crate::document::{GroupDoc, Text, VariableDoc};
use crate::model::Place;

/// The keys of a variable.
pub(super) enum Keys<'a> {
    /// As they are written.
    Written(&'a VariableDoc),
    /// Laid over those of a group.
    Merged(Box<VariableDoc>),
}

impl Deref for Keys<'_> {
    type Target = VariableDoc;

    fn deref(&self) -> &VariableDoc {
        match self {
            Self::Written(doc) => doc,
            Self::Merged(doc) => doc,
        }
    }
}

/// A variable that has found its place.
pub(super) struct Draft<'a> {
    pub(super) name: Text,
    pub(super) doc: Keys<'a>,
    pub(super) place: Place,
    /// The group that it is from, by name.
    pub(super) group: Option<String>,
    pub(super) global: bool,
    /// The version that introduced it, where it does not say so itself.
    pub(super) since: Option<&'a Text>,
    /// What the service puts before the names of the group that it is from.
    pub(super) prefix: &'a str,
}

impl<'a> Draft<'a> {
    pub(super) fn new(name: Text, doc: Keys<'a>, place: Place) -> Self {
        let top_level = doc.top_level.as_ref().is_some_and(|flag| flag.value);
        let place = if top_level { Place::Root } else { place };
        let (group, since) = (None, None);
        Self { name, doc, place, group, global: false, since, prefix: "" }
    }

    /// It takes over what could not be found, which was reported.
    pub(super) fn unsure(mut self) -> Self {
        let mut doc = self.doc.clone();
        doc.unread.extend(["type", "description"]);
        self.doc = Keys::Merged(Box::new(doc));
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
