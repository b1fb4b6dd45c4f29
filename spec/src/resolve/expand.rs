//! Joins groups in: the list of a service's variables, with overrides applied.

use super::Resolver;
use super::draft::{Draft, Keys};
use super::gather::Gathering;
use super::table::{Table, tables};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entries, GroupDoc, ServiceDoc, Text, VariableDoc, all};
use crate::model::Place;
use crate::span::Spanned;

/// The names of the groups that are a struct of their own, in order.
pub(super) fn struct_groups(document: &Document) -> Vec<&Text> {
    let groups = all(document.groups.as_ref());
    groups.iter().filter(|(_, group)| !is(group.flat.as_ref())).map(|(name, _)| name).collect()
}

/// Whether a flag is there and set.
pub(super) fn is(flag: Option<&Spanned<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}

type Overrides = Entries<VariableDoc>;

impl<'a> Resolver<'a> {
    /// All variables of a service, in the order of the page.
    pub(super) fn expand_service(
        &self,
        name: &Text,
        doc: &'a ServiceDoc,
        cx: &mut Diagnostics,
    ) -> Vec<Draft<'a>> {
        let mut into = Gathering::new(doc.prefix.as_ref().map_or("", |prefix| &prefix.value));
        let tables = tables(doc);
        for table in &tables {
            self.expand_table(table, &mut into, cx);
        }
        for draft in &mut into.drafts {
            draft.since = draft.since.or(doc.since.as_ref());
        }
        let unread = doc.unread.iter().any(|key| MEMBERS.contains(key));
        if into.drafts.is_empty() && !unread && !tables.iter().any(Table::is_unread) {
            let message = format!("the service `{}` has no variables", name.value);
            cx.error("empty-service", name.span, message)
                .help("give it `variables`, let it `include` a group, or leave it out");
        }
        into.drafts
    }

    /// A group as it has its variables itself.
    pub(super) fn expand_alone(
        &self,
        name: &'a Text,
        group: &'a GroupDoc,
        cx: &mut Diagnostics,
    ) -> Vec<Draft<'a>> {
        let mut into = Gathering::new("");
        self.expand_group(name, group, &Overrides::default(), Place::Root, &mut into, cx);
        for draft in &mut into.drafts {
            draft.place = Place::Root;
        }
        into.drafts
    }

    fn expand_table(&self, table: &Table<'a>, into: &mut Gathering<'a>, cx: &mut Diagnostics) {
        for (name, doc) in all(table.variables) {
            let draft = self.expand_variable(name, doc, table.place, into.prefix, cx);
            into.drafts.push(draft);
        }
        for (name, overrides) in all(table.include) {
            if let Some(group) = self.group(name, cx) {
                self.expand_group(name, group, overrides, table.place, into, cx);
            }
        }
    }

    fn expand_variable(
        &self,
        name: &Text,
        doc: &'a VariableDoc,
        place: Place,
        prefix: &'a str,
        cx: &mut Diagnostics,
    ) -> Draft<'a> {
        let own = || Draft::new(name.clone(), Keys::Written(doc), place);
        let Some(from) = &doc.from else { return own() };
        let Some(group) = self.group(from, cx) else { return own().unsure() };
        let short = name.value.strip_prefix(prefix).unwrap_or(&name.value);
        let Some((_, base)) = members(group).iter().find(|(name, _)| name.value == short) else {
            if !is_unread(group) {
                report_unknown_member(from, group, &Spanned::new(short.to_owned(), from.span), cx);
            }
            return own().unsure();
        };
        let merged = Keys::Merged(Box::new(doc.over(base)));
        Draft::new(name.clone(), merged, place).of_group(from, group, prefix)
    }

    fn expand_group(
        &self,
        name: &'a Text,
        group: &'a GroupDoc,
        overrides: &Overrides,
        place: Place,
        into: &mut Gathering<'a>,
        cx: &mut Diagnostics,
    ) {
        if !into.enter(name, cx) {
            return;
        }
        let place = self.struct_of(name).map_or(place, Place::Group);
        let prefix = if is(group.global.as_ref()) { "" } else { into.prefix };
        check_overrides(name, group, overrides, cx);
        for (member, base) in members(group) {
            let own = overrides.all.iter().find(|(of, _)| of.value == member.value);
            let doc = match own {
                Some((_, own)) => Keys::Merged(Box::new(own.over(base))),
                None => Keys::Written(base),
            };
            let full = member.clone().map(|bare| format!("{prefix}{bare}"));
            into.drafts.push(Draft::new(full, doc, place).of_group(name, group, prefix));
        }
        for (inner, overrides) in all(group.include.as_ref()) {
            if let Some(group) = self.group(inner, cx) {
                self.expand_group(inner, group, overrides, place, into, cx);
            }
        }
        into.leave();
    }

    fn group(&self, name: &Text, cx: &mut Diagnostics) -> Option<&'a GroupDoc> {
        let groups = all(self.document.groups.as_ref());
        let found = groups.iter().find(|(known, _)| known.value == name.value);
        let unread = self.document.unread.contains(&"groups")
            || self.document.groups.as_ref().is_some_and(|groups| groups.unread);
        if found.is_none() && !unread {
            cx.error("unknown-group", name.span, format!("there is no group `{}`", name.value))
                .help_nearest(&name.value, groups.iter().map(|(known, _)| &*known.value));
        }
        found.map(|(_, group)| group)
    }

    fn struct_of(&self, name: &Text) -> Option<usize> {
        self.structs.iter().position(|known| known.value == name.value)
    }
}

/// The keys of a service below which variables stand.
const MEMBERS: [&str; 3] = ["variables", "include", "sections"];

fn members(group: &GroupDoc) -> &[(Text, VariableDoc)] {
    all(group.variables.as_ref())
}

/// Whether some variables of a group could not be made out.
fn is_unread(group: &GroupDoc) -> bool {
    group.unread.contains(&"variables") || group.variables.as_ref().is_some_and(|all| all.unread)
}

fn check_overrides(name: &Text, group: &GroupDoc, overrides: &Overrides, cx: &mut Diagnostics) {
    if is_unread(group) {
        return;
    }
    for (of, _) in &overrides.all {
        if !members(group).iter().any(|(known, _)| known.value == of.value) {
            report_unknown_member(name, group, of, cx);
        }
    }
}

fn report_unknown_member(name: &Text, group: &GroupDoc, of: &Text, cx: &mut Diagnostics) {
    let message = format!("the group `{}` has no `{}`", name.value, of.value);
    let found = cx.error("unknown-member", of.span, message);
    let names = || members(group).iter().map(|(known, _)| &*known.value);
    match names().find_map(|known| of.value.strip_suffix(known)) {
        Some(prefix) => found.help(format!("it has, for a service with `prefix: {prefix}`")),
        None => found.help_nearest(&of.value, names()),
    };
}
