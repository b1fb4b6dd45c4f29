//! The tables of a service: its own, or one for each section.

use crate::document::{Entries, ServiceDoc, VariableDoc, all};
use crate::model::Place;

/// Variables and included groups that stand together.
pub(super) struct Table<'a> {
    pub(super) place: Place,
    pub(super) variables: Option<&'a Entries<VariableDoc>>,
    pub(super) include: Option<&'a Entries<Entries<VariableDoc>>>,
    unread: bool,
}

impl Table<'_> {
    /// Whether some of its variables could not be made out.
    pub(super) fn is_unread(&self) -> bool {
        self.unread
            || self.variables.is_some_and(|all| all.unread)
            || self.include.is_some_and(|all| all.unread || !all.all.is_empty())
    }
}

/// Sections first, as the page has them; what the service includes as a whole comes last.
pub(super) fn tables(doc: &ServiceDoc) -> Vec<Table<'_>> {
    let mut tables = Vec::new();
    for (index, (_, section)) in all(doc.sections.as_ref()).iter().enumerate() {
        tables.push(Table {
            place: Place::Section(index),
            variables: section.variables.as_ref(),
            include: section.include.as_ref(),
            unread: section.unread.iter().any(|key| matches!(*key, "variables" | "include")),
        });
    }
    tables.push(Table {
        place: Place::Root,
        variables: doc.variables.as_ref(),
        include: doc.include.as_ref(),
        unread: doc.sections.as_ref().is_some_and(|sections| sections.unread),
    });
    tables
}
