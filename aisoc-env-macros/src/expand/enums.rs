//! An enum of the spec as an enum in Rust.

use std::collections::HashSet;

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Enum, Service, Variant};
use proc_macro2::Ident;
use quote::quote;

use super::links::Paths;
use super::table::expand_texts;
use super::{Expander, Generated, ident, type_ident};

/// The Rust enum; a macro of the runtime implements its conversions.
pub(super) fn expand_enum(expander: &Expander<'_>, of: &Enum) -> Generated {
    let no_service = Service::default();
    let paths = Paths::new(expander, &no_service, None);
    let reference = Reference::new(expander.model, &paths);
    let (name, text) = (ident(&of.name.value), reference.enumeration(of));
    let values = variants_of(of);
    let variants: Vec<Ident> = values.iter().map(|value| type_ident(&value.name)).collect();
    let texts = values.iter().map(|value| reference.variant(value));
    let spellings = values.iter().map(|value| {
        let (name, aliases) = (&*value.name, value.aliases.iter().map(|alias| &**alias));
        let aliases = expand_texts(aliases);
        quote! { __p::Variant::new(#name, #aliases) }
    });
    let own = &*of.name;
    let values = values.iter().map(|value| &*value.name);
    Generated {
        declared: quote! {
            #[doc = #text]
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
                ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
            )]
            pub enum #name { #(#[doc = #texts] #variants,)* }
        },
        implemented: quote! {
            impl __p::Variants for #name {
                const NAME: &'static ::core::primitive::str = #own;
                const ALL: &'static [Self] = &[#(Self::#variants),*];
                const VARIANTS: &'static [__p::Variant] = &[#(#spellings),*];

                #[inline]
                fn name(self) -> &'static ::core::primitive::str {
                    match self { #(Self::#variants => #values,)* }
                }
            }
            __p::variants! { #name }
        },
    }
}

/// The values, each variant once: a duplicate in an invalid spec is reported elsewhere.
fn variants_of(of: &Enum) -> Vec<&Variant> {
    let mut known = HashSet::new();
    of.variants.iter().filter(|value| known.insert(type_ident(&value.name))).collect()
}
