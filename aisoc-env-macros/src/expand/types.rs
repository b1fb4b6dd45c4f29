//! The value types in Rust: the type of a field, and the expression of the type in a table.

use aisoc_env_spec::model::Variable;
use aisoc_env_spec::value::{EnumType, IntegerType, ScalarType, Unit};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::table::expand_texts;
use super::{Expander, ident, type_ident};

/// The type of a variable's field.
pub(super) fn expand_field_type(expander: &Expander<'_>, variable: &Variable) -> TokenStream {
    let p = expander.private();
    let value_type = &variable.value_type.value;
    let is_list = value_type.is_list() && !variable.secret.value;
    let (item, _) = scalar_type(expander, &value_type.scalar);
    let plain = match &value_type.scalar {
        _ if variable.secret.value => quote! { #p::SecretString },
        ScalarType::Cidr(_) if is_list => quote! { #p::Networks },
        _ if is_list => quote! { #p::Vec<#item> },
        _ => item,
    };
    if variable.has_value() || is_list {
        plain
    } else {
        quote! { ::core::option::Option<#plain> }
    }
}

/// The type in a table.
pub(super) fn expand_scalar(expander: &Expander<'_>, scalar: &ScalarType) -> TokenStream {
    let (rust_type, parameters) = scalar_type(expander, scalar);
    if let ScalarType::Enum(_) = scalar {
        return quote! { __p::variants::<#rust_type>() };
    }
    let constructor = ident(scalar.name());
    quote! { __p::#constructor(#parameters) }
}

/// The Rust type of a value, and the parameters of its type in a table.
fn scalar_type(expander: &Expander<'_>, scalar: &ScalarType) -> (TokenStream, TokenStream) {
    let p = expander.private();
    let none = TokenStream::new();
    match scalar {
        ScalarType::Text(_) | ScalarType::Host(_) => (quote! { #p::String }, none),
        ScalarType::Bool(_) => (primitive("bool"), none),
        ScalarType::Integer(of) => (integer(of), limits(of.min, of.max, Literal::i64_unsuffixed)),
        ScalarType::Number(of) => {
            (primitive("f64"), limits(of.min, of.max, Literal::f64_unsuffixed))
        }
        ScalarType::Port(of) => (primitive("u16"), limits(of.min, of.max, Literal::u16_unsuffixed)),
        ScalarType::Duration(of) => (quote! { ::core::time::Duration }, unit(of.unit)),
        ScalarType::Size(of) => (primitive("u64"), unit(of.unit)),
        ScalarType::Url(of) => (quote! { #p::Url }, expand_texts(&*of.schemes)),
        ScalarType::Path(_) => (quote! { #p::PathBuf }, none),
        ScalarType::Address(_) => (quote! { #p::Address }, none),
        ScalarType::Cidr(_) => (quote! { #p::IpNet }, none),
        ScalarType::Origin(_) => (quote! { #p::Origin }, none),
        ScalarType::Cors(of) => (quote! { #p::Cors }, of.credentials.to_token_stream()),
        ScalarType::Pem(_) => (quote! { #p::Pem }, none),
        ScalarType::Enum(of) => (enum_path(expander, of), none),
    }
}

/// The generated enum of an enum type.
fn enum_path(expander: &Expander<'_>, of: &EnumType) -> TokenStream {
    let found = expander.model.enums.iter().find(|known| known.name.value == of.name);
    found.map_or_else(|| ident(&of.name).to_token_stream(), |found| expander.enum_path(found))
}

fn integer(of: &IntegerType) -> TokenStream {
    primitive(if of.is_signed() { "i64" } else { "u64" })
}

fn primitive(name: &str) -> TokenStream {
    let name = ident(name);
    quote! { ::core::primitive::#name }
}

fn limits<T>(min: Option<T>, max: Option<T>, literal: fn(T) -> Literal) -> TokenStream {
    let limit = |limit: Option<T>| {
        let limit = limit.map(literal);
        limit.map_or_else(|| quote! { __p::NoLimit }, |limit| quote! { __p::Limit(#limit) })
    };
    let (min, max) = (limit(min), limit(max));
    quote! { #min, #max }
}

fn unit(unit: Unit) -> TokenStream {
    let unit = type_ident(unit.word());
    quote! { __p::Unit::#unit }
}
