//! Renders the reference in Markdown: for rustdoc, and as a page.

mod facts;
mod index;
mod markdown;
mod overview;
mod page;
mod variable;

pub use page::page;

use crate::model::{Enum, Model, Service, Variable};

/// The targets of links; none where there is nothing to link to.
pub trait Links {
    /// The description of a variable of a service.
    fn variable(&self, service: &Service, variable: &Variable) -> Option<String>;
    /// The description of an enum.
    fn enum_target(&self, of: &Enum) -> Option<String>;
}

/// The reference of a spec.
#[derive(Clone)]
pub struct Reference<'a> {
    model: &'a Model,
    links: &'a dyn Links,
}

impl std::fmt::Debug for Reference<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reference").field("model", &self.model).finish_non_exhaustive()
    }
}

impl<'a> Reference<'a> {
    /// The reference of a model, with these targets of links.
    pub const fn new(model: &'a Model, links: &'a dyn Links) -> Self {
        Self { model, links }
    }

    /// The name of a variable, as a link to its description.
    fn name(&self, service: &Service, variable: &Variable) -> String {
        let target = self.links.variable(service, variable);
        markdown::link(&markdown::code(&variable.name.value), target)
    }
}
