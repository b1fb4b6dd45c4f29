//! Document to model: groups joined in, names turned into indices, types and defaults made out.
//!
//! What can be said in a model but must not be is left to the rules; what cannot even be said in one is reported here.

mod definitions;
mod draft;
mod expand;
mod fallback;
mod gather;
mod link;
mod scalars;
mod table;
mod value_type;
mod variable;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entries, Given, GroupDoc, SectionDoc, ServiceDoc, Text, all};
use crate::model::{Generator, Group, Model, Place, Production, Section, Service, Set};
use crate::span::{BUILTIN, Span};
use draft::Draft;
use expand::is;
use scalars::{version, version_or};

/// What resolving needs to know all along.
pub(crate) struct Resolver<'a> {
    document: &'a Document,
    /// Whether the spec being read is the built-in one.
    builtin: bool,
    sets: Vec<Set>,
    generators: Vec<Generator>,
    /// The names of the groups that are a struct of their own, in order.
    structs: Vec<&'a Text>,
}

/// Resolves as much as can be resolved.
pub(crate) fn resolve(document: &Document, builtin: bool, cx: &mut Diagnostics) -> Model {
    let structs = expand::struct_groups(document);
    let sets = definitions::resolve_sets(document, builtin);
    let generators = definitions::resolve_generators(document, cx);
    let resolver = Resolver { document, builtin, sets, generators, structs };
    let groups = resolver.resolve_groups(false, cx);
    let flat_groups = resolver.resolve_groups(true, cx);
    let mut model = Model {
        title: text(document.title.as_ref()),
        description: text(document.description.as_ref()),
        version: version(document.version.as_ref(), cx).unwrap_or_default(),
        production: resolve_production(document),
        lints: resolve_lints(document),
        groups,
        flat_groups,
        services: resolver.resolve_services(cx),
        equality_classes: Vec::new(),
        sets: resolver.sets,
        generators: resolver.generators,
        texts: definitions::resolve_texts(document),
    };
    link::resolve_links(&mut model, cx);
    model
}

fn resolve_production(document: &Document) -> Production {
    let Some(production) = &document.production else { return Production::default() };
    let words = |list: &Option<Vec<Text>>| list.clone().unwrap_or_default();
    let (written, written_values) = (words(&production.names), words(&production.values));
    Production {
        names: texts(Some(&written)),
        values: texts(Some(&written_values)),
        span: (production.names.is_some() && production.values.is_some())
            .then_some(production.owner),
        written,
        written_values,
    }
}

fn resolve_lints(document: &Document) -> Vec<(Text, crate::document::LintLevel)> {
    let lints = all(document.lints.as_ref()).iter();
    lints.filter_map(|(name, lint)| Some((name.clone(), lint.level.as_ref()?.value))).collect()
}

impl<'a> Resolver<'a> {
    fn is_builtin(&self, span: Span) -> bool {
        self.builtin || span.file == BUILTIN
    }

    /// Groups as they have their variables themselves: those that are a struct of their own, or the others.
    fn resolve_groups(&self, flat: bool, cx: &mut Diagnostics) -> Vec<Group> {
        let groups = all(self.document.groups.as_ref()).iter();
        let sort = groups.filter(|(_, group)| is(group.flat.as_ref()) == flat);
        sort.map(|(name, group)| self.resolve_group(name, group, cx)).collect()
    }

    fn resolve_group(&self, name: &'a Text, group: &'a GroupDoc, cx: &mut Diagnostics) -> Group {
        let variables = group.variables.as_ref();
        let unread = variables.is_some_and(|variables| variables.unread)
            || group.unread.contains(&"variables")
            || group.unread.contains(&"include");
        Group {
            name: name.clone(),
            title: text(group.title.as_ref()),
            description: text(group.description.as_ref()),
            since: version_or(group.since.as_ref(), name.span, cx),
            builtin: self.is_builtin(name.span),
            variables: self.resolve_drafts(self.expand_alone(name, group, cx), None, &[], cx),
            unread,
        }
    }

    fn resolve_services(&self, cx: &mut Diagnostics) -> Vec<Service> {
        let services = all(self.document.services.as_ref()).iter();
        services.map(|(name, service)| self.resolve_service(name, service, cx)).collect()
    }

    fn resolve_service(&self, name: &Text, doc: &'a ServiceDoc, cx: &mut Diagnostics) -> Service {
        let sections = all(doc.sections.as_ref()).iter();
        let sections: Vec<Section> = sections.map(resolve_section).collect();
        let drafts = self.expand_service(name, doc, cx);
        Service {
            name: name.clone(),
            title: text(doc.title.as_ref()),
            description: doc.description.clone().unwrap_or_default(),
            directory: doc.directory.as_ref().map(|directory| directory.value.clone()),
            sources: texts(doc.sources.as_ref()),
            since: version_or(doc.since.as_ref(), name.span, cx),
            prefix: doc.prefix.clone(),
            legacy_prefix: doc.legacy_prefix.clone(),
            public: is(doc.public.as_ref()),
            builtin: self.is_builtin(name.span),
            variables: self.resolve_drafts(drafts, Some(doc), &sections, cx),
            sections,
        }
    }

    fn resolve_drafts(
        &self,
        drafts: Vec<Draft<'_>>,
        service: Option<&ServiceDoc>,
        sections: &[Section],
        cx: &mut Diagnostics,
    ) -> Vec<crate::model::Variable> {
        let mut variables = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let section = match draft.place {
                Place::Section(section) => sections.get(section),
                _ => None,
            };
            variables.push(self.resolve_variable(draft, service, section, cx));
        }
        variables
    }
}

fn resolve_section((name, doc): &(Text, SectionDoc)) -> Section {
    Section {
        name: name.clone(),
        title: text(doc.title.as_ref()),
        description: text(doc.description.as_ref()),
        sources: texts(doc.sources.as_ref()),
        prefix: doc.prefix.clone(),
    }
}

fn text(of: Option<&Text>) -> String {
    of.map(|text| text.value.trim().to_owned()).unwrap_or_default()
}

fn texts(of: Option<&Vec<Text>>) -> Vec<String> {
    let Some(texts) = of else { return Vec::new() };
    texts.iter().map(|text| text.value.clone()).collect()
}

/// The one entry of a condition (`NAME: value`).
fn single<'a>(entries: &'a Entries<Given>, cx: &mut Diagnostics) -> Option<(&'a Text, &'a Text)> {
    if let [(name, Given::Scalar(value))] = entries.all.as_slice() {
        return Some((name, value));
    }
    if entries.unread {
        return None;
    }
    cx.error("bad-condition", entries.span, "a condition is one variable and its value")
        .help("write `{NAME: value}`");
    None
}
