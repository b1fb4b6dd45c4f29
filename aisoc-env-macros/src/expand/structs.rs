//! The structs: their declarations, and the functions that load their fields. Code that is the same for all structs is in macros of
//! the runtime.

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Group, Service};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Index;
use syn::ext::IdentExt;

use super::fields::{FieldTokens, root_fields, unique, variable_field};
use super::links::Paths;
use super::table::expand_table;
use super::{Expander, Generated, type_ident};
use crate::item::Item;

/// The maximum number of fields that one function loads. Compile time grows with the square of the values that a function may drop.
const CHUNK: usize = 32;

/// Where the table of a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// Beside the struct.
    Generated,
    /// In the runtime.
    Runtime,
}

/// The struct of a service: the caller's, or the one in the runtime.
pub(super) fn expand_configuration(
    expander: &Expander<'_>,
    item: &Item,
    service: &Service,
    table: Table,
) -> Generated {
    let Item { attributes, visibility, name } = item;
    let paths = Paths::new(expander, service, Some(quote! { Self }));
    let reference = Reference::new(expander.model, &paths);
    let fields = root_fields(expander, &reference, service);
    // A paragraph of its own after the caller's documentation.
    let text = format!("\n{}", reference.service(service));
    let (declared, names) = (declared(&fields), names(&fields));
    let load_fields = expand_load_fields(&fields);
    let (table, path) = match table {
        Table::Generated => (expand_table(expander, service), quote! { &SERVICE }),
        Table::Runtime => {
            let module = expander.module_path(service);
            (quote! {}, quote! { <#module::Config as __p::Configuration>::SERVICE })
        }
    };
    Generated {
        declared: quote! {
            #attributes
            #[doc = #text]
            #[derive(::core::clone::Clone)]
            #visibility struct #name { #declared }
        },
        implemented: quote! {
            #table
            impl __p::Configuration for #name {
                const SERVICE: &'static __p::Service = #path;
                #load_fields
            }
            __p::configuration! { #name { #(#names),* } }
        },
    }
}

/// The struct of a section.
pub(super) fn expand_section(
    expander: &Expander<'_>,
    service: &Service,
    section: usize,
) -> Generated {
    let paths = Paths::new(expander, service, None);
    let reference = Reference::new(expander.model, &paths);
    let variables = service.in_section(section);
    let fields =
        unique(variables.map(|(index, variable)| {
            variable_field(expander, &reference, service, variable, index)
        }));
    let name = type_ident(&service.sections[section].name);
    expand_part(&name, &reference.section(service, section), &fields)
}

/// The struct of a shared group: indices count from its first variable.
pub(super) fn expand_group(expander: &Expander<'_>, group: &Group) -> Generated {
    let service = Service::default();
    let paths = Paths::new(expander, &service, Some(quote! { Self }));
    let reference = Reference::new(expander.model, &paths);
    let variables = group.variables.iter().enumerate();
    let fields =
        unique(variables.map(|(index, variable)| {
            variable_field(expander, &reference, &service, variable, index)
        }));
    expand_part(&type_ident(&group.name), &reference.group(group), &fields)
}

/// A struct for a field of the service's struct.
fn expand_part(name: &Ident, text: &str, fields: &[FieldTokens]) -> Generated {
    let (declared, names) = (declared(fields), names(fields));
    let load_fields = expand_load_fields(fields);
    Generated {
        declared: quote! {
            #[doc = #text]
            #[derive(::core::clone::Clone)]
            #[non_exhaustive]
            pub struct #name { #declared }
        },
        implemented: quote! {
            impl __p::Section for #name { #load_fields }
            __p::section! { #name { #(#names),* } }
        },
    }
}

/// The fields as they are declared.
fn declared(fields: &[FieldTokens]) -> TokenStream {
    let declared = fields.iter().map(|FieldTokens { name, attributes, of, .. }| {
        quote! { #attributes pub #name: #of, }
    });
    declared.collect()
}

fn names(fields: &[FieldTokens]) -> Vec<&Ident> {
    fields.iter().map(|field| &field.name).collect()
}

/// The function that loads the fields. It loads all of them before it returns `None` for one, so that every problem is reported.
fn expand_load_fields(fields: &[FieldTokens]) -> TokenStream {
    let body = if fields.len() > CHUNK { load_chunks(fields) } else { load_all(fields) };
    quote! {
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> { #body }
    }
}

fn load_all(fields: &[FieldTokens]) -> TokenStream {
    let (locals, names) = (locals(fields), names(fields));
    let loads = fields.iter().map(|field| &field.load);
    quote! {
        #(let #locals = #loads;)*
        ::core::option::Option::Some(Self { #(#names: #locals?,)* })
    }
}

fn load_chunks(fields: &[FieldTokens]) -> TokenStream {
    let chunks = fields.chunks(CHUNK).enumerate();
    let (locals, loads): (Vec<Ident>, Vec<TokenStream>) =
        chunks.map(|(at, chunk)| (format_ident!("__chunk_{at}"), load_chunk(chunk))).unzip();
    let moved = fields.iter().enumerate().map(|(at, FieldTokens { name, .. })| {
        let (local, place) = (&locals[at / CHUNK], Index::from(at % CHUNK));
        quote! { #name: #local.#place }
    });
    quote! {
        #(let #locals = #loads;)*
        #(let #locals = #locals?;)*
        ::core::option::Option::Some(Self { #(#moved,)* })
    }
}

/// Some fields as a tuple, loaded by a function of their own.
fn load_chunk(fields: &[FieldTokens]) -> TokenStream {
    let locals = locals(fields);
    let loads = fields.iter().map(|field| &field.load);
    let types = fields.iter().map(|field| field.of.to_token_stream());
    quote! {
        {
            fn load(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<(#(#types,)*)> {
                #(let #locals = #loads;)*
                ::core::option::Option::Some((#(#locals?,)*))
            }
            load(__loader)
        }
    }
}

/// A local variable for each field. The prefix avoids patterns that match a constant of the caller.
fn locals(fields: &[FieldTokens]) -> Vec<Ident> {
    fields.iter().map(|field| format_ident!("__field_{}", field.name.unraw())).collect()
}
