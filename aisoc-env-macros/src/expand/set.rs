//! A closed set as an enum.

use std::collections::HashSet;

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Service, Set, SetMember};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Expander, ident, type_ident};

impl Expander<'_> {
    /// The enum, with `Display`, `FromStr` and serde.
    pub(super) fn set_enum(&self, set: &Set) -> TokenStream {
        let p = self.private();
        let nobody = Service::default();
        let paths = self.paths(&nobody, None);
        let reference = Reference::new(self.model, &paths);
        let (name, text) = (ident(&set.name.value), reference.set(set));
        let values = values_of(set);
        let variants: Vec<Ident> = values.iter().map(|value| type_ident(&value.name)).collect();
        let texts = values.iter().map(|value| reference.value(value));
        let spellings = values.iter().flat_map(|value| {
            let name = &*value.name;
            value.spellings().map(move |spelling| {
                let spelling = &**spelling;
                quote! { (#spelling, #name) }
            })
        });
        let values = values.iter().map(|value| &*value.name);
        let traits = self.set_traits(&name);
        quote! {
            #[doc = #text]
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
                ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
            )]
            pub enum #name { #(#[doc = #texts] #variants,)* }

            impl #p::Choice for #name {
                const ALL: &'static [Self] = &[#(Self::#variants),*];
                const SPELLINGS: &'static [(&'static ::core::primitive::str, &'static ::core::primitive::str)] =
                    &[#(#spellings),*];

                #[inline]
                fn name(self) -> &'static ::core::primitive::str {
                    match self { #(Self::#variants => #values,)* }
                }
            }

            #traits
        }
    }

    fn set_traits(&self, name: &Ident) -> TokenStream {
        let p = self.private();
        quote! {
            impl ::core::fmt::Display for #name {
                #[inline]
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Formatter::pad(__f, #p::Choice::name(*self))
                }
            }

            impl ::core::str::FromStr for #name {
                type Err = #p::Fault;

                #[inline]
                fn from_str(__text: &::core::primitive::str) -> ::core::result::Result<Self, #p::Fault> {
                    #p::parse_choice(__text)
                }
            }

            impl #p::serde::Serialize for #name {
                fn serialize<S: #p::serde::Serializer>(
                    &self,
                    __serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    #p::serde::Serializer::serialize_str(__serializer, #p::Choice::name(*self))
                }
            }

            impl<'de> #p::serde::Deserialize<'de> for #name {
                fn deserialize<D: #p::serde::Deserializer<'de>>(
                    __deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    #p::deserialize_choice(__deserializer)
                }
            }
        }
    }
}

/// The values, each variant once: a wrong spec that has one twice has been told so.
fn values_of(set: &Set) -> Vec<&SetMember> {
    let mut known = HashSet::new();
    set.values.iter().filter(|value| known.insert(type_ident(&value.name))).collect()
}
