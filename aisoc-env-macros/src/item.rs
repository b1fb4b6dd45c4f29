//! The struct that is filled in.

use darling::Error;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, Path, Token, Visibility};

/// What is kept of the caller's struct.
pub(crate) struct Item {
    pub(crate) attributes: Vec<TokenStream>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
}

/// Traits that the generated code implements itself, without giving away a secret.
const IMPLEMENTED: [&str; 3] = ["Clone", "Debug", "Serialize"];

/// Reads the struct; anything but a unit struct is an error.
pub(crate) fn parse_item(tokens: TokenStream) -> Result<Item, Error> {
    let input: DeriveInput = syn::parse2(tokens)
        .map_err(|_| Error::custom("`service` takes a unit struct: `pub struct Config;`"))?;
    check_shape(&input)?;
    Ok(Item {
        attributes: input.attrs.iter().filter_map(kept_attribute).collect(),
        visibility: input.vis,
        name: input.ident,
    })
}

fn check_shape(input: &DeriveInput) -> Result<(), Error> {
    let wrong = |what: &str| {
        Err(Error::custom(format!(
            "`service` takes a unit struct (`struct {};`), not {what}",
            input.ident
        ))
        .with_span(&input.ident))
    };
    let twice = |attribute: &&Attribute| {
        attribute.path().segments.last().is_some_and(|segment| segment.ident == "service")
    };
    if let Some(attribute) = input.attrs.iter().find(twice) {
        let message = "a struct is the configuration of one service: `service` stands here twice";
        return Err(Error::custom(message).with_span(attribute));
    }
    match &input.data {
        Data::Struct(data) if !matches!(data.fields, Fields::Unit) => wrong("one with fields"),
        Data::Struct(_) if !input.generics.params.is_empty() => wrong("one with parameters"),
        Data::Struct(_) => Ok(()),
        Data::Enum(_) => wrong("an enum"),
        Data::Union(_) => wrong("a union"),
    }
}

/// The attribute without the derives that would collide with what is generated.
fn kept_attribute(attribute: &Attribute) -> Option<TokenStream> {
    if !attribute.path().is_ident("derive") {
        return Some(attribute.to_token_stream());
    }
    let derives =
        attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()?;
    let kept: Vec<&Path> = derives.iter().filter(|path| !is_implemented(path)).collect();
    (!kept.is_empty()).then(|| quote::quote! { #[derive(#(#kept),*)] })
}

fn is_implemented(path: &Path) -> bool {
    path.segments.last().is_some_and(|segment| IMPLEMENTED.iter().any(|name| segment.ident == name))
}
