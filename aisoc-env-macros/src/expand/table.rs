//! A service as static data.

use aisoc_env_spec::model::{Condition, Production, Required, Service, Variable};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Expander;

/// The table of a service, `SERVICE`.
pub(super) fn expand_table(expander: &Expander<'_>, service: &Service) -> TokenStream {
    let (name, title) = (&service.name.value, &service.title);
    let Production { names, values, .. } = &expander.model.production;
    let production = with_texts("production", names, values);
    let elsewhere = expander.model.known_elsewhere(service);
    let prefixes = with_texts("prefixes", &service.own_prefixes(), &elsewhere);
    let variables = service.variables.iter().map(|variable| expand_variable(expander, variable));
    let count = Literal::usize_unsuffixed(service.variables.len());
    quote! {
        static VARIABLES: [__p::Variable; #count] = [#(#variables),*];
        static SERVICE: __p::Service = __p::Service::new(#name, #title, &VARIABLES) #production #prefixes;
    }
}

fn expand_variable(expander: &Expander<'_>, variable: &Variable) -> TokenStream {
    let (name, kind) = (&variable.name.value, expander.kind(&variable.kind.value));
    let aliases: Vec<&str> = variable.names().skip(1).collect();
    let text = |value: &Option<aisoc_env_spec::Spanned<String>>| {
        value.as_ref().map(|value| value.value.clone())
    };
    let command = variable.generator.map(|index| expander.model.generators[index].command.clone());
    let additions = [
        with(!aliases.is_empty(), "aliased", || expand_texts(&aliases)),
        with_text("defaults_to", text(&variable.default)),
        with(variable.secret.value, "secret", TokenStream::new),
        with(variable.placeholder.value, "placeholder", TokenStream::new),
        with_required(&variable.required),
        variable.fallback.as_ref().map_or_else(TokenStream::new, |fallback| {
            let index = Literal::usize_unsuffixed(fallback.value.index());
            quote! { .falls_back_to(#index) }
        }),
        variable.only_when.as_ref().map_or_else(TokenStream::new, |when| {
            let when = expand_condition(when);
            quote! { .only_when(#when) }
        }),
        with_text("never_in_production", text(&variable.never_in_production)),
        with_text("avoid_in_production", text(&variable.avoid_in_production)),
        with_text("generated_by", command),
    ];
    quote! { __p::Variable::new(#name, #kind) #(#additions)* }
}

fn with_required(required: &Required) -> TokenStream {
    match required {
        Required::No => TokenStream::new(),
        Required::Always(_) => quote! { .required(__p::Required::Always) },
        Required::Production(_) => quote! { .required(__p::Required::Production) },
        Required::Unless(unless) => {
            let unless = expand_condition(unless);
            quote! { .required(__p::Required::Unless(#unless)) }
        }
    }
}

fn expand_condition(condition: &Condition) -> TokenStream {
    let (names, value) = (expand_texts(&condition.names), &condition.value.value);
    let index = condition.index.map_or_else(
        || quote! { ::core::option::Option::None },
        |id| {
            let index = Literal::usize_unsuffixed(id.index());
            quote! { ::core::option::Option::Some(#index) }
        },
    );
    quote! { __p::Condition::new(#names, #index, #value) }
}

fn expand_texts<T: AsRef<str>>(texts: &[T]) -> TokenStream {
    let texts = texts.iter().map(AsRef::as_ref);
    quote! { &[#(__p::Borrowed(#texts)),*] }
}

fn with(wanted: bool, name: &str, value: impl Fn() -> TokenStream) -> TokenStream {
    let (name, value) = (super::ident(name), value());
    if wanted {
        quote! { .#name(#value) }
    } else {
        TokenStream::new()
    }
}

fn with_texts<T: AsRef<str>, U: AsRef<str>>(name: &str, one: &[T], other: &[U]) -> TokenStream {
    let (one_texts, other_texts) = (expand_texts(one), expand_texts(other));
    let given = !one.is_empty() || !other.is_empty();
    with(given, name, || quote! { #one_texts, #other_texts })
}

fn with_text(name: &str, text: Option<String>) -> TokenStream {
    text.map_or_else(TokenStream::new, |text| with(true, name, || quote! { #text }))
}
