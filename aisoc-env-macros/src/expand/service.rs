//! `#[service]`: the caller's struct, filled in.

use aisoc_env_spec::doc;
use aisoc_env_spec::model::{Field, Kind, Place, Service, Variable};
use aisoc_env_spec::nearest;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::LitStr;

use super::part::declared;
use super::{Expander, ident};
use crate::args::{Args, parse_args};
use crate::errors::{compile_error, diagnostics};
use crate::item::{Item, parse_item};
use crate::source::{Source, read_source};

/// The whole expansion: errors, and the types as far as they can be made out.
pub(crate) fn expand_service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Vec::new();
    let args = parse_args(arguments, &mut errors);
    let parsed = parse_item(item.clone());
    let mut tokens: TokenStream = errors.into_iter().map(darling::Error::write_errors).collect();
    match parsed {
        Ok(parsed) => tokens.extend(expand_item(&args, &parsed, tokens.is_empty())),
        Err(error) => tokens.extend([error.write_errors(), item]),
    }
    tokens
}

fn expand_item(args: &Args, item: &Item, well_called: bool) -> TokenStream {
    let krate = args
        .options
        .krate
        .as_ref()
        .map_or_else(|| quote! { ::aisoc_env }, ToTokens::to_token_stream);
    let source = match read_source(&args.options) {
        Ok(source) => source,
        Err((why, span)) => {
            let model = &aisoc_env_spec::model::Model::default();
            let error = compile_error(&why, span);
            let empty = Expander { model, krate }.configuration(item, &Service::default(), true);
            return quote! { #error #empty };
        }
    };
    let expander = Expander { model: source.reading.model(), krate };
    let name = args.service.value();
    let span = source.span.unwrap_or_else(|| args.service.span());
    let mut tokens = diagnostics(&source.reading, &source.name, span);
    if let Some(file) = &source.file {
        tokens
            .extend(quote! { const _: &[::core::primitive::u8] = ::core::include_bytes!(#file); });
    }
    if let Some(service) = expander.model.service(&name) {
        tokens.extend(expander.service(item, service, &source));
        return tokens;
    }
    if well_called && names_services(&source) {
        tokens.extend(unknown_service(&args.service, &expander, &source));
    }
    tokens.extend(expander.configuration(item, &Service::default(), true));
    tokens
}

/// A spec that cannot be read at all has no services; saying so would only hide why.
fn names_services(source: &Source) -> bool {
    !source.reading.is_broken() || !source.reading.model().services.is_empty()
}

fn unknown_service(name: &LitStr, expander: &Expander<'_>, source: &Source) -> TokenStream {
    let wanted = name.value();
    let names = || expander.model.services.iter().map(|service| &*service.name.value);
    let help = nearest(&wanted, names()).map_or_else(
        || format!("its services are {}", names().collect::<Vec<_>>().join(", ")),
        |nearest| format!("did you mean `{nearest}`?"),
    );
    let text = format!("`{}` has no service `{wanted}`\nhelp: {help}", source.name);
    compile_error(&text, name.span())
}

impl Expander<'_> {
    fn service(&self, item: &Item, service: &Service, source: &Source) -> TokenStream {
        let siblings = self.siblings(service);
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
        let fields = self.root_fields(service);
        let text = doc::service(service);
        let declared = declared(&fields);
        let assemble = Self::assemble(&fields);
        let shown = self.shown(name, &fields);
        let calls = self.calls(name);
        let (table, path) = self.table(service, with_table);
        quote! {
            #(#attributes)*
            #[doc = #text]
            #[derive(::core::clone::Clone)]
            #visibility struct #name { #declared }

            const _: () = {
                #table

                impl #p::Configuration for #name {
                    const SERVICE: &'static #p::Service = &#path;

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
        let (p, krate, module) = (self.private(), &self.krate, ident(&service.module()));
        if with_table {
            let table = self.service_table(service);
            (quote! { static SERVICE: #p::Service = #table; }, quote! { SERVICE })
        } else {
            (TokenStream::new(), quote! { #krate::#module::SERVICE })
        }
    }

    fn calls(&self, name: &syn::Ident) -> TokenStream {
        let p = self.private();
        quote! {
            impl #name {
                /// Loads the configuration from the process environment.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                pub fn from_env() -> ::core::result::Result<Self, #p::Error> {
                    #p::from_env()
                }

                /// Loads the configuration from the process environment; prints every problem to standard error and exits
                /// with 78 (`EX_CONFIG`) when there are any.
                #[must_use]
                pub fn from_env_or_exit() -> Self {
                    #p::from_env_or_exit()
                }

                /// Loads the configuration from these pairs, and nothing of the process.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                pub fn from_vars<K, V>(
                    pairs: impl ::core::iter::IntoIterator<Item = (K, V)>,
                ) -> ::core::result::Result<Self, #p::Error>
                where
                    K: ::core::convert::Into<#p::String>,
                    V: ::core::convert::Into<#p::OsString>,
                {
                    #p::from_vars(pairs)
                }

                /// Loads the configuration from these sources, and reports where each value came from.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                pub fn load(
                    sources: &#p::Sources,
                ) -> ::core::result::Result<#p::Loaded<Self>, #p::Error> {
                    #p::from_sources(sources)
                }
            }
        }
    }

    /// The sets, sections and groups of a service that the runtime does not have.
    fn siblings(&self, service: &Service) -> TokenStream {
        let own_set = |index: &usize| !self.model.sets[*index].builtin;
        let own_group = |index: &usize| !self.model.groups[*index].builtin;
        let sets = sets_of(service).into_iter().filter(own_set);
        let groups = service.fields().into_iter().filter_map(|field| match field {
            Field::Group { group, .. } => Some(group),
            _ => None,
        });
        let mut tokens: TokenStream =
            sets.map(|set| self.set_enum(&self.model.sets[set])).collect();
        tokens.extend(
            groups.filter(own_group).map(|group| self.group_struct(&self.model.groups[group])),
        );
        if !service.builtin {
            tokens.extend((0..service.sections.len()).map(|at| self.section_struct(service, at)));
        }
        tokens
    }
}

/// The closed sets that a service's variables use, each once.
fn sets_of(service: &Service) -> Vec<usize> {
    let used = |variable: &Variable| match &variable.kind.value {
        Kind::Choice(set) => Some(*set),
        Kind::List(item, _) => match **item {
            Kind::Choice(set) => Some(set),
            _ => None,
        },
        _ => None,
    };
    let visible = service
        .variables
        .iter()
        .filter(|variable| !variable.secret.value || matches!(variable.place, Place::Root));
    let mut sets: Vec<usize> = visible.filter_map(used).collect();
    sets.sort_unstable();
    sets.dedup();
    sets
}
