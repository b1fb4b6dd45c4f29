//! The reference modules of the built-in spec: `types`, `groups`, `index`, and `services` with a module for each service, where no
//! name can collide with an item of the runtime.

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::fallback::Model;
use aisoc_env_spec::model::{Group, Service};
use aisoc_env_spec::{BUILTIN_NAME, builtin};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Error;

use super::enums::expand_enum;
use super::links::Paths;
use super::service_macros::expand_service_macros;
use super::structs::{Table, expand_configuration, expand_group, expand_section};
use super::{Expander, Generated, ident};
use crate::errors::diagnostics;
use crate::item::Item;

/// Every module, and the errors of the spec.
pub(crate) fn expand_reference() -> TokenStream {
    let reading = builtin();
    let errors = diagnostics(&reading, BUILTIN_NAME, Span::call_site());
    let errors = errors.iter().map(Error::to_compile_error);
    let modules = expand_model(reading.model(), None);
    let macros = expand_service_macros(reading.model());
    quote! { #(#errors)* #modules #macros }
}

/// Enums, groups, the index, and the modules of all services, or of only one.
pub(super) fn expand_model(model: &Model, only: Option<&str>) -> TokenStream {
    let expander = Expander { model, krate: quote! { ::aisoc_env } };
    let no_service = Service::default();
    let paths = Paths::new(&expander, &no_service, None);
    let reference = Reference::new(model, &paths);
    let enums: Generated = model.enums.iter().map(|of| expand_enum(&expander, of)).collect();
    let enums = enums.with_block(&expander);
    let groups = expand_groups(&expander, &reference);
    let services = model.services.iter().filter(|of| only.is_none_or(|only| of.name.value == only));
    let (modules, paths): (Vec<_>, Vec<_>) = services
        .map(|service| {
            (expand_module(&expander, &reference, service), expander.module_path(service))
        })
        .unzip();
    let index = reference.index();
    quote! {
        /// The enums.
        pub mod types { #enums }
        #groups
        #[doc = #index]
        pub mod index {}
        /// The services: a module for each, with the table of its variables and a struct, `Config`, that has a field for each.
        pub mod services { #(#modules)* }
        /// The services of the built-in spec, in the order of the reference.
        pub const SERVICES: &[&::aisoc_env::Service] =
            &[#(<#paths::Config as ::aisoc_env::Configuration>::SERVICE),*];
    }
}

/// A page for each group: its struct, or a module.
fn expand_groups(expander: &Expander<'_>, reference: &Reference<'_>) -> TokenStream {
    let groups = expander.model.groups.iter();
    let structs: Generated = groups.map(|group| expand_group(expander, group)).collect();
    let structs = structs.with_block(expander);
    let flat = expander.model.flat_groups().iter().map(|group: &Group| {
        let (name, text) = (ident(&group.name.replace('-', "_")), reference.group(group));
        quote! { #[doc = #text] pub mod #name {} }
    });
    quote! {
        /// The groups of variables that several services share.
        pub mod groups { #structs #(#flat)* }
    }
}

fn expand_module(
    expander: &Expander<'_>,
    reference: &Reference<'_>,
    service: &Service,
) -> TokenStream {
    let (module, text) = (ident(&service.module()), reference.module(service));
    let item = Item {
        // A new variable of a service must not be a breaking change of the runtime.
        attributes: quote! { #[non_exhaustive] },
        visibility: quote! { pub },
        name: quote! { Config },
    };
    let sections = (0..service.sections.len()).map(|at| expand_section(expander, service, at));
    let configuration = expand_configuration(expander, &item, service, Table::Generated);
    let types: Generated = sections.chain([configuration]).collect();
    let types = types.with_block(expander);
    quote! {
        #[doc = #text]
        pub mod #module { #types }
    }
}
