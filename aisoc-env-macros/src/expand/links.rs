//! Where documentation sends its readers: paths of Rust, as rustdoc and editors follow them.

use aisoc_env_spec::doc::Links;
use aisoc_env_spec::model::{Place, Service, Set, Variable};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Expander, ident};

/// The paths that lead from a struct to every field and type that is documented.
pub(super) struct Paths<'a> {
    expander: &'a Expander<'a>,
    /// The service whose sections and groups stand beside the struct.
    own: &'a str,
    /// The struct with the fields of that service, where it is not the runtime's.
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

    /// The struct in which a variable's field stands.
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

    fn set(&self, set: &Set) -> Option<String> {
        target(&self.expander.set_path(set))
    }
}

/// A path as a link has it; one through the `$crate` of a macro is none that a link could have.
fn target(path: &TokenStream) -> Option<String> {
    let path = path.to_string().replace(' ', "").replace("r#", "");
    (!path.contains('$')).then_some(path)
}
