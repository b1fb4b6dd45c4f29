//! Spec to tokens. Nothing here can fail.

mod enums;
mod fields;
mod links;
mod own_types;
mod reference;
mod service;
mod service_macros;
mod structs;
mod table;
mod types;

pub(crate) use reference::expand_reference;
pub(crate) use service::{expand_read_service, expand_service};

use aisoc_env_spec::fallback::Model;
use aisoc_env_spec::model::{Enum, Service, camel_case};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// The input of every expansion.
pub(crate) struct Expander<'a> {
    pub(crate) model: &'a Model,
    /// The path of the runtime crate.
    pub(crate) krate: TokenStream,
}

impl Expander<'_> {
    /// The module that generated code may name.
    fn private(&self) -> TokenStream {
        let krate = &self.krate;
        quote! { #krate::__private }
    }

    /// The module of the runtime that has a built-in service.
    fn module_path(&self, service: &Service) -> TokenStream {
        let (krate, module) = (&self.krate, ident(&service.module()));
        quote! { #krate::services::#module }
    }

    /// The struct of a section: the runtime's if the service is built in, otherwise one next to the caller's.
    fn section_path(&self, service: &Service, index: usize) -> TokenStream {
        let name = type_ident(&service.sections[index].name);
        if service.builtin {
            let module = self.module_path(service);
            quote! { #module::#name }
        } else {
            quote! { #name }
        }
    }

    /// The struct of a group: the runtime's if the group is built in, otherwise one next to the caller's.
    fn group_path(&self, group: usize) -> TokenStream {
        let group = &self.model.groups[group];
        self.type_path("groups", group.builtin, &type_ident(&group.name))
    }

    /// The Rust enum of an enum of the spec: the runtime's if it is built in, otherwise one next to the caller's struct.
    fn enum_path(&self, of: &Enum) -> TokenStream {
        self.type_path("types", of.builtin, &ident(&of.name.value))
    }

    fn type_path(&self, module: &str, builtin: bool, name: &Ident) -> TokenStream {
        let (krate, module) = (&self.krate, ident(module));
        if builtin {
            quote! { #krate::#module::#name }
        } else {
            quote! { #name }
        }
    }
}

/// The code of some types.
#[derive(Default)]
struct Generated {
    /// The types, which name everything by its full path.
    declared: TokenStream,
    /// Their implementations, which use the name `__p` for the module of private items.
    implemented: TokenStream,
}

impl Generated {
    /// The types, and their implementations in a block that imports `__p`.
    fn with_block(self, expander: &Expander<'_>) -> TokenStream {
        let Self { declared, implemented } = self;
        if implemented.is_empty() {
            return declared;
        }
        let p = expander.private();
        quote! {
            #declared
            const _: () = {
                use #p as __p;
                #implemented
            };
        }
    }
}

impl FromIterator<Self> for Generated {
    fn from_iter<I: IntoIterator<Item = Self>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), |mut sum, one| {
            sum.declared.extend(one.declared);
            sum.implemented.extend(one.implemented);
            sum
        })
    }
}

/// A name as an identifier, raw where it is a keyword.
pub(crate) fn ident(name: &str) -> Ident {
    // A keyword in some editions only; the raw form is valid in all of them.
    if name == "gen" {
        return Ident::new_raw(name, Span::call_site());
    }
    syn::parse_str::<Ident>(name).unwrap_or_else(|_| {
        let cleaned: String =
            name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        match cleaned.as_str() {
            "" | "_" | "self" | "Self" | "super" | "crate" => {
                Ident::new("unnamed", Span::call_site())
            }
            text if text.starts_with(|c: char| c.is_ascii_digit()) => {
                Ident::new(&format!("_{text}"), Span::call_site())
            }
            text => Ident::new_raw(text, Span::call_site()),
        }
    })
}

/// `log-level`, `LOG_LEVEL` and `log level` as `LogLevel`.
pub(crate) fn type_ident(name: &str) -> Ident {
    ident(&camel_case(name))
}

#[cfg(test)]
mod mutations;
#[cfg(test)]
mod tests;
