//! Titles and descriptions, other than those of variables, with what they are about.

use crate::document::{Document, GroupDoc, SectionDoc, ServiceDoc, SetDoc, SetValue, Text, all};
use crate::model::Prose;

/// Every text of the document that people read.
pub(super) fn resolve_texts(document: &Document) -> Vec<Prose> {
    let mut texts = Texts(Vec::new());
    let title = document.title.as_ref().map_or("", |title| &title.value).to_owned();
    texts.add("spec", &title, "title", document.title.as_ref());
    texts.add("spec", &title, "description", document.description.as_ref());
    for (name, set) in all(document.types.as_ref()) {
        texts.add_set(name, set);
    }
    for (name, generator) in all(document.generators.as_ref()) {
        texts.add("generator", name, "command", generator.command.as_ref());
    }
    for (name, group) in all(document.groups.as_ref()) {
        texts.add_group(name, group);
    }
    for (name, service) in all(document.services.as_ref()) {
        texts.add_service(name, service);
    }
    texts.0
}

struct Texts(Vec<Prose>);

impl Texts {
    fn add(&mut self, sort: &'static str, name: &str, key: &'static str, text: Option<&Text>) {
        if let Some(text) = text {
            self.0.push(Prose { sort, name: name.to_owned(), key, text: text.clone() });
        }
    }

    fn add_set(&mut self, name: &str, set: &SetDoc) {
        self.add("type", name, "description", set.description.as_ref());
        for (value, about) in all(set.values.as_ref()) {
            let description = match about {
                SetValue::Text(description) => Some(description),
                SetValue::Record(record) => record.description.as_ref(),
            };
            self.add("value", value, "description", description);
        }
    }

    fn add_group(&mut self, name: &str, group: &GroupDoc) {
        self.add("group", name, "title", group.title.as_ref());
        self.add("group", name, "description", group.description.as_ref());
    }

    fn add_service(&mut self, name: &str, service: &ServiceDoc) {
        self.add("service", name, "title", service.title.as_ref());
        self.add("service", name, "description", service.description.as_ref());
        for (name, section) in all(service.sections.as_ref()) {
            self.add_section(name, section);
        }
    }

    fn add_section(&mut self, name: &str, section: &SectionDoc) {
        self.add("section", name, "title", section.title.as_ref());
        self.add("section", name, "description", section.description.as_ref());
    }
}
