//! A service that reads a variable: the pair that most commands go through.

use aisoc_env_spec::model::{Service, Variable};

/// A variable, and the service that reads it.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) service: &'a Service,
    pub(crate) variable: &'a Variable,
}

/// Every variable of these services, in the order of the page.
pub(crate) fn readers<'a>(
    services: impl IntoIterator<Item = &'a Service>,
) -> impl Iterator<Item = Reader<'a>> {
    let of = |service: &'a Service| {
        service.variables.iter().map(move |variable| Reader { service, variable })
    };
    services.into_iter().flat_map(of)
}

impl<'a> Reader<'a> {
    /// The variable's canonical name.
    pub(crate) fn name(self) -> &'a str {
        &self.variable.name.value
    }
}
