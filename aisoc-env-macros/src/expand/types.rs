//! The Rust type of a variable, and its type as the runtime's data.

use aisoc_env_spec::model::{Kind, Range, Separator, Variable};
use proc_macro2::TokenStream;
use quote::quote;

use super::Expander;

impl Expander<'_> {
    /// The type of a variable's field.
    pub(super) fn field_type(&self, variable: &Variable) -> TokenStream {
        let p = self.private();
        let plain = if variable.secret.value {
            quote! { #p::SecretString }
        } else {
            self.value_type(&variable.kind.value)
        };
        let is_list = matches!(variable.kind.value, Kind::List(..)) && !variable.secret.value;
        if variable.has_value() || is_list {
            plain
        } else {
            quote! { ::core::option::Option<#plain> }
        }
    }

    fn value_type(&self, kind: &Kind) -> TokenStream {
        let p = self.private();
        match kind {
            Kind::Text | Kind::Host => quote! { #p::String },
            Kind::Bool => quote! { ::core::primitive::bool },
            Kind::Integer(Range { min: Some(min), .. }) if *min < 0.0 => {
                quote! { ::core::primitive::i64 }
            }
            Kind::Integer(_) | Kind::Size(_) => quote! { ::core::primitive::u64 },
            Kind::Number(_) => quote! { ::core::primitive::f64 },
            Kind::Port(_) => quote! { ::core::primitive::u16 },
            Kind::Duration(_) => quote! { ::core::time::Duration },
            Kind::Url(_) => quote! { #p::Url },
            Kind::Path => quote! { #p::PathBuf },
            Kind::Address => quote! { #p::Address },
            Kind::Cidr => quote! { #p::IpNet },
            Kind::Origin => quote! { #p::Origin },
            Kind::Cors { .. } => quote! { #p::Cors },
            Kind::Pem => quote! { #p::Pem },
            Kind::Choice(set) => self.set_path(&self.model.sets[*set]),
            Kind::List(item, _) if **item == Kind::Cidr => quote! { #p::Networks },
            Kind::List(item, _) => {
                let item = self.value_type(item);
                quote! { #p::Vec<#item> }
            }
        }
    }

    /// The type as the runtime's data.
    pub(super) fn kind(&self, kind: &Kind) -> TokenStream {
        let kind = match kind {
            Kind::Text => quote! { Text },
            Kind::Bool => quote! { Bool },
            Kind::Integer(range) => integer(*range),
            Kind::Number(range) => {
                let (min, max) = (option(range.min), option(range.max));
                quote! { Number { min: #min, max: #max } }
            }
            Kind::Port(range) => port(*range),
            Kind::Duration(unit) => {
                let (unit, millis) = (unit.word(), unit.factor());
                quote! { Duration { unit: #unit, millis: #millis } }
            }
            Kind::Size(unit) => {
                let (unit, bytes) = (unit.word(), unit.factor());
                quote! { Size { unit: #unit, bytes: #bytes } }
            }
            Kind::Url(schemes) => quote! { Url(&[#(#schemes),*]) },
            Kind::Path => quote! { Path },
            Kind::Host => quote! { Host },
            Kind::Address => quote! { Address },
            Kind::Cidr => quote! { Cidr },
            Kind::Origin => quote! { Origin },
            Kind::Cors { credentials } => quote! { Cors { credentials: #credentials } },
            Kind::Pem => quote! { Pem },
            Kind::Choice(set) => {
                let set = self.set_path(&self.model.sets[*set]);
                quote! { Choice(<#set as __p::Choice>::SPELLINGS) }
            }
            Kind::List(item, separator) => {
                let item = self.kind(item);
                let separator = match separator {
                    Separator::Comma => quote! { Comma },
                    Separator::Space => quote! { Space },
                };
                quote! { List(&#item, __p::Separator::#separator) }
            }
        };
        quote! { __p::Kind::#kind }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts saturate")]
fn integer(range: Range) -> TokenStream {
    let min = range.min.unwrap_or(0.0) as i64;
    let widest = if min < 0 { i64::MAX as u64 } else { u64::MAX };
    let max = range.max.map_or(widest, |max| max as u64);
    quote! { Integer { min: #min, max: #max } }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts saturate")]
fn port(range: Range) -> TokenStream {
    let min = range.min.map_or(0, |min| min as u16);
    let max = range.max.map_or(u16::MAX, |max| max as u16);
    quote! { Port { min: #min, max: #max } }
}

fn option(value: Option<f64>) -> TokenStream {
    value.map_or_else(
        || quote! { ::core::option::Option::None },
        |value| quote! { ::core::option::Option::Some(#value) },
    )
}
