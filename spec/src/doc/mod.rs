//! What the reference says, in Markdown: the same facts in rustdoc, on the page and in an editor.

mod facts;
mod index;
mod markdown;
mod overview;
mod page;
mod variable;

pub use page::page;

use crate::model::{Model, Service, Set, Variable};

/// Where readers are sent: the target of a link, where there is one.
pub trait Links {
    /// Where a variable of a service is described.
    fn variable(&self, service: &Service, variable: &Variable) -> Option<String>;
    /// Where a closed set is described.
    fn set(&self, set: &Set) -> Option<String>;
}

/// The reference of a spec: what it says of each thing.
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
    /// The reference of a model, whose readers are sent where `links` says.
    pub const fn new(model: &'a Model, links: &'a dyn Links) -> Self {
        Self { model, links }
    }

    /// The name of a variable, as a link to its description.
    fn name(&self, service: &Service, variable: &Variable) -> String {
        let target = self.links.variable(service, variable);
        markdown::link(&markdown::code(&variable.name.value), target)
    }
}
