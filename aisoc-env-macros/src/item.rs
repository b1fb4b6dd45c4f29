//! The caller's struct.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Path, Token};

use crate::errors::{error, error_at};

/// The parts of the caller's struct that are kept.
pub(crate) struct Item {
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: TokenStream,
}

impl Item {
    /// The pattern of a unit struct in a declarative macro.
    pub(crate) fn pattern() -> TokenStream {
        quote! { $(#$attribute:tt)* $visibility:vis struct $name:ident; }
    }

    /// The parts that the pattern matches.
    pub(crate) fn matched() -> Self {
        Self {
            attributes: quote! { $(#$attribute)* },
            visibility: quote! { $visibility },
            name: quote! { $name },
        }
    }
}

impl ToTokens for Item {
    /// Writes the unit struct.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, name } = self;
        tokens.extend(quote! { #attributes #visibility struct #name; });
    }
}

/// Traits that the generated code implements. Derived implementations would show secrets.
const IMPLEMENTED: [&str; 3] = ["Clone", "Debug", "Serialize"];

/// Reads the struct. A type of another shape is an error, and is filled in nevertheless, so that its uses cause no further errors.
/// `None` if the item is not a type.
pub(crate) fn parse_item(tokens: TokenStream, errors: &mut Vec<Error>) -> Option<Item> {
    let input: DeriveInput = match syn::parse2(tokens) {
        Ok(input) => input,
        Err(why) => {
            let help = "put it on `pub struct Config;`";
            errors.push(error(why.span(), "`service` applies to a unit struct", help));
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

/// Reports an attribute that cannot be combined with `service`.
fn check_attribute(attribute: &Attribute) -> Option<Error> {
    is_service(attribute).then(|| {
        let message = "a struct can have only one `service` attribute";
        error_at(attribute, message, "write one struct per service")
    })
}

fn is_service(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "service")
}

/// The attribute without the derives that the generated code implements.
fn kept_attribute(attribute: &Attribute) -> Option<TokenStream> {
    if is_service(attribute) {
        return None;
    }
    let Some(derives) = derives(attribute) else { return Some(attribute.to_token_stream()) };
    let kept: Vec<&Path> = derives.iter().filter(|path| !is_implemented(path)).collect();
    (!kept.is_empty()).then(|| quote! { #[derive(#(#kept),*)] })
}

/// The traits of a `derive`. The compiler reports one that cannot be parsed.
fn derives(attribute: &Attribute) -> Option<Punctuated<Path, Token![,]>> {
    let is_derive = attribute.path().is_ident("derive");
    is_derive.then(|| attribute.parse_args_with(Punctuated::parse_terminated).ok()).flatten()
}

fn is_implemented(path: &Path) -> bool {
    path.segments.last().is_some_and(|segment| IMPLEMENTED.iter().any(|name| segment.ident == name))
}

#[cfg(test)]
mod tests;
