//! The reference page: the whole spec in GitHub-flavoured Markdown, with an anchor for each variable.

mod cors;
mod example;
mod production;
mod service;
mod values;

use super::markdown::one_line;
use super::{Links, Reference};
use crate::model::{Enum, Model, Service, Spec, Variable};

/// The page of a spec.
pub fn page(spec: &Spec) -> String {
    let model = spec.model();
    let reference = Reference::new(model, &Anchors);
    let mut parts = Vec::new();
    parts.extend(reference.cors());
    parts.extend(reference.production());
    parts.extend(reference.values());
    parts.extend(reference.example());
    let mut page = head(model) + &contents(model, &parts) + &reference.services();
    for part in &parts {
        page += &part.render();
    }
    page
}

/// A part of the page that is not about a single service.
struct Part {
    anchor: &'static str,
    title: &'static str,
    text: String,
}

impl Part {
    fn render(&self) -> String {
        heading(2, self.anchor, self.title) + &self.text
    }
}

/// Links lead to anchors of the page.
struct Anchors;

impl Links for Anchors {
    fn variable(&self, service: &Service, variable: &Variable) -> Option<String> {
        Some(format!("#{}", anchor(&[&service.name.value, &variable.name.value])))
    }

    fn enum_target(&self, of: &Enum) -> Option<String> {
        Some(format!("#{}", anchor(&["type", &of.name.value])))
    }
}

/// An anchor of these parts.
fn anchor(parts: &[&str]) -> String {
    let plain = |c: char| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    parts.join("-").to_lowercase().chars().map(plain).collect()
}

/// A heading that can be linked to.
fn heading(level: usize, anchor: &str, text: &str) -> String {
    format!("{} <a id=\"{anchor}\"></a>{}\n\n", "#".repeat(level), one_line(text))
}

fn head(model: &Model) -> String {
    let description = match model.description.as_str() {
        "" => String::new(),
        text => format!("{text}\n\n"),
    };
    format!(
        "# {}: environment variables\n\n{description}\
         `aisoc-env docs` writes this page from version {} of the spec: change the spec, not the page.\n\n\
         An empty or blank value counts as not set. The names of a variable are looked up in the order in which they are listed. \
         A dash means that there is no default.\n\n",
        one_line(&model.title),
        model.version.value
    )
}

fn contents(model: &Model, parts: &[Part]) -> String {
    let entry = |depth: usize, title: &str, anchor: &str| {
        format!("{}- [{}](#{anchor})\n", "  ".repeat(depth), one_line(title))
    };
    let mut contents = String::new();
    for service in &model.services {
        contents += &entry(0, &service.title, &anchor(&[&service.name.value]));
        for section in &service.sections {
            let anchor = section_anchor(service, &section.name.value);
            contents += &entry(1, &section.title, &anchor);
        }
    }
    for part in parts {
        contents += &entry(0, part.title, part.anchor);
    }
    contents + "\n"
}

/// A section's anchor, which no variable's can be.
fn section_anchor(service: &Service, section: &str) -> String {
    anchor(&[&service.name.value, "", section])
}
