//! The types of a spec that the runtime does not have: the enums, groups and sections of a service, next to the caller's struct.

use std::collections::HashSet;

use aisoc_env_spec::model::{EnumId, Field, Service};
use proc_macro2::{Ident, TokenStream};
use syn::Error;

use super::enums::expand_enum;
use super::structs::{expand_group, expand_section};
use super::{Expander, Generated, ident, type_ident};
use crate::errors::error_at;

/// A type next to the caller's struct.
struct OwnType {
    name: Ident,
    what: &'static str,
    code: Generated,
}

/// The types of a service next to its struct, `own`; an error if one has that name. `None` if two of them have one name, which is an
/// error in the spec.
pub(super) fn expand_own_types(
    expander: &Expander<'_>,
    service: &Service,
    own: &TokenStream,
) -> Option<Result<Generated, Error>> {
    let all: Vec<OwnType> = own_types(expander, service).collect();
    let mut known = HashSet::new();
    let own_name = own.to_string();
    if !all.iter().all(|of| known.insert(of.name.to_string())) {
        return None;
    }
    let code = all.into_iter().map(|OwnType { name, what, code }| {
        if name != own_name {
            return Ok(code);
        }
        let message = format!("{what} of the spec also generates a type `{own}`");
        Err(error_at(own, message, format!("rename the struct, as in `{own}Config`")))
    });
    Some(code.collect())
}

fn own_types(expander: &Expander<'_>, service: &Service) -> impl Iterator<Item = OwnType> {
    let enums = enums_of(service).into_iter().map(|id| &expander.model.enums[id.index()]);
    let enums = enums.filter(|of| !of.builtin).map(|of| OwnType {
        name: ident(&of.name),
        what: "an enum",
        code: expand_enum(expander, of),
    });
    let groups = groups_of(service).into_iter().map(|group| &expander.model.groups[group]);
    let groups = groups.filter(|group| !group.builtin).map(|group| OwnType {
        name: type_ident(&group.name),
        what: "a group",
        code: expand_group(expander, group),
    });
    let sections = if service.builtin { 0..0 } else { 0..service.sections.len() };
    let sections = sections.map(|at| OwnType {
        name: type_ident(&service.sections[at].name),
        what: "a section",
        code: expand_section(expander, service, at),
    });
    enums.chain(groups).chain(sections)
}

/// The enums that a service's variables use, each once.
fn enums_of(service: &Service) -> Vec<EnumId> {
    let mut enums: Vec<EnumId> =
        service.variables.iter().filter_map(|variable| variable.of_enum).collect();
    enums.sort_unstable();
    enums.dedup();
    enums
}

fn groups_of(service: &Service) -> Vec<usize> {
    let group = |field| match field {
        Field::Group { group, .. } => Some(group),
        _ => None,
    };
    service.fields().into_iter().filter_map(group).collect()
}
