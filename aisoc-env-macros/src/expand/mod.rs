//! Spec to tokens. Nothing here can fail.

mod assemble;
mod calls;
mod fields;
mod links;
mod part;
mod reference;
mod service;
mod set;
mod siblings;
mod table;
mod template;
mod types;

pub(crate) use reference::expand_reference;
pub(crate) use service::{expand_read_service, expand_service};

use aisoc_env_spec::model::{Model, Service, camel_case};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// What every expansion needs to know.
pub(crate) struct Expander<'a> {
    pub(crate) model: &'a Model,
    /// Where the runtime crate is found.
    pub(crate) krate: TokenStream,
}

impl Expander<'_> {
    /// The module that generated code may name.
    pub(crate) fn private(&self) -> TokenStream {
        let krate = &self.krate;
        quote! { #krate::__private }
    }

    /// The module of the runtime that has a built-in service.
    pub(crate) fn module_path(&self, service: &Service) -> TokenStream {
        let (krate, module) = (&self.krate, ident(&service.module()));
        quote! { #krate::services::#module }
    }
}

/// A name as an identifier, raw where it is a keyword.
pub(crate) fn ident(name: &str) -> Ident {
    // A keyword of some editions only: raw, it is a name in all of them.
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
