//! The fields of a struct: how each is declared, loaded and shown.

use std::collections::HashSet;

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Field, Service, Variable};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Expander, ident, type_ident};

/// One field.
pub(super) struct FieldTokens {
    pub(super) name: Ident,
    /// Documentation and search aliases.
    pub(super) attributes: TokenStream,
    pub(super) of: TokenStream,
    /// An expression that loads it, from `__loader` and `__first`.
    pub(super) load: TokenStream,
}

impl Expander<'_> {
    /// The fields of a service's own struct.
    pub(super) fn root_fields(
        &self,
        reference: &Reference<'_>,
        service: &Service,
    ) -> Vec<FieldTokens> {
        let fields = service.fields().into_iter();
        unique(fields.map(|field| self.root_field(reference, service, field)))
    }

    fn root_field(
        &self,
        reference: &Reference<'_>,
        service: &Service,
        field: Field,
    ) -> FieldTokens {
        match field {
            Field::Variable(index) => {
                let variable = &service.variables[index];
                self.variable_field(reference, service, variable, &quote! { #index })
            }
            Field::Section(index) => {
                let section = &service.sections[index];
                let of = self.section_path(service, index);
                let text = format!("{}.\n\n{}", section.title, section.description);
                self.part_field(&section.name, &text, &of, &quote! { 0 })
            }
            Field::Group { group, first } => {
                let of = self.group_path(group);
                let group = &self.model.groups[group];
                let text = format!("{}.\n\n{}", group.title, group.description);
                self.part_field(&group.name, &text, &of, &quote! { #first })
            }
        }
    }

    /// The struct of a group: the runtime's where the group is built in, a sibling elsewhere.
    pub(super) fn group_path(&self, group: usize) -> TokenStream {
        let group = &self.model.groups[group];
        let (krate, name) = (&self.krate, type_ident(&group.name));
        if group.builtin {
            quote! { #krate::groups::#name }
        } else {
            quote! { #name }
        }
    }

    /// The struct of a section: the runtime's where the service is built in, a sibling elsewhere.
    pub(super) fn section_path(&self, service: &Service, index: usize) -> TokenStream {
        let name = type_ident(&service.sections[index].name);
        if service.builtin {
            let module = self.module_path(service);
            quote! { #module::#name }
        } else {
            quote! { #name }
        }
    }

    fn part_field(
        &self,
        name: &str,
        text: &str,
        of: &TokenStream,
        first: &TokenStream,
    ) -> FieldTokens {
        let p = self.private();
        FieldTokens {
            name: ident(&name.replace('-', "_")),
            attributes: quote! { #[doc = #text] },
            of: of.clone(),
            load: quote! { <#of as #p::Part>::assemble(__loader, #first) },
        }
    }

    /// The field of a variable; `index` is an expression.
    pub(super) fn variable_field(
        &self,
        reference: &Reference<'_>,
        service: &Service,
        variable: &Variable,
        index: &TokenStream,
    ) -> FieldTokens {
        let text = reference.variable(service, variable);
        let field = &*variable.field.value;
        let names = variable.names().filter(|name| can_be_searched(name, field));
        FieldTokens {
            name: ident(field),
            attributes: quote! { #[doc = #text] #(#[doc(alias = #names)])* },
            of: self.field_type(variable),
            load: quote! { __loader.value(#index) },
        }
    }
}

/// The fields, each name once: a wrong spec that has one twice has been told so.
pub(super) fn unique(fields: impl Iterator<Item = FieldTokens>) -> Vec<FieldTokens> {
    let mut known = HashSet::new();
    fields.filter(|field| known.insert(field.name.to_string())).collect()
}

/// Whether rustdoc takes a name as a search alias; only a wrong spec has one that it does not.
fn can_be_searched(name: &str, field: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(plain) && name != field && ident(field) != name
}
