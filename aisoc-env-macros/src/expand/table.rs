//! A service as static data.

use aisoc_env_spec::model::{Condition, Required, Service, Variable};
use proc_macro2::TokenStream;
use quote::quote;

use super::Expander;

impl Expander<'_> {
    /// The expression of a service's static.
    pub(super) fn service_table(&self, service: &Service) -> TokenStream {
        let p = self.private();
        let (name, title) = (&service.name.value, &service.title);
        let production = &self.model.production;
        let (names, values) = (self.texts(&production.names), self.texts(&production.values));
        let prefixes = self.texts(&service.own_prefixes());
        let elsewhere = self.texts(&self.model.known_elsewhere(service));
        let variables = service.variables.iter().map(|variable| self.variable_entry(variable));
        let count = service.variables.len();
        quote! {
            {
                static VARIABLES: [#p::Variable; #count] = [#(#variables),*];
                #p::Service::new(#name, #title, &VARIABLES)
                    .production(#names, #values)
                    .prefixes(#prefixes, #elsewhere)
            }
        }
    }

    fn variable_entry(&self, variable: &Variable) -> TokenStream {
        let p = self.private();
        let (name, kind) = (&variable.name.value, self.kind(&variable.kind.value));
        let aliases: Vec<&str> = variable.names().skip(1).collect();
        let text = |value: &Option<aisoc_env_spec::Spanned<String>>| {
            value.as_ref().map(|value| value.value.clone())
        };
        let command = variable.generator.map(|index| self.model.generators[index].command.clone());
        let additions = [
            with(!aliases.is_empty(), "aliased", || self.texts(&aliases)),
            with_text("defaults_to", text(&variable.default)),
            with(variable.secret.value, "secret", TokenStream::new),
            with(variable.placeholder.value, "placeholder", TokenStream::new),
            self.with_required(&variable.required),
            variable.fallback.as_ref().map_or_else(TokenStream::new, |fallback| {
                let index = fallback.value.index();
                quote! { .falls_back_to(#index) }
            }),
            variable.only_when.as_ref().map_or_else(TokenStream::new, |when| {
                let when = self.condition(when);
                quote! { .only_when(#when) }
            }),
            with_text("never_in_production", text(&variable.never_in_production)),
            with_text("avoid_in_production", text(&variable.avoid_in_production)),
            with_text("generated_by", command),
        ];
        quote! { #p::Variable::new(#name, #kind) #(#additions)* }
    }

    fn with_required(&self, required: &Required) -> TokenStream {
        let p = self.private();
        match required {
            Required::No => TokenStream::new(),
            Required::Always(_) => quote! { .required(#p::Required::Always) },
            Required::Production(_) => quote! { .required(#p::Required::Production) },
            Required::Unless(unless) => {
                let unless = self.condition(unless);
                quote! { .required(#p::Required::Unless(#unless)) }
            }
        }
    }

    fn condition(&self, condition: &Condition) -> TokenStream {
        let p = self.private();
        let (names, value) = (self.texts(&condition.names), &condition.value.value);
        let index = condition.index.map_or_else(
            || quote! { ::core::option::Option::None },
            |id| {
                let index = id.index();
                quote! { ::core::option::Option::Some(#index) }
            },
        );
        quote! { #p::Condition::new(#names, #index, #value) }
    }

    fn texts<T: AsRef<str>>(&self, texts: &[T]) -> TokenStream {
        let p = self.private();
        let texts = texts.iter().map(AsRef::as_ref);
        quote! { &[#(#p::Borrowed(#texts)),*] }
    }
}

fn with(wanted: bool, name: &str, value: impl Fn() -> TokenStream) -> TokenStream {
    let (name, value) = (super::ident(name), value());
    if wanted {
        quote! { .#name(#value) }
    } else {
        TokenStream::new()
    }
}

fn with_text(name: &str, text: Option<String>) -> TokenStream {
    text.map_or_else(TokenStream::new, |text| with(true, name, || quote! { #text }))
}
