//! Joins groups in: the list of a service's variables, with overrides applied.

use super::Resolver;
use super::table::{Table, tables};
use super::variable::Draft;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entries, GroupDoc, Overlay, ServiceDoc, Text, VariableDoc};
use crate::model::Place;
use crate::span::Spanned;

/// The names of the groups that are a struct of their own, in order.
pub(super) fn struct_groups(document: &Document) -> Vec<&Text> {
    let groups = document.groups.iter().flat_map(|groups| &groups.all);
    groups.filter(|(_, group)| !is(group.flat.as_ref())).map(|(name, _)| name).collect()
}

fn is(flag: Option<&Spanned<bool>>) -> bool {
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
    ) -> Vec<Draft> {
        let mut drafts = Vec::new();
        let prefix = doc.prefix.as_ref().map_or("", |prefix| &prefix.value);
        for table in tables(doc) {
            self.expand_table(&table, prefix, &mut drafts, cx);
        }
        for draft in &mut drafts {
            draft.since = draft.since.take().or_else(|| doc.since.clone());
        }
        if drafts.is_empty() {
            cx.error(
                "empty-service",
                name.span,
                format!("the service `{}` has no variables", name.value),
            )
            .help("give it `variables`, or leave it out");
        }
        drafts
    }

    /// A group as it has its variables itself.
    pub(super) fn expand_alone(
        &self,
        name: &Text,
        group: &GroupDoc,
        cx: &mut Diagnostics,
    ) -> Vec<Draft> {
        let none = Overrides::default();
        let mut drafts = Vec::new();
        let place = Place::Root;
        self.expand_group(name, group, &none, "", place, &mut Vec::new(), &mut drafts, cx);
        for draft in &mut drafts {
            draft.place = Place::Root;
        }
        drafts
    }

    fn expand_table(
        &self,
        table: &Table<'a>,
        prefix: &str,
        drafts: &mut Vec<Draft>,
        cx: &mut Diagnostics,
    ) {
        for (name, doc) in table.variables.iter().flat_map(|variables| &variables.all) {
            let draft = self.expand_variable(name, doc, table.place, prefix, cx);
            drafts.push(draft);
        }
        for (name, overrides) in table.include.iter().flat_map(|include| &include.all) {
            if let Some(group) = self.group(name, cx) {
                let path = &mut Vec::new();
                self.expand_group(name, group, overrides, prefix, table.place, path, drafts, cx);
            }
        }
    }

    fn expand_variable(
        &self,
        name: &Text,
        doc: &VariableDoc,
        place: Place,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Draft {
        let own = Draft::new(name.clone(), doc.clone(), place);
        let Some(from) = &doc.from else { return own };
        let Some(group) = self.group(from, cx) else { return own };
        let short = name.value.strip_prefix(prefix).unwrap_or(&name.value);
        let known = group.variables.iter().flat_map(|variables| &variables.all);
        let Some((_, base)) = known.clone().find(|(name, _)| name.value == short) else {
            cx.error(
                "unknown-member",
                from.span,
                format!("the group `{}` has no `{short}`", from.value),
            )
            .help_nearest(short, known.map(|(known, _)| &*known.value));
            return own;
        };
        let merged = doc.clone().over(base);
        Draft::new(name.clone(), merged, place).of_group(group)
    }

    #[expect(clippy::too_many_arguments, reason = "one recursion, whose state is all of these")]
    fn expand_group(
        &self,
        name: &Text,
        group: &GroupDoc,
        overrides: &Overrides,
        prefix: &str,
        place: Place,
        path: &mut Vec<String>,
        drafts: &mut Vec<Draft>,
        cx: &mut Diagnostics,
    ) {
        if path.contains(&name.value) {
            cx.error(
                "include-circle",
                name.span,
                format!("the group `{}` includes itself", name.value),
            )
            .help(format!("the circle is {} -> {}", path.join(" -> "), name.value));
            return;
        }
        path.push(name.value.clone());
        let place = self.struct_of(name).map_or(place, Place::Group);
        let prefix = if is(group.global.as_ref()) { "" } else { prefix };
        let members = group.variables.iter().flat_map(|variables| &variables.all);
        report_unknown_overrides(name, group, overrides, cx);
        for (member, base) in members {
            let own = overrides.all.iter().find(|(of, _)| of.value == member.value);
            let doc = own.map_or_else(|| base.clone(), |(_, own)| own.clone().over(base));
            let full = member.clone().map(|bare| format!("{prefix}{bare}"));
            drafts.push(Draft::new(full, doc, place).of_group(group));
        }
        for (inner, overrides) in group.include.iter().flat_map(|include| &include.all) {
            if let Some(group) = self.group(inner, cx) {
                self.expand_group(inner, group, overrides, prefix, place, path, drafts, cx);
            }
        }
        path.pop();
    }

    fn group(&self, name: &Text, cx: &mut Diagnostics) -> Option<&'a GroupDoc> {
        let groups = self.document.groups.iter().flat_map(|groups| &groups.all);
        let found = groups.clone().find(|(known, _)| known.value == name.value);
        if found.is_none() {
            cx.error("unknown-group", name.span, format!("there is no group `{}`", name.value))
                .help_nearest(&name.value, groups.map(|(known, _)| &*known.value));
        }
        found.map(|(_, group)| group)
    }

    fn struct_of(&self, name: &Text) -> Option<usize> {
        self.structs.iter().position(|known| known.value == name.value)
    }
}

fn report_unknown_overrides(
    name: &Text,
    group: &GroupDoc,
    overrides: &Overrides,
    cx: &mut Diagnostics,
) {
    let known = || {
        group.variables.iter().flat_map(|variables| &variables.all).map(|(known, _)| &known.value)
    };
    for (of, _) in overrides.all.iter().filter(|(of, _)| !known().any(|known| *known == of.value)) {
        cx.error(
            "unknown-member",
            of.span,
            format!("the group `{}` has no `{}`", name.value, of.value),
        )
        .help_nearest(&of.value, known().map(String::as_str));
    }
}
