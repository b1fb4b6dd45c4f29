//! The tables of a service as static data.

use aisoc_env_spec::model;
use aisoc_env_spec::tables::{Condition, Required, Variable};
use aisoc_env_spec::value::Separator;
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::Expander;
use super::types::expand_scalar;

/// The tables of a service, `SERVICE`.
pub(super) fn expand_table(expander: &Expander<'_>, of: &model::Service) -> TokenStream {
    let table = expander.model.tables(of);
    let (name, title) = (&*table.name, &*table.title);
    let production = with_texts("production", &table.production.names, &table.production.values);
    let prefixes = with_texts("prefixes", &table.prefixes, &table.known_elsewhere);
    let variables = table.variables.iter().map(|variable| expand_variable(expander, variable));
    let count = Literal::usize_unsuffixed(table.variables.len());
    quote! {
        static VARIABLES: [__p::Variable; #count] = [#(#variables),*];
        static SERVICE: __p::Service = __p::Service::new(#name, #title, &VARIABLES) #production #prefixes;
    }
}

fn expand_variable(expander: &Expander<'_>, variable: &Variable) -> TokenStream {
    let (name, scalar) = (&*variable.name, expand_scalar(expander, &variable.value_type.scalar));
    let aliases = Some(&variable.aliases).filter(|aliases| !aliases.is_empty());
    let only_when = variable.only_when.as_ref().map(expand_condition);
    let additions = [
        with("separated_by", variable.value_type.separator.map(expand_separator)),
        with("aliased", aliases.map(|aliases| expand_texts(&**aliases))),
        with("defaults_to", variable.default.as_deref()),
        with("secret", variable.secret.then(TokenStream::new)),
        with("placeholder", variable.placeholder.then(TokenStream::new)),
        with("required", expand_required(&variable.required)),
        with("falls_back_to", variable.fallback.map(Literal::usize_unsuffixed)),
        with("only_when", only_when),
        with("never_in_production", variable.never_in_production.as_deref()),
        with("avoid_in_production", variable.avoid_in_production.as_deref()),
        with("generated_by", variable.generate.as_deref()),
    ];
    quote! { __p::Variable::new(#name, #scalar) #(#additions)* }
}

fn expand_separator(separator: Separator) -> TokenStream {
    match separator {
        Separator::Comma => quote! { __p::Separator::Comma },
        Separator::Space => quote! { __p::Separator::Space },
    }
}

fn expand_required(required: &Required) -> Option<TokenStream> {
    match required {
        Required::No => None,
        Required::Always => Some(quote! { __p::Required::Always }),
        Required::Production => Some(quote! { __p::Required::Production }),
        Required::Unless(condition) => {
            let condition = expand_condition(condition);
            Some(quote! { __p::Required::Unless(#condition) })
        }
    }
}

fn expand_condition(condition: &Condition) -> TokenStream {
    let (names, value) = (expand_texts(&*condition.names), &*condition.value);
    let index = condition.index.map(Literal::usize_unsuffixed).map_or_else(
        || quote! { ::core::option::Option::None },
        |index| quote! { ::core::option::Option::Some(#index) },
    );
    quote! { __p::Condition::new(#names, #index, #value) }
}

/// A slice of texts.
pub(super) fn expand_texts(texts: impl IntoIterator<Item: AsRef<str>>) -> TokenStream {
    let texts = texts.into_iter().map(|text| {
        let text = text.as_ref();
        quote! { __p::Borrowed(#text) }
    });
    quote! { &[#(#texts),*] }
}

/// A call of a builder method, if there is a value.
fn with(name: &str, value: Option<impl ToTokens>) -> TokenStream {
    let name = super::ident(name);
    value.map_or_else(TokenStream::new, |value| quote! { .#name(#value) })
}

fn with_texts<T: AsRef<str>>(name: &str, one: &[T], other: &[T]) -> TokenStream {
    let given = !one.is_empty() || !other.is_empty();
    let (one, other) = (expand_texts(one), expand_texts(other));
    with(name, given.then(|| quote! { #one, #other }))
}
