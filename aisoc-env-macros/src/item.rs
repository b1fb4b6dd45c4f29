//! The struct that is filled in.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Path, Token};

use crate::errors::{error, error_at};

/// What is kept of the caller's struct.
pub(crate) struct Item {
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: TokenStream,
}

impl Item {
    /// As a caller writes it.
    pub(crate) fn pattern() -> TokenStream {
        quote! { $(#$attribute:tt)* $visibility:vis struct $name:ident; }
    }

    /// Whatever the pattern has matched.
    pub(crate) fn matched() -> Self {
        Self {
            attributes: quote! { $(#$attribute)* },
            visibility: quote! { $visibility },
            name: quote! { $name },
        }
    }
}

impl ToTokens for Item {
    /// The unit struct.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, name } = self;
        tokens.extend(quote! { #attributes #visibility struct #name; });
    }
}

/// Traits that the generated code implements itself, without giving away a secret.
const IMPLEMENTED: [&str; 3] = ["Clone", "Debug", "Serialize"];

/// Reads the struct. A type of another shape is an error, and filled in all the same: whoever uses it shall not be told more
/// than what is wrong here. `None` is what is no type at all.
pub(crate) fn parse_item(tokens: TokenStream, errors: &mut Vec<Error>) -> Option<Item> {
    let input: DeriveInput = match syn::parse2(tokens) {
        Ok(input) => input,
        Err(why) => {
            let help = "put it on `pub struct Config;`";
            errors.push(error(why.span(), "`service` fills a unit struct", help));
            return None;
        }
    };
    errors.extend(check_shape(&input));
    errors.extend(input.attrs.iter().filter_map(check_attribute));
    Some(Item {
        attributes: input.attrs.iter().filter_map(kept_attribute).collect(),
        visibility: input.vis.into_token_stream(),
        name: input.ident.into_token_stream(),
    })
}

fn check_shape(input: &DeriveInput) -> Option<Error> {
    let (found, why) = match &input.data {
        Data::Enum(_) => ("an enum", "is a struct"),
        Data::Union(_) => ("a union", "is a struct"),
        Data::Struct(data) if !matches!(data.fields, Fields::Unit) => {
            ("a struct with fields", "takes its fields from the spec")
        }
        Data::Struct(_) if !input.generics.params.is_empty() => {
            ("a struct with parameters", "has no parameters")
        }
        Data::Struct(_) => return None,
    };
    let name = &input.ident;
    let message = format!("`{name}` is {found}; a configuration {why}");
    Some(error_at(name, message, format!("write `struct {name};`")))
}

/// What stands beside `service` and cannot be.
fn check_attribute(attribute: &Attribute) -> Option<Error> {
    is_service(attribute).then(|| {
        let message =
            "a struct is the configuration of one service, and `service` stands here twice";
        error_at(attribute, message, "write a struct for each service")
    })
}

fn is_service(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "service")
}

/// The attribute without the derives that would collide with what is generated.
fn kept_attribute(attribute: &Attribute) -> Option<TokenStream> {
    if is_service(attribute) {
        return None;
    }
    let Some(derives) = derives(attribute) else { return Some(attribute.to_token_stream()) };
    let kept: Vec<&Path> = derives.iter().filter(|path| !is_implemented(path)).collect();
    (!kept.is_empty()).then(|| quote! { #[derive(#(#kept),*)] })
}

/// The traits of a `derive`; one that cannot be read is the compiler's to complain about.
fn derives(attribute: &Attribute) -> Option<Punctuated<Path, Token![,]>> {
    let is_derive = attribute.path().is_ident("derive");
    is_derive.then(|| attribute.parse_args_with(Punctuated::parse_terminated).ok()).flatten()
}

fn is_implemented(path: &Path) -> bool {
    path.segments.last().is_some_and(|segment| IMPLEMENTED.iter().any(|name| segment.ident == name))
}

#[cfg(test)]
mod tests;
