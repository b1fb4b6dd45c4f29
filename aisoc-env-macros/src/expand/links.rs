//! Link targets in documentation: Rust paths, which rustdoc and editors resolve.

use aisoc_env_spec::doc::Links;
use aisoc_env_spec::model::{Enum, Place, Service, Variable};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Expander, ident};

/// The paths from the documentation of one struct to the fields and types of others.
pub(super) struct Paths<'a> {
    expander: &'a Expander<'a>,
    /// The service whose sections and groups are in the same module as the struct.
    own: &'a str,
    /// The struct of that service, if it is not the runtime's.
    root: Option<TokenStream>,
}

impl<'a> Paths<'a> {
    /// The paths from a struct of this service.
    pub(super) fn new(
        expander: &'a Expander<'a>,
        own: &'a Service,
        root: Option<TokenStream>,
    ) -> Self {
        Self { expander, own: &own.name.value, root }
    }

    /// The struct that has the field of a variable.
    fn owner(&self, service: &Service, place: Place) -> Option<TokenStream> {
        let is_own = service.name.value == self.own;
        match (place, &self.root) {
            (Place::Root, Some(root)) if is_own => Some(root.clone()),
            (Place::Root, _) => {
                let module = self.expander.module_path(service);
                service.builtin.then(|| quote! { #module::Config })
            }
            _ if !is_own && !service.builtin => None,
            (Place::Section(section), _) => Some(self.expander.section_path(service, section)),
            (Place::Group(group), _) => Some(self.expander.group_path(group)),
        }
    }
}

impl Links for Paths<'_> {
    fn variable(&self, service: &Service, variable: &Variable) -> Option<String> {
        let field = ident(&variable.field.value);
        self.owner(service, variable.place).and_then(|owner| target(&quote! { #owner::#field }))
    }

    fn enum_target(&self, of: &Enum) -> Option<String> {
        target(&self.expander.enum_path(of))
    }
}

/// A path as a link target. A link cannot contain `$crate`.
fn target(path: &TokenStream) -> Option<String> {
    let path = path.to_string().replace(' ', "").replace("r#", "");
    (!path.contains('$')).then_some(path)
}
