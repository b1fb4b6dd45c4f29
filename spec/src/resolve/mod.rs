//! Resolves a document into a model: includes groups, replaces names with indices, and determines types and defaults.
//!
//! Problems that a model cannot represent are reported here; the rules report all others.

mod definitions;
mod fallback;
mod include;
mod link;
mod scalars;
mod value_type;
mod variable;

use crate::diagnostic::Diagnostics;
use crate::document::{
    Document, Entries, Given, GroupDoc, Key, ProductionDoc, SectionDoc, ServiceDoc, Text,
};
use crate::model::{Enum, Generator, Group, Model, Place, Production, Section, Service};
use crate::span::{BUILTIN, Span};
use include::{IncludedVariable, include_alone, include_service};
use scalars::{version, version_or};

/// The context of all passes: the document and the definitions that services refer to.
pub(crate) struct Resolver<'a> {
    document: &'a Document,
    /// Whether the spec being read is the built-in one.
    builtin: bool,
    enums: Vec<Enum>,
    generators: Vec<Generator>,
}

/// Resolves a document as far as possible.
pub(crate) fn resolve(document: &Document, builtin: bool, cx: &mut Diagnostics) -> Model {
    let enums = definitions::resolve_enums(document, builtin);
    let generators = definitions::resolve_generators(document, cx);
    let resolver = Resolver { document, builtin, enums, generators };
    let groups = resolver.resolve_groups(false, cx);
    let flat_groups = resolver.resolve_groups(true, cx);
    let mut model = Model {
        title: text(document.title.get()),
        description: text(document.description.get()),
        version: version(document.version.get(), cx).unwrap_or_default(),
        production: resolve_production(document),
        lints: resolve_lints(document),
        groups,
        flat_groups,
        services: resolver.resolve_services(cx),
        equality_classes: Vec::new(),
        enums: resolver.enums,
        generators: resolver.generators,
        texts: definitions::resolve_texts(document),
    };
    link::resolve_links(&mut model, cx);
    model
}

fn resolve_production(document: &Document) -> Production {
    let Some(production) = document.production.get() else { return Production::default() };
    let ProductionDoc { names, values, owner } = production;
    Production {
        names: texts(names),
        values: texts(values),
        span: names.get().and(values.get()).map(|_| *owner),
        written: names.items().to_vec(),
        written_values: values.items().to_vec(),
    }
}

fn resolve_lints(document: &Document) -> Vec<(Text, crate::document::LintLevel)> {
    let lints = document.lints.entries().iter();
    lints.filter_map(|(name, lint)| Some((name.clone(), lint.level.get()?.value))).collect()
}

impl<'a> Resolver<'a> {
    fn is_builtin(&self, span: Span) -> bool {
        self.builtin || span.file == BUILTIN
    }

    /// The groups independent of services: either those that are flat, or those that become a struct.
    fn resolve_groups(&self, flat: bool, cx: &mut Diagnostics) -> Vec<Group> {
        let groups = self.document.groups.entries().iter();
        let groups = groups.filter(|(_, group)| group.flat.is_set() == flat);
        groups.map(|(name, group)| self.resolve_group(name, group, cx)).collect()
    }

    fn resolve_group(&self, name: &'a Text, group: &'a GroupDoc, cx: &mut Diagnostics) -> Group {
        let variables = include_alone(self.document, name, group, cx);
        Group {
            name: name.clone(),
            title: text(group.title.get()),
            description: text(group.description.get()),
            since: version_or(group.since.get(), name.span, cx),
            builtin: self.is_builtin(name.span),
            variables: self.resolve_variables(variables, None, &[], cx),
            unread: group.variables.is_incomplete() || !group.include.is_known(),
        }
    }

    fn resolve_services(&self, cx: &mut Diagnostics) -> Vec<Service> {
        let services = self.document.services.entries().iter();
        services.map(|(name, service)| self.resolve_service(name, service, cx)).collect()
    }

    fn resolve_service(&self, name: &Text, doc: &'a ServiceDoc, cx: &mut Diagnostics) -> Service {
        let sections: Vec<Section> = doc.sections.entries().iter().map(resolve_section).collect();
        let variables = include_service(self.document, name, doc, cx);
        Service {
            name: name.clone(),
            title: text(doc.title.get()),
            description: doc.description.get().cloned().unwrap_or_default(),
            directory: doc.directory.get().map(|directory| directory.value.clone()),
            sources: texts(&doc.sources),
            since: version_or(doc.since.get(), name.span, cx),
            prefix: doc.prefix.get().cloned(),
            legacy_prefix: doc.legacy_prefix.get().cloned(),
            public: doc.public.is_set(),
            builtin: self.is_builtin(name.span),
            variables: self.resolve_variables(variables, Some(doc), &sections, cx),
            sections,
        }
    }

    fn resolve_variables(
        &self,
        included: Vec<IncludedVariable<'_>>,
        service: Option<&ServiceDoc>,
        sections: &[Section],
        cx: &mut Diagnostics,
    ) -> Vec<crate::model::Variable> {
        let mut variables = Vec::with_capacity(included.len());
        for variable in included {
            let section = match variable.place {
                Place::Section(section) => sections.get(section),
                _ => None,
            };
            variables.push(self.resolve_variable(variable, service, section, cx));
        }
        variables
    }
}

fn resolve_section((name, doc): &(Text, SectionDoc)) -> Section {
    Section {
        name: name.clone(),
        title: text(doc.title.get()),
        description: text(doc.description.get()),
        sources: texts(&doc.sources),
        prefix: doc.prefix.get().cloned(),
    }
}

fn text(of: Option<&Text>) -> String {
    of.map(|text| text.value.trim().to_owned()).unwrap_or_default()
}

fn texts(of: &Key<Vec<Text>>) -> Vec<String> {
    of.items().iter().map(|text| text.value.clone()).collect()
}

/// The only entry of a condition (`NAME: value`).
fn single<'a>(entries: &'a Entries<Given>, cx: &mut Diagnostics) -> Option<(&'a Text, &'a Text)> {
    if let [(name, Given::Scalar(value))] = entries.all.as_slice() {
        return Some((name, value));
    }
    if entries.unread {
        return None;
    }
    cx.error("bad-condition", entries.span, "expected a condition on one variable")
        .help("write `{NAME: value}`");
    None
}
