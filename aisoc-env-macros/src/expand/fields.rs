//! The fields of a struct: declaration, documentation and the expression that loads them.

use std::collections::HashSet;

use aisoc_env_spec::doc::Reference;
use aisoc_env_spec::model::{Field, Group, Section, Service, Variable};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::types::expand_field_type;
use super::{Expander, ident};

/// One field.
pub(super) struct FieldTokens {
    pub(super) name: Ident,
    /// Documentation and search aliases.
    pub(super) attributes: TokenStream,
    pub(super) of: TokenStream,
    /// An expression that loads it, from `__loader`.
    pub(super) load: TokenStream,
}

/// The fields of a service's own struct.
pub(super) fn root_fields(
    expander: &Expander<'_>,
    reference: &Reference<'_>,
    service: &Service,
) -> Vec<FieldTokens> {
    let field = |field| match field {
        Field::Variable(index) => {
            variable_field(expander, reference, service, &service.variables[index], index)
        }
        Field::Section(index) => {
            let Section { name, title, description, .. } = &service.sections[index];
            let of = expander.section_path(service, index);
            part_field(name, title, description, of, quote! { __loader.section() })
        }
        Field::Group { group, first } => {
            let of = expander.group_path(group);
            let Group { name, title, description, .. } = &expander.model.groups[group];
            let first = Literal::usize_unsuffixed(first);
            part_field(name, title, description, of, quote! { __loader.group(#first) })
        }
    };
    unique(service.fields().into_iter().map(field))
}

/// The field of a section or a group.
fn part_field(
    name: &str,
    title: &str,
    description: &str,
    of: TokenStream,
    load: TokenStream,
) -> FieldTokens {
    let text = format!("{title}.\n\n{description}");
    let name = ident(&name.replace('-', "_"));
    FieldTokens { name, attributes: quote! { #[doc = #text] }, of, load }
}

/// The field of a variable, which is at `index`.
pub(super) fn variable_field(
    expander: &Expander<'_>,
    reference: &Reference<'_>,
    service: &Service,
    variable: &Variable,
    index: usize,
) -> FieldTokens {
    let text = reference.variable(service, variable);
    let (field, name) = (&*variable.field.value, &*variable.name.value);
    let names = variable.names().filter(|name| can_be_searched(name, field));
    let index = Literal::usize_unsuffixed(index);
    FieldTokens {
        name: ident(field),
        attributes: quote! { #[doc = #text] #(#[doc(alias = #names)])* },
        of: expand_field_type(expander, variable),
        load: quote! { __loader.value(#index, #name) },
    }
}

/// The fields, each name once. The spec's own errors report duplicates.
pub(super) fn unique(fields: impl Iterator<Item = FieldTokens>) -> Vec<FieldTokens> {
    let mut known = HashSet::new();
    fields.filter(|field| known.insert(field.name.to_string())).collect()
}

/// Whether rustdoc accepts a name as a search alias. It accepts every name of a valid spec.
fn can_be_searched(name: &str, field: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(plain) && name != field && ident(field) != name
}
