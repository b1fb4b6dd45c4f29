//! One declarative macro of the runtime for each built-in service, which fills the caller's struct. The built-in spec is read only
//! when the runtime is compiled, not in each crate that uses it.

use aisoc_env_spec::fallback::Model;
use aisoc_env_spec::model::Service;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Expander;
use super::structs::{Table, expand_configuration};
use crate::args::Args;
use crate::item::Item;

/// A call of the macro that dispatches by service name.
pub(super) fn call(args: &Args, item: &Item) -> TokenStream {
    let name = &args.service;
    quote! { ::aisoc_env::__private::service! { #name #item } }
}

/// A macro for each service, and one that dispatches by service name. For an unknown name, the spec is read to report it.
pub(super) fn expand_service_macros(model: &Model) -> TokenStream {
    let expander = Expander { model, krate: quote! { ::aisoc_env } };
    let all = model.services.iter().map(|service| expand_service_macro(&expander, service));
    let names = model.services.iter().map(|service| &*service.name.value);
    let macros = model.services.iter().map(macro_of);
    quote! {
        #(#all)*

        #[doc(hidden)]
        #[macro_export]
        macro_rules! __service {
            #((#names $($item:tt)*) => { ::aisoc_env::#macros! { $($item)* } };)*
            ($($other:tt)*) => { ::aisoc_env::__private::read_service! { $($other)* } };
        }
    }
}

fn expand_service_macro(expander: &Expander<'_>, service: &Service) -> TokenStream {
    let (name, pattern) = (macro_of(service), Item::pattern());
    let configuration = expand_configuration(expander, &Item::matched(), service, Table::Runtime);
    let configuration = configuration.with_block(expander);
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            (#pattern) => { #configuration };
        }
    }
}

fn macro_of(service: &Service) -> Ident {
    format_ident!("__service_{}", service.module())
}
