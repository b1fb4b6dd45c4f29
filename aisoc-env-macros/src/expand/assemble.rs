//! How the fields of a struct are loaded. Every field is asked for before the first that has no value ends it, so that every
//! problem is told.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Index;
use syn::ext::IdentExt;

use super::Expander;
use super::fields::FieldTokens;

/// How many fields one function loads: the compiler's work grows with the square of the values that a function may have to drop.
const CHUNK: usize = 32;

impl Expander<'_> {
    /// The statements that load the fields into `Self`; `first` is an expression, the index where a group begins.
    pub(super) fn assemble(&self, fields: &[FieldTokens], first: &TokenStream) -> TokenStream {
        if fields.len() > CHUNK {
            return self.assemble_chunks(fields, first);
        }
        let (locals, loads) = loads(fields);
        let names = fields.iter().map(|field| &field.name);
        quote! {
            #loads
            ::core::option::Option::Some(Self { #(#names: #locals?,)* })
        }
    }

    fn assemble_chunks(&self, fields: &[FieldTokens], first: &TokenStream) -> TokenStream {
        let chunks: Vec<&[FieldTokens]> = fields.chunks(CHUNK).collect();
        let locals: Vec<Ident> =
            (0..chunks.len()).map(|at| format_ident!("__chunk_{at}")).collect();
        let loaded = chunks.iter().map(|chunk| self.load_chunk(chunk, first));
        let moved = fields.iter().enumerate().map(|(at, FieldTokens { name, .. })| {
            let (local, place) = (&locals[at / CHUNK], Index::from(at % CHUNK));
            quote! { #name: #local.#place }
        });
        quote! {
            #(let #locals = #loaded;)*
            #(let #locals = #locals?;)*
            ::core::option::Option::Some(Self { #(#moved,)* })
        }
    }

    /// Some fields as a tuple, loaded by a function of their own.
    fn load_chunk(&self, fields: &[FieldTokens], first: &TokenStream) -> TokenStream {
        let p = self.private();
        let (locals, loads) = loads(fields);
        let types = fields.iter().map(|field| &field.of);
        quote! {
            {
                fn load(
                    __loader: &mut #p::Loader<'_>,
                    __first: ::core::primitive::usize,
                ) -> ::core::option::Option<(#(#types,)*)> {
                    let _ = __first;
                    #loads
                    ::core::option::Option::Some((#(#locals?,)*))
                }
                load(__loader, #first)
            }
        }
    }
}

/// A local for each field, and the statements that set them.
fn loads(fields: &[FieldTokens]) -> (Vec<Ident>, TokenStream) {
    let locals = fields.iter().map(|field| format_ident!("__field_{}", field.name.unraw()));
    let locals: Vec<Ident> = locals.collect();
    let loads = fields.iter().map(|field| &field.load);
    let statements = quote! { #(let #locals = #loads;)* };
    (locals, statements)
}
