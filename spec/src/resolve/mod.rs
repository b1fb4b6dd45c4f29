//! Document to model: groups joined in, names turned into indices, types and defaults made out.
//!
//! What can be said in a model but must not be is left to the rules; what cannot even be said in one is reported here.

mod expand;
mod field;
mod kind;
mod link;
mod table;
mod variable;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entries, Given, Scalar, SectionDoc, ServiceDoc, SetValue, Text};
use crate::model::{
    Generator, Group, Model, Place, Production, Section, Service, Set, SetMember, Version,
};
use crate::span::{File, Span, Spanned};
use variable::Draft;

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
    let sets = resolve_sets(document, builtin);
    let generators = resolve_generators(document);
    let resolver = Resolver { document, builtin, sets, generators, structs };
    let mut model = Model {
        title: text(document.title.as_ref()),
        description: text(document.description.as_ref()),
        version: version(document.version.as_ref(), cx).unwrap_or_default(),
        production: resolve_production(document),
        lints: resolve_lints(document),
        groups: resolver.resolve_groups(cx),
        services: resolver.resolve_services(cx),
        sets: resolver.sets,
        generators: resolver.generators,
    };
    link::resolve_links(&mut model, cx);
    model
}

fn resolve_production(document: &Document) -> Production {
    let words = |list: &Option<Vec<Text>>| {
        list.iter().flatten().map(|word| word.value.clone()).collect::<Vec<_>>()
    };
    document.production.as_ref().map_or_else(Production::default, |production| Production {
        names: words(&production.names),
        values: words(&production.values),
    })
}

fn resolve_lints(document: &Document) -> Vec<(Text, crate::document::LintLevel)> {
    let lints = document.lints.iter().flat_map(|lints| &lints.all);
    lints.filter_map(|(name, lint)| Some((name.clone(), lint.level.as_ref()?.value))).collect()
}

fn resolve_sets(document: &Document, builtin: bool) -> Vec<Set> {
    let sets = document.types.iter().flat_map(|types| &types.all);
    sets.map(|(name, set)| Set {
        name: name.clone(),
        description: text(set.description.as_ref()),
        values: set.values.iter().flat_map(|values| &values.all).map(resolve_member).collect(),
        builtin: builtin || name.span.file == File::Builtin,
    })
    .collect()
}

fn resolve_member((name, value): &(Text, SetValue)) -> SetMember {
    let (description, aliases) = match value {
        SetValue::Text(description) => (Some(description), Vec::new()),
        SetValue::Record(record) => {
            (record.description.as_ref(), record.aliases.clone().unwrap_or_default())
        }
    };
    SetMember { name: name.clone(), description: text(description), aliases }
}

fn resolve_generators(document: &Document) -> Vec<Generator> {
    let generators = document.generators.iter().flat_map(|generators| &generators.all);
    let resolve = |(name, generator): &(Text, crate::document::GeneratorDoc)| {
        let bytes = generator.bytes.as_ref().map_or(32.0, |bytes| bytes.value);
        Some(Generator {
            name: name.clone(),
            kind: generator.kind.as_ref()?.value,
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
            bytes: bytes.clamp(1.0, 4096.0) as usize,
            command: text(generator.command.as_ref()),
        })
    };
    generators.filter_map(resolve).collect()
}

impl Resolver<'_> {
    fn is_builtin(&self, span: Span) -> bool {
        self.builtin || span.file == File::Builtin
    }

    fn resolve_groups(&self, cx: &mut Diagnostics) -> Vec<Group> {
        let groups = self.document.groups.iter().flat_map(|groups| &groups.all);
        let structs =
            groups.filter(|(name, _)| self.structs.iter().any(|of| of.value == name.value));
        structs
            .map(|(name, group)| Group {
                name: name.clone(),
                title: text(group.title.as_ref()),
                description: text(group.description.as_ref()),
                builtin: self.is_builtin(name.span),
                variables: self.resolve_drafts(self.expand_alone(name, group, cx), None, &[], cx),
            })
            .collect()
    }

    fn resolve_services(&self, cx: &mut Diagnostics) -> Vec<Service> {
        let services = self.document.services.iter().flat_map(|services| &services.all);
        services.map(|(name, service)| self.resolve_service(name, service, cx)).collect()
    }

    fn resolve_service(&self, name: &Text, doc: &ServiceDoc, cx: &mut Diagnostics) -> Service {
        let sections = doc.sections.iter().flat_map(|sections| &sections.all);
        let sections: Vec<Section> = sections.map(resolve_section).collect();
        let drafts = self.expand_service(name, doc, cx);
        Service {
            name: name.clone(),
            title: text(doc.title.as_ref()),
            description: doc.description.clone().unwrap_or_default(),
            directory: doc.directory.as_ref().map(|directory| directory.value.clone()),
            sources: texts(doc.sources.as_ref()),
            prefix: doc.prefix.clone(),
            legacy_prefix: doc.legacy_prefix.clone(),
            public: doc.public.as_ref().is_some_and(|public| public.value),
            builtin: self.is_builtin(name.span),
            variables: self.resolve_drafts(drafts, Some(doc), &sections, cx),
            sections,
        }
    }

    fn resolve_drafts(
        &self,
        drafts: Vec<Draft>,
        service: Option<&ServiceDoc>,
        sections: &[Section],
        cx: &mut Diagnostics,
    ) -> Vec<crate::model::Variable> {
        drafts
            .into_iter()
            .map(|draft| {
                let section = match draft.place {
                    Place::Section(section) => sections.get(section),
                    _ => None,
                };
                self.resolve_variable(draft, service, section, cx)
            })
            .collect()
    }
}

fn resolve_section((name, doc): &(Text, SectionDoc)) -> Section {
    Section {
        name: name.clone(),
        title: text(doc.title.as_ref()),
        description: text(doc.description.as_ref()),
        sources: texts(doc.sources.as_ref()),
        prefix: doc.prefix.as_ref().map(|prefix| prefix.value.clone()),
    }
}

fn text(of: Option<&Text>) -> String {
    of.map(|text| text.value.trim().to_owned()).unwrap_or_default()
}

fn texts(of: Option<&Vec<Text>>) -> Vec<String> {
    of.into_iter().flatten().map(|text| text.value.clone()).collect()
}

/// A version of the spec; `None` when there is none, or none that can be read.
fn version(of: Option<&Text>, cx: &mut Diagnostics) -> Option<Spanned<Version>> {
    let text = of?;
    let version = text.value.parse().ok();
    if version.is_none() {
        cx.error("bad-version", text.span, format!("`{}` is not a version", text.value))
            .help("a version is three numbers, such as `1.0.0`");
    }
    version.map(|version| Spanned::new(version, text.span))
}

/// The one entry of a condition (`NAME: value`).
fn single<'a>(
    entries: &'a Entries<Given>,
    cx: &mut Diagnostics,
) -> Option<(&'a Text, &'a Spanned<Scalar>)> {
    if let [(name, Given::Scalar(value))] = entries.all.as_slice() {
        return Some((name, value));
    }
    cx.error("bad-condition", entries.span, "a condition is one variable and its value")
        .help("write `{NAME: value}`");
    None
}
