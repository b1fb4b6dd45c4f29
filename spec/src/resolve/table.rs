//! The tables of a service: its own, or one for each section.

use crate::document::{Entries, ServiceDoc, VariableDoc};
use crate::model::Place;

/// Variables and included groups that stand together.
pub(super) struct Table<'a> {
    pub(super) place: Place,
    pub(super) variables: Option<&'a Entries<VariableDoc>>,
    pub(super) include: Option<&'a Entries<Entries<VariableDoc>>>,
}

/// Sections first, as the page has them; what the service includes as a whole comes last.
pub(super) fn tables(doc: &ServiceDoc) -> Vec<Table<'_>> {
    let sections = doc.sections.iter().flat_map(|sections| &sections.all).enumerate();
    let mut tables: Vec<Table<'_>> = sections
        .map(|(index, (_, section))| Table {
            place: Place::Section(index),
            variables: section.variables.as_ref(),
            include: section.include.as_ref(),
        })
        .collect();
    tables.push(Table {
        place: Place::Root,
        variables: doc.variables.as_ref(),
        include: doc.include.as_ref(),
    });
    tables
}
