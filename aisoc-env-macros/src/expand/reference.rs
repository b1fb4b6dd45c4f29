//! The reference modules of the built-in spec: `types`, `groups`, `index`, and `services` with a module for each service, where no
//! name can collide with an item of the runtime.

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Group, Model, Service};
use aisoc_env_spec::{BUILTIN_NAME, builtin};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Error;

use super::template::templates;
use super::{Expander, ident};
use crate::errors::diagnostics;
use crate::item::Item;

/// Every module, and an error for each thing that is wrong with the spec.
pub(crate) fn expand_reference() -> TokenStream {
    let reading = builtin();
    let errors = diagnostics(&reading, BUILTIN_NAME, Span::call_site());
    let errors = errors.iter().map(Error::to_compile_error);
    let modules = expand_model(reading.model(), None);
    let templates = templates(reading.model());
    quote! { #(#errors)* #modules #templates }
}

/// Closed sets, groups, the index, and the module of each service, or of one alone.
pub(super) fn expand_model(model: &Model, only: Option<&str>) -> TokenStream {
    let expander = Expander { model, krate: quote! { ::aisoc_env } };
    let nobody = Service::default();
    let paths = expander.paths(&nobody, None);
    let reference = Reference::new(model, &paths);
    let sets = model.sets.iter().map(|set| expander.set_enum(set));
    let groups = expander.group_modules(&reference);
    let services = model.services.iter().filter(|of| only.is_none_or(|only| of.name.value == only));
    let services = services.map(|service| expander.reference_module(&reference, service));
    let index = reference.index();
    quote! {
        /// The closed sets of values.
        pub mod types { #(#sets)* }
        #groups
        #[doc = #index]
        pub mod index {}
        /// The services: a module for each, with the table of its variables and a struct, `Config`, that has them as fields.
        pub mod services { #(#services)* }
    }
}

impl Expander<'_> {
    /// A page for each group: that of its struct, or a module of its own.
    fn group_modules(&self, reference: &Reference<'_>) -> TokenStream {
        let structs = self.model.groups.iter().map(|group| self.group_struct(group));
        let flat = self.model.flat_groups().iter().map(|group: &Group| {
            let (name, text) = (ident(&group.name.replace('-', "_")), reference.group(group));
            quote! { #[doc = #text] pub mod #name {} }
        });
        quote! {
            /// The groups of variables that several services share.
            pub mod groups { #(#structs)* #(#flat)* }
        }
    }

    fn reference_module(&self, reference: &Reference<'_>, service: &Service) -> TokenStream {
        let p = self.private();
        let module = ident(&service.module());
        let text = reference.module(service);
        let table = self.service_table(service);
        let sections = (0..service.sections.len()).map(|at| self.section_struct(service, at));
        let item = Item {
            attributes: TokenStream::new(),
            visibility: quote! { pub },
            name: quote! { Config },
        };
        let configuration = self.configuration(&item, service, false);
        quote! {
            #[doc = #text]
            pub mod #module {
                #[doc(hidden)]
                pub static SERVICE: #p::Service = #table;
                #(#sections)*
                #configuration
            }
        }
    }
}
