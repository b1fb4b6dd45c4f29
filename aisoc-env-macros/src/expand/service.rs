//! `#[service]`: the caller's struct, filled in.

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Model, Service};
use aisoc_env_spec::{Similarity, nearest};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Error, LitStr};

use super::Expander;
use super::part::declared;
use super::template::call;
use crate::args::{Args, parse_args};
use crate::errors::{diagnostics, error};
use crate::item::{Item, parse_item};
use crate::source::{Source, read_source};

/// The whole expansion. A service of the built-in spec comes from the runtime, which has read it.
pub(crate) fn expand_service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand(arguments, item, |args, item, errors| {
        if errors.is_empty() && args.options.is_empty() {
            call(args, item)
        } else {
            expand_item(args, item, errors)
        }
    })
}

/// The same from a spec that is read here, whichever it is: a name followed by the struct.
pub(crate) fn expand_read_service(tokens: TokenStream) -> TokenStream {
    let mut item = tokens.into_iter();
    let name = item.next().into_iter().collect();
    expand(name, item.collect(), expand_item)
}

/// Errors, and the types as far as they can be made out.
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
            Expander { model: &Model::default(), krate }.nothing(item)
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
    let expander = Expander { model: source.reading.model(), krate };
    let service = name.and_then(|name| expander.model.service(&name.value()));
    let types = match (service, name) {
        (Some(service), _) => expander.service(item, service, source, errors),
        (None, Some(name)) => {
            errors.extend(well_called.then(|| expander.unknown_service(name, source)).flatten());
            match expander.nearest_service(&name.value()) {
                Some(nearest) => expander.service(item, nearest, source, errors),
                None => expander.nothing(item),
            }
        }
        (None, None) => expander.nothing(item),
    };
    let watched = source.file.iter();
    quote! {
        #(const _: &[::core::primitive::u8] = ::core::include_bytes!(#watched);)*
        #types
    }
}

impl Expander<'_> {
    /// A configuration without fields, where it is not known which it should have.
    fn nothing(&self, item: &Item) -> TokenStream {
        self.configuration(item, &Service::default(), true)
    }

    /// Not said of a spec that cannot be read at all: it has no services, and saying so would only hide why.
    fn unknown_service(&self, name: &LitStr, source: &Source) -> Option<Error> {
        let wanted = name.value();
        let names: Vec<String> =
            self.model.services.iter().map(|service| format!("`{}`", *service.name)).collect();
        if names.is_empty() && source.reading.is_broken() {
            return None;
        }
        let help = match self.nearest_service(&wanted) {
            Some(nearest) => format!("did you mean `{}`?", *nearest.name),
            None if names.is_empty() => "add it under `services`".to_owned(),
            None => format!("its services are {}", names.join(", ")),
        };
        Some(error(name.span(), format!("`{}` has no service `{wanted}`", source.name), help))
    }

    /// The service whose name this is most likely a slip of: its fields stand in for those meant.
    fn nearest_service(&self, wanted: &str) -> Option<&Service> {
        let names = self.model.services.iter().map(|service| &**service.name);
        nearest(wanted, names, Similarity::Hint).and_then(|name| self.model.service(name))
    }

    fn service(
        &self,
        item: &Item,
        service: &Service,
        source: &Source,
        errors: &mut Vec<Error>,
    ) -> TokenStream {
        let siblings = match self.siblings(service, &item.name) {
            Some(Ok(siblings)) => siblings,
            told => {
                // A spec that is wrong has been told why.
                let why = told.and_then(Result::err).filter(|_| !source.reading.is_broken());
                errors.extend(why);
                return self.nothing(item);
            }
        };
        let configuration = self.configuration(item, service, !source.is_builtin());
        quote! { #siblings #configuration }
    }

    /// The caller's struct. `with_table`: its data goes with it, and is not the runtime's.
    pub(super) fn configuration(
        &self,
        item: &Item,
        service: &Service,
        with_table: bool,
    ) -> TokenStream {
        let p = self.private();
        let Item { attributes, visibility, name } = item;
        let paths = self.paths(service, Some(quote! { Self }));
        let reference = Reference::new(self.model, &paths);
        let fields = self.root_fields(&reference, service);
        // After the caller's own words, if there are any, a paragraph of its own.
        let text = format!("\n{}", reference.service(service));
        let declared = declared(&fields);
        let assemble = self.assemble(&fields, &quote! { 0 });
        let shown = self.shown(name, &fields);
        let calls = self.calls(name);
        let (table, path) = self.table(service, with_table);
        quote! {
            #attributes
            #[doc = #text]
            #[derive(::core::clone::Clone)]
            #visibility struct #name { #declared }

            const _: () = {
                #table

                impl #p::Configuration for #name {
                    const SERVICE: &'static #p::Service = &#path;

                    #[inline]
                    fn assemble(__loader: &mut #p::Loader<'_>) -> ::core::option::Option<Self> {
                        #assemble
                    }
                }

                #shown
                #calls
            };
        }
    }

    fn table(&self, service: &Service, with_table: bool) -> (TokenStream, TokenStream) {
        if with_table {
            let (p, table) = (self.private(), self.service_table(service));
            (quote! { static SERVICE: #p::Service = #table; }, quote! { SERVICE })
        } else {
            let module = self.module_path(service);
            (TokenStream::new(), quote! { #module::SERVICE })
        }
    }
}
