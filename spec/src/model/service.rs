//! Services, their sections, and the groups they share.

use std::collections::HashSet;

use super::{Place, Variable, VariableId, Version};
use crate::span::{Span, Spanned};

/// A service and all its variables.
#[derive(Debug, Clone, Default)]
pub struct Service {
    /// Its name.
    pub name: Spanned<String>,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: Spanned<String>,
    /// Its folder.
    pub directory: Option<String>,
    /// The files that read its variables.
    pub sources: Vec<String>,
    /// The version that introduced its variables.
    pub since: Spanned<Version>,
    /// The prefix of every variable.
    pub prefix: Option<Spanned<String>>,
    /// The prefix of the last alias of every variable.
    pub legacy_prefix: Option<Spanned<String>>,
    /// Whether its variables are sent to browsers.
    pub public: bool,
    /// Whether it comes from the built-in spec.
    pub builtin: bool,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Its variables, in the order of the page.
    pub variables: Vec<Variable>,
}

/// A section of a service.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Its name, which is also that of the Rust field.
    pub name: Spanned<String>,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// The files that read its variables.
    pub sources: Vec<String>,
    /// A prefix that is removed from the names of fields.
    pub prefix: Option<Spanned<String>>,
}

/// A shared group.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its name, which is also that of the Rust field.
    pub name: Spanned<String>,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// The version that introduced its variables.
    pub since: Spanned<Version>,
    /// Whether it comes from the built-in spec.
    pub builtin: bool,
    /// Its variables, independent of a service.
    pub variables: Vec<Variable>,
    /// Whether some of its variables could not be read.
    pub(crate) unread: bool,
}

/// A field of the struct of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A variable, by index.
    Variable(usize),
    /// A section, by index.
    Section(usize),
    /// A group.
    Group {
        /// The index of the group.
        group: usize,
        /// The index of its first variable in the service.
        first: usize,
    },
}

impl Service {
    /// The name as a module of Rust: `purple-team` is `purple_team`.
    pub fn module(&self) -> String {
        self.name.replace('-', "_")
    }

    /// The fields of its struct. Each section and group is at the position of its first variable.
    pub fn fields(&self) -> Vec<Field> {
        let mut known = HashSet::new();
        let is_new = |(_, variable): &(usize, &Variable)| {
            variable.place == Place::Root || known.insert(variable.place)
        };
        let field = |(index, variable): (usize, &Variable)| match variable.place {
            Place::Root => Field::Variable(index),
            Place::Section(section) => Field::Section(section),
            Place::Group(group) => Field::Group { group, first: index },
        };
        self.variables.iter().enumerate().filter(is_new).map(field).collect()
    }

    /// The variables by place, in the order of the page; those of the root come first.
    pub fn by_place(&self) -> Vec<(Place, Vec<&Variable>)> {
        let mut parts: Vec<(Place, Vec<&Variable>)> = vec![(Place::Root, Vec::new())];
        for variable in &self.variables {
            match parts.iter_mut().find(|(place, _)| *place == variable.place) {
                Some((_, variables)) => variables.push(variable),
                None => parts.push((variable.place, vec![variable])),
            }
        }
        parts.retain(|(_, variables)| !variables.is_empty());
        parts
    }

    /// The variables of a section, with their indices.
    pub fn in_section(&self, section: usize) -> impl Iterator<Item = (usize, &Variable)> {
        let inside =
            move |(_, variable): &(usize, &Variable)| variable.place == Place::Section(section);
        self.variables.iter().enumerate().filter(inside)
    }

    /// A variable of this service.
    pub fn variable(&self, id: VariableId) -> &Variable {
        &self.variables[id.0]
    }

    /// The index of the variable with this canonical name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.variables.iter().position(|variable| variable.name.value == name)
    }

    /// The prefixes of names that belong to this service: its prefix, its legacy prefix, and those of its sections.
    pub fn own_prefixes(&self) -> Vec<&str> {
        let written = self.written_prefixes().into_iter();
        let mut prefixes: Vec<&str> = written.map(|prefix| &*prefix.value).collect();
        prefixes.sort_unstable();
        prefixes.dedup();
        prefixes
    }

    /// The prefixes with their spans, in the order of the spec.
    pub(crate) fn written_prefixes(&self) -> Vec<&Spanned<String>> {
        let mut prefixes = Vec::new();
        prefixes.extend(&self.prefix);
        prefixes.extend(&self.legacy_prefix);
        for section in &self.sections {
            prefixes.extend(&section.prefix);
        }
        prefixes
    }

    /// The span of its name.
    pub fn span(&self) -> Span {
        self.name.span
    }
}
