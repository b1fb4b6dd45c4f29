//! The configuration of each built-in service as a declarative macro of the runtime, for callers to fill their structs from: the
//! built-in spec is read when the runtime is compiled, and not once more for each crate that uses it.

use aisoc_env_spec::model::{Model, Service};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Expander;
use crate::args::Args;
use crate::item::Item;

/// A call of the macro that knows the services, which fills in the struct.
pub(super) fn call(args: &Args, item: &Item) -> TokenStream {
    let name = &args.service;
    quote! { ::aisoc_env::__private::service! { #name #item } }
}

/// A macro for each service, and one that knows them all. What it does not know is read, and refused.
pub(super) fn templates(model: &Model) -> TokenStream {
    let expander = Expander { model, krate: quote! { ::aisoc_env } };
    let templates = model.services.iter().map(|service| expander.template(service));
    let names = model.services.iter().map(|service| &*service.name.value);
    let macros = model.services.iter().map(macro_of);
    quote! {
        #(#templates)*

        #[doc(hidden)]
        #[macro_export]
        macro_rules! __service {
            #((#names $($item:tt)*) => { ::aisoc_env::#macros! { $($item)* } };)*
            ($($other:tt)*) => { ::aisoc_env::__private::read_service! { $($other)* } };
        }
    }
}

impl Expander<'_> {
    fn template(&self, service: &Service) -> TokenStream {
        let (name, pattern) = (macro_of(service), Item::pattern());
        let configuration = self.configuration(&Item::matched(), service, false);
        quote! {
            #[doc(hidden)]
            #[macro_export]
            macro_rules! #name {
                (#pattern) => { #configuration };
            }
        }
    }
}

fn macro_of(service: &Service) -> Ident {
    format_ident!("__service_{}", service.module())
}
