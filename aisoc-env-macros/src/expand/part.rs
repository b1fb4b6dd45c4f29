//! A struct with fields, and what every generated struct can do: be cloned, shown without secrets, serialized.

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Group, Service};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::fields::{FieldTokens, unique};
use super::{Expander, type_ident};

impl Expander<'_> {
    /// The struct of a section.
    pub(super) fn section_struct(&self, service: &Service, section: usize) -> TokenStream {
        let about = &service.sections[section];
        let paths = self.paths(service, None);
        let reference = Reference::new(self.model, &paths);
        let variables = service.in_section(section);
        let fields = unique(variables.map(|(index, variable)| {
            self.variable_field(&reference, service, variable, &quote! { #index })
        }));
        let text = reference.section(service, section);
        self.part(&type_ident(&about.name), &text, &fields)
    }

    /// The struct of a shared group.
    pub(super) fn group_struct(&self, group: &Group) -> TokenStream {
        let service = Service::default();
        let paths = self.paths(&service, Some(quote! { Self }));
        let reference = Reference::new(self.model, &paths);
        let variables = group.variables.iter().enumerate();
        let fields = unique(variables.map(|(index, variable)| {
            let index = if index == 0 {
                quote! { __first }
            } else {
                quote! { __first + #index }
            };
            self.variable_field(&reference, &service, variable, &index)
        }));
        let text = reference.group(group);
        self.part(&type_ident(&group.name), &text, &fields)
    }

    fn part(&self, name: &Ident, text: &str, fields: &[FieldTokens]) -> TokenStream {
        let p = self.private();
        let declared = declared(fields);
        let assemble = self.assemble(fields, &quote! { __first });
        let shown = self.shown(&name.to_token_stream(), fields);
        quote! {
            #[doc = #text]
            #[derive(::core::clone::Clone)]
            #[non_exhaustive]
            pub struct #name { #declared }

            impl #p::Part for #name {
                #[inline]
                fn assemble(
                    __loader: &mut #p::Loader<'_>,
                    __first: ::core::primitive::usize,
                ) -> ::core::option::Option<Self> {
                    let _ = __first;
                    #assemble
                }
            }

            #shown
        }
    }

    /// `Debug` and `Serialize`, both over what may be shown.
    pub(super) fn shown(&self, name: &TokenStream, fields: &[FieldTokens]) -> TokenStream {
        let p = self.private();
        let names: Vec<&Ident> = fields.iter().map(|field| &field.name).collect();
        let keys = names.iter().map(|name| name.to_string().trim_start_matches("r#").to_owned());
        quote! {
            impl #p::Redact for #name {
                #[inline]
                fn redact(&self) -> #p::Redacted<'_> {
                    #p::redact(&[#((#keys, &self.#names),)*])
                }
            }

            impl ::core::fmt::Debug for #name {
                #[inline]
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #p::debug(::core::stringify!(#name), self, __f)
                }
            }

            impl #p::serde::Serialize for #name {
                fn serialize<S: #p::serde::Serializer>(
                    &self,
                    __serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    #p::serde::Serialize::serialize(&#p::Redact::redact(self), __serializer)
                }
            }
        }
    }
}

/// The fields as they are declared.
pub(super) fn declared(fields: &[FieldTokens]) -> TokenStream {
    fields
        .iter()
        .map(|FieldTokens { name, attributes, of, .. }| quote! { #attributes pub #name: #of, })
        .collect()
}
