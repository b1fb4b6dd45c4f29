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
        let (names, values) = (&self.model.production.names, &self.model.production.values);
        let prefixes = service.own_prefixes();
        let elsewhere = self.model.known_elsewhere(service);
        let variables = service.variables.iter().map(|variable| self.variable_entry(variable));
        quote! {
            #p::Service::new(#name, #title, &[#(#variables),*])
                .production(&[#(#names),*], &[#(#values),*])
                .prefixes(&[#(#prefixes),*], &[#(#elsewhere),*])
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
            with(!aliases.is_empty(), "with_aliases", || quote! { &[#(#aliases),*] }),
            with_text("with_default", text(&variable.default)),
            with(variable.secret.value, "with_secret", || quote! { true }),
            with(variable.placeholder.value, "with_placeholder", || quote! { true }),
            self.with_required(&variable.required),
            variable.fallback.as_ref().map_or_else(TokenStream::new, |fallback| {
                let index = fallback.value;
                quote! { .with_fallback(#index) }
            }),
            variable.only_when.as_ref().map_or_else(TokenStream::new, |when| {
                let when = self.condition(when);
                quote! { .with_only_when(#when) }
            }),
            with_text("with_never_in_production", text(&variable.never_in_production)),
            with_text("with_avoid_in_production", text(&variable.avoid_in_production)),
            with_text("with_generate", command),
        ];
        quote! { #p::Variable::new(#name, #kind) #(#additions)* }
    }

    fn with_required(&self, required: &Required) -> TokenStream {
        let p = self.private();
        match required {
            Required::No => TokenStream::new(),
            Required::Always(_) => quote! { .with_required(#p::Required::Always) },
            Required::Production(_) => quote! { .with_required(#p::Required::Production) },
            Required::Unless(unless) => {
                let unless = self.condition(unless);
                quote! { .with_required(#p::Required::Unless(#unless)) }
            }
        }
    }

    fn condition(&self, condition: &Condition) -> TokenStream {
        let p = self.private();
        let (names, value) = (&condition.names, &condition.value.value);
        let index = condition.index.map_or_else(
            || quote! { ::core::option::Option::None },
            |index| quote! { ::core::option::Option::Some(#index) },
        );
        quote! { #p::Condition { names: &[#(#names),*], index: #index, value: #value } }
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
