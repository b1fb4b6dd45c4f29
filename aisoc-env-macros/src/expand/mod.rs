//! Spec to tokens. Nothing here can fail.

mod fields;
mod part;
mod reference;
mod service;
mod set;
mod table;
mod types;

pub(crate) use reference::expand_reference;
pub(crate) use service::expand_service;

use aisoc_env_spec::model::Model;
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
}

/// A name as an identifier, raw where it is a keyword.
pub(crate) fn ident(name: &str) -> Ident {
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
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let capitalized = words.map(|word| {
        let (head, tail) = word.split_at(1);
        head.to_uppercase() + &tail.to_lowercase()
    });
    ident(&capitalized.collect::<String>())
}
