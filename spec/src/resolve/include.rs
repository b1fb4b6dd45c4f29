//! Collects the variables of a service in the order of the page, with those of included groups and with overrides applied.
//!
//! Afterwards each variable has its place and all its keys, which later passes resolve.

use std::ops::Deref;

use crate::diagnostic::Diagnostics;
use crate::document::{
    Document, Entries, GroupDoc, Key, ServiceDoc, Text, Unreadable, VariableDoc,
};
use crate::model::Place;
use crate::span::{Span, Spanned};

/// A variable with its place, before its keys are resolved.
pub(super) struct IncludedVariable<'a> {
    pub(super) name: Text,
    pub(super) doc: Keys<'a>,
    pub(super) place: Place,
    /// The name of its group.
    pub(super) group: Option<String>,
    pub(super) global: bool,
    /// The version of its group or service, used if it has no `since`.
    pub(super) since: Option<&'a Text>,
    /// The prefix that the service adds to the names of its group.
    pub(super) prefix: &'a str,
}

/// The keys of a variable.
pub(super) enum Keys<'a> {
    /// As written.
    Written(&'a VariableDoc),
    /// Merged with those of a group.
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

impl<'a> IncludedVariable<'a> {
    fn new(name: Text, doc: Keys<'a>, place: Place) -> Self {
        let place = if doc.top_level.is_set() { Place::Root } else { place };
        Self { name, doc, place, group: None, global: false, since: None, prefix: "" }
    }

    fn merged(name: &Text, own: &VariableDoc, base: &VariableDoc, place: Place) -> Self {
        Self::new(name.clone(), Keys::Merged(Box::new(own.over(base))), place)
    }

    fn of_group(mut self, name: &Text, group: &'a GroupDoc, prefix: &'a str) -> Self {
        self.group = Some(name.value.clone());
        self.prefix = prefix;
        self.global = group.global.is_set();
        self.since = group.since.get();
        self
    }
}

/// All variables of a service, in the order of the page.
pub(super) fn include_service<'a>(
    document: &'a Document,
    name: &Text,
    doc: &'a ServiceDoc,
    cx: &mut Diagnostics,
) -> Vec<IncludedVariable<'a>> {
    let mut list = List::new(document, doc.prefix.get().map_or("", |prefix| &prefix.value));
    let tables = tables(doc);
    for table in &tables {
        list.include_table(table, cx);
    }
    for variable in &mut list.variables {
        variable.since = variable.since.or(doc.since.get());
    }
    let incomplete = doc.sections.is_incomplete() || tables.iter().any(Table::is_incomplete);
    if list.variables.is_empty() && !incomplete {
        let message = format!("the service `{}` has no variables", name.value);
        cx.error("empty-service", name.span, message)
            .help("add `variables`, `include` a group, or remove the service");
    }
    list.variables
}

/// All variables of a group, independent of a service.
pub(super) fn include_alone<'a>(
    document: &'a Document,
    name: &'a Text,
    group: &'a GroupDoc,
    cx: &mut Diagnostics,
) -> Vec<IncludedVariable<'a>> {
    let mut list = List::new(document, "");
    list.include_group(name, group, &Overrides::default(), Place::Root, cx);
    for variable in &mut list.variables {
        variable.place = Place::Root;
    }
    list.variables
}

type Overrides = Entries<VariableDoc>;

/// The variables and groups of a section, or of the service itself.
struct Table<'a> {
    place: Place,
    variables: &'a Key<Entries<VariableDoc>>,
    include: &'a Key<Entries<Overrides>>,
}

impl Table<'_> {
    /// Whether there may be variables that could not be read.
    fn is_incomplete(&self) -> bool {
        let groups = self.include.is_incomplete() || !self.include.entries().is_empty();
        groups || self.variables.is_incomplete()
    }
}

/// The sections, in the order of the page, followed by the service itself.
fn tables(doc: &ServiceDoc) -> Vec<Table<'_>> {
    let sections = doc.sections.entries().iter().enumerate();
    let sections = sections.map(|(index, (_, section))| Table {
        place: Place::Section(index),
        variables: &section.variables,
        include: &section.include,
    });
    let own = Table { place: Place::Root, variables: &doc.variables, include: &doc.include };
    sections.chain([own]).collect()
}

/// The variables of one service or group, as they are collected.
struct List<'a> {
    groups: &'a Key<Entries<GroupDoc>>,
    /// The prefix that the service adds to the names of a group.
    prefix: &'a str,
    variables: Vec<IncludedVariable<'a>>,
    /// The groups being included, from the outermost to the innermost.
    path: Vec<&'a str>,
    /// Every group that was included, and where.
    included: Vec<(&'a str, Span)>,
}

impl<'a> List<'a> {
    const fn new(document: &'a Document, prefix: &'a str) -> Self {
        let groups = &document.groups;
        Self { groups, prefix, variables: Vec::new(), path: Vec::new(), included: Vec::new() }
    }

    fn include_table(&mut self, table: &Table<'a>, cx: &mut Diagnostics) {
        for (name, doc) in table.variables.entries() {
            let variable = self.include_variable(name, doc, table.place, cx);
            self.variables.push(variable);
        }
        for (name, overrides) in table.include.entries() {
            if let Some(group) = self.group(name, cx) {
                self.include_group(name, group, overrides, table.place, cx);
            }
        }
    }

    /// A variable of a table, merged with that of a group if it has `from`. If the group does not have it, its other keys are invalid.
    fn include_variable(
        &self,
        name: &Text,
        doc: &'a VariableDoc,
        place: Place,
        cx: &mut Diagnostics,
    ) -> IncludedVariable<'a> {
        if doc.from.is_absent() {
            return IncludedVariable::new(name.clone(), Keys::Written(doc), place);
        }
        let base = doc.from.get().and_then(|from| self.base(from, name, cx));
        let Some((from, group, base)) = base else {
            let unknown = VariableDoc::unreadable(doc.owner);
            return IncludedVariable::merged(name, doc, &unknown, place);
        };
        IncludedVariable::merged(name, doc, base, place).of_group(from, group, self.prefix)
    }

    /// The variable of a group that `from` refers to.
    fn base<'b>(
        &self,
        from: &'b Text,
        name: &Text,
        cx: &mut Diagnostics,
    ) -> Option<(&'b Text, &'a GroupDoc, &'a VariableDoc)> {
        let group = self.group(from, cx)?;
        let short = name.value.strip_prefix(self.prefix).unwrap_or(&name.value);
        let found = group.variables.entries().iter().find(|(name, _)| name.value == short);
        if found.is_none() && !group.variables.is_incomplete() {
            report_unknown_member(from, group, &Spanned::new(short.to_owned(), from.span), cx);
        }
        found.map(|(_, base)| (from, group, base))
    }

    fn include_group(
        &mut self,
        name: &'a Text,
        group: &'a GroupDoc,
        overrides: &Overrides,
        place: Place,
        cx: &mut Diagnostics,
    ) {
        if !self.enter(name, cx) {
            return;
        }
        let place = self.struct_of(name).map_or(place, Place::Group);
        let prefix = if group.global.is_set() { "" } else { self.prefix };
        check_overrides(name, group, overrides, cx);
        for (member, base) in group.variables.entries() {
            let full = member.clone().map(|bare| format!("{prefix}{bare}"));
            let own = overrides.all.iter().find(|(of, _)| of.value == member.value);
            let variable = match own {
                Some((_, own)) => IncludedVariable::merged(&full, own, base, place),
                None => IncludedVariable::new(full, Keys::Written(base), place),
            };
            self.variables.push(variable.of_group(name, group, prefix));
        }
        for (inner, overrides) in group.include.entries() {
            if let Some(group) = self.group(inner, cx) {
                self.include_group(inner, group, overrides, place, cx);
            }
        }
        self.path.pop();
    }

    /// Whether a group may be included: not in itself, and only once.
    fn enter(&mut self, name: &'a Text, cx: &mut Diagnostics) -> bool {
        if self.path.contains(&&*name.value) {
            let cycle = format!("{} -> {}", self.path.join(" -> "), name.value);
            let message = format!("the group `{}` includes itself", name.value);
            cx.error("include-cycle", name.span, message).help(format!("break the cycle {cycle}"));
            return false;
        }
        let known = self.included.iter().find(|(known, _)| *known == name.value);
        if let Some((_, first)) = known {
            let message = format!("the group `{}` is included twice", name.value);
            cx.error("included-twice", name.span, message)
                .also(*first, "first here")
                .help("remove one of the two");
            return false;
        }
        self.path.push(&name.value);
        self.included.push((&name.value, name.span));
        true
    }

    fn group(&self, name: &Text, cx: &mut Diagnostics) -> Option<&'a GroupDoc> {
        let groups = self.groups.entries();
        let found = groups.iter().find(|(known, _)| known.value == name.value);
        if found.is_none() && !self.groups.is_incomplete() {
            cx.error("unknown-group", name.span, format!("there is no group `{}`", name.value))
                .help_nearest(&name.value, groups.iter().map(|(known, _)| &*known.value));
        }
        found.map(|(_, group)| group)
    }

    /// The index of a group among those that become a struct.
    fn struct_of(&self, name: &Text) -> Option<usize> {
        let structs = self.groups.entries().iter().filter(|(_, group)| !group.flat.is_set());
        structs.into_iter().position(|(known, _)| known.value == name.value)
    }
}

fn check_overrides(name: &Text, group: &GroupDoc, overrides: &Overrides, cx: &mut Diagnostics) {
    let members = group.variables.entries();
    let is_known = |of: &Text| members.iter().any(|(known, _)| known.value == of.value);
    for (of, _) in overrides.all.iter().filter(|_| !group.variables.is_incomplete()) {
        if !is_known(of) {
            report_unknown_member(name, group, of, cx);
        }
    }
}

fn report_unknown_member(name: &Text, group: &GroupDoc, of: &Text, cx: &mut Diagnostics) {
    let message = format!("the group `{}` has no variable `{}`", name.value, of.value);
    let found = cx.error("unknown-member", of.span, message);
    let names = || group.variables.entries().iter().map(|(known, _)| &*known.value);
    match names().find_map(|known| of.value.strip_suffix(known)) {
        Some(prefix) => {
            found.help(format!("remove the prefix `{prefix}`, which the group leaves out"))
        }
        None => found.help_nearest(&of.value, names()),
    };
}
