//! Resolves enums and generators, and collects all titles and descriptions other than those of variables.

use super::text;
use crate::diagnostic::Diagnostics;
use crate::document::{
    Document, EnumDoc, EnumValue, GeneratorDoc, GeneratorKind, GroupDoc, Keyword, Number,
    SectionDoc, ServiceDoc, Text,
};
use crate::model::{Enum, Generator, Prose, Variant};
use crate::span::BUILTIN;

pub(super) fn resolve_enums(document: &Document, builtin: bool) -> Vec<Enum> {
    let enums = document.types.entries();
    enums.iter().map(|(name, doc)| resolve_enum(name, doc, builtin)).collect()
}

fn resolve_enum(name: &Text, doc: &EnumDoc, builtin: bool) -> Enum {
    Enum {
        name: name.clone(),
        description: text(doc.description.get()),
        variants: doc.values.entries().iter().map(resolve_variant).collect(),
        builtin: builtin || name.span.file == BUILTIN,
        unread: doc.values.get().is_none_or(|values| values.unread),
    }
}

fn resolve_variant((name, value): &(Text, EnumValue)) -> Variant {
    let (description, aliases) = match value {
        EnumValue::Text(description) => (Some(description), Vec::new()),
        EnumValue::Record(record) => (record.description.get(), record.aliases.items().to_vec()),
    };
    Variant { name: name.clone(), description: text(description), aliases }
}

pub(super) fn resolve_generators(document: &Document, cx: &mut Diagnostics) -> Vec<Generator> {
    let generators = document.generators.entries();
    generators.iter().filter_map(|(name, doc)| resolve_generator(name, doc, cx)).collect()
}

fn resolve_generator(name: &Text, doc: &GeneratorDoc, cx: &mut Diagnostics) -> Option<Generator> {
    let kind = doc.kind.get()?.value;
    Some(Generator {
        name: name.clone(),
        bytes: resolve_bytes(kind, doc.bytes.get(), cx),
        command: text(doc.command.get()),
        kind,
    })
}

/// The default number of random bytes of a secret.
const BYTES: usize = 32;

fn resolve_bytes(kind: GeneratorKind, bytes: Option<&Number>, cx: &mut Diagnostics) -> usize {
    let Some(number) = bytes else { return BYTES };
    if kind != GeneratorKind::Hex {
        cx.error(
            "stray-key",
            number.span,
            format!("`bytes` does not apply to kind `{}`", kind.word()),
        )
        .help("remove `bytes`, or change the kind");
        return BYTES;
    }
    let fits = (16.0..=4096.0).contains(&number.value) && number.value.fract() == 0.0;
    if !fits {
        let message = format!("`bytes: {}` is not a whole number from 16 to 4096", number.value);
        cx.error("bad-range", number.span, message)
            .help("write at least 16, so that the secret cannot be guessed; 32 is usual");
        return BYTES;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let bytes = number.value as usize;
    bytes
}

/// All titles, descriptions and commands of the document, other than those of variables.
pub(super) fn resolve_texts(document: &Document) -> Vec<Prose> {
    let mut texts = Texts(Vec::new());
    let title = document.title.get().map_or("", |title| &title.value).to_owned();
    texts.add("spec", &title, "title", document.title.get());
    texts.add("spec", &title, "description", document.description.get());
    for (name, set) in document.types.entries() {
        texts.add_enum(name, set);
    }
    for (name, generator) in document.generators.entries() {
        texts.add("generator", name, "command", generator.command.get());
    }
    for (name, group) in document.groups.entries() {
        texts.add_group(name, group);
    }
    for (name, service) in document.services.entries() {
        texts.add_service(name, service);
    }
    texts.0
}

struct Texts(Vec<Prose>);

impl Texts {
    fn add(&mut self, entry: &'static str, name: &str, key: &'static str, text: Option<&Text>) {
        if let Some(text) = text {
            self.0.push(Prose { entry, name: name.to_owned(), key, text: text.clone() });
        }
    }

    fn add_enum(&mut self, name: &str, doc: &EnumDoc) {
        self.add("type", name, "description", doc.description.get());
        for (value, about) in doc.values.entries() {
            let description = match about {
                EnumValue::Text(description) => Some(description),
                EnumValue::Record(record) => record.description.get(),
            };
            self.add("value", value, "description", description);
        }
    }

    fn add_group(&mut self, name: &str, group: &GroupDoc) {
        self.add("group", name, "title", group.title.get());
        self.add("group", name, "description", group.description.get());
    }

    fn add_service(&mut self, name: &str, service: &ServiceDoc) {
        self.add("service", name, "title", service.title.get());
        self.add("service", name, "description", service.description.get());
        for (name, section) in service.sections.entries() {
            self.add_section(name, section);
        }
    }

    fn add_section(&mut self, name: &str, section: &SectionDoc) {
        self.add("section", name, "title", section.title.get());
        self.add("section", name, "description", section.description.get());
    }
}
