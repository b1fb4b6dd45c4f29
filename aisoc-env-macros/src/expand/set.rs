//! A closed set as an enum.

use aisoc_env_spec::model::Set;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Expander, ident, type_ident};

impl Expander<'_> {
    /// The enum, with `Display`, `FromStr` and serde.
    pub(super) fn set_enum(&self, set: &Set) -> TokenStream {
        let p = self.private();
        let (name, text) = (ident(&set.name.value), &set.description);
        let variants: Vec<Ident> =
            set.values.iter().map(|value| type_ident(&value.name.value)).collect();
        let values: Vec<&str> = set.values.iter().map(|value| &*value.name.value).collect();
        let texts =
            set.values.iter().map(|value| format!("`{}`: {}", value.name.value, value.description));
        let spellings = set.values.iter().flat_map(|value| {
            let all = std::iter::once(&value.name).chain(&value.aliases);
            all.map(|spelling| (spelling.value.clone(), value.name.value.clone()))
        });
        let spellings = spellings.map(|(spelling, value)| quote! { (#spelling, #value) });
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
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Formatter::pad(__f, #p::Choice::name(*self))
                }
            }

            impl ::core::str::FromStr for #name {
                type Err = #p::Fault;

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
