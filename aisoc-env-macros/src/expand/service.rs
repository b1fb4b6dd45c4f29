//! `#[service]`: fills the caller's struct.

use aisoc_env_spec::fallback::Model;
use aisoc_env_spec::model::Service;
use aisoc_env_spec::{Similarity, nearest};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Error, LitStr};

use super::own_types::expand_own_types;
use super::service_macros::call;
use super::structs::{Table, expand_configuration};
use super::{Expander, Generated};
use crate::args::{Args, parse_args};
use crate::errors::{diagnostics, error};
use crate::item::{Item, parse_item};
use crate::source::{Source, read_source};

/// Expands `service`. A service of the built-in spec is a call of the runtime's macro, so the spec is not read again.
pub(crate) fn expand_service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand(arguments, item, |args, item, errors| {
        if errors.is_empty() && args.options.is_empty() {
            call(args, item)
        } else {
            expand_item(args, item, errors)
        }
    })
}

/// Expands a service name and a struct, and always reads the spec.
pub(crate) fn expand_read_service(tokens: TokenStream) -> TokenStream {
    let mut item = tokens.into_iter();
    let name = item.next().into_iter().collect();
    expand(name, item.collect(), expand_item)
}

/// All errors, and the types as far as they are known.
fn expand(
    arguments: TokenStream,
    item: TokenStream,
    expand_item: impl FnOnce(&Args, &Item, &mut Vec<Error>) -> TokenStream,
) -> TokenStream {
    let mut errors = Vec::new();
    let args = parse_args(arguments, &mut errors);
    let types = match parse_item(item.clone(), &mut errors) {
        Some(parsed) => expand_item(&args, &parsed, &mut errors),
        None => item,
    };
    let errors = errors.iter().map(Error::to_compile_error);
    quote! { #(#errors)* #types }
}

fn expand_item(args: &Args, item: &Item, errors: &mut Vec<Error>) -> TokenStream {
    let krate = args
        .options
        .krate
        .as_ref()
        .map_or_else(|| quote! { ::aisoc_env }, ToTokens::to_token_stream);
    match read_source(args) {
        Ok(source) => expand_source(args, &source, krate, item, errors),
        Err(why) => {
            errors.push(why);
            let expander = Expander { model: &Model::default(), krate };
            expand_nothing(&expander, item).with_block(&expander)
        }
    }
}

fn expand_source(
    args: &Args,
    source: &Source,
    krate: TokenStream,
    item: &Item,
    errors: &mut Vec<Error>,
) -> TokenStream {
    let well_called = errors.is_empty();
    let name = args.service.as_ref();
    let span = source.span.or_else(|| name.map(LitStr::span)).unwrap_or_else(Span::call_site);
    errors.extend(diagnostics(&source.reading, &source.name, span));
    let expander = &Expander { model: source.reading.model(), krate };
    let service = name.and_then(|name| expander.model.service(&name.value()));
    if let (None, Some(name), true) = (service, name, well_called) {
        errors.extend(unknown_service(expander, name, source));
    }
    let meant = || name.and_then(|name| nearest_service(expander.model, &name.value()));
    let types = match service.or_else(meant) {
        Some(service) => expand_types(expander, item, service, source, errors),
        None => expand_nothing(expander, item),
    };
    let types = types.with_block(expander);
    let watched = source.file.iter();
    quote! {
        #(const _: &[::core::primitive::u8] = ::core::include_bytes!(#watched);)*
        #types
    }
}

/// A configuration without fields, if the service is unknown.
fn expand_nothing(expander: &Expander<'_>, item: &Item) -> Generated {
    expand_configuration(expander, item, &Service::default(), Table::Generated)
}

/// Not reported for a spec that cannot be read at all: it has no services, and the message would only hide why.
fn unknown_service(expander: &Expander<'_>, name: &LitStr, source: &Source) -> Option<Error> {
    let wanted = name.value();
    let services = expander.model.services.iter();
    let names: Vec<String> = services.map(|service| format!("`{}`", *service.name)).collect();
    if names.is_empty() && source.reading.is_broken() {
        return None;
    }
    let help = match nearest_service(expander.model, &wanted) {
        Some(nearest) => format!("did you mean `{}`?", *nearest.name),
        None if names.is_empty() => "add it under `services`".to_owned(),
        None => format!("its services are {}", names.join(", ")),
    };
    Some(error(name.span(), format!("`{}` has no service `{wanted}`", source.name), help))
}

/// The service whose name this is likely a typo of: its fields replace those meant.
fn nearest_service<'a>(model: &'a Model, wanted: &str) -> Option<&'a Service> {
    let names = model.services.iter().map(|service| &**service.name);
    nearest(wanted, names, Similarity::Hint).and_then(|name| model.service(name))
}

/// The caller's struct, and the types beside it.
fn expand_types(
    expander: &Expander<'_>,
    item: &Item,
    service: &Service,
    source: &Source,
    errors: &mut Vec<Error>,
) -> Generated {
    let own_types = match expand_own_types(expander, service, &item.name) {
        Some(Ok(own_types)) => own_types,
        refused => {
            // The errors of a broken spec are reported already.
            let why = refused.and_then(Result::err).filter(|_| !source.reading.is_broken());
            errors.extend(why);
            return expand_nothing(expander, item);
        }
    };
    let table = if source.is_builtin() { Table::Runtime } else { Table::Generated };
    [own_types, expand_configuration(expander, item, service, table)].into_iter().collect()
}
