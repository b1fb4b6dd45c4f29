//! The types beside the caller's struct: the sets, groups and sections of a service that the runtime does not have.

use std::collections::HashSet;

use aisoc_env_spec::model::{Field, Service};
use proc_macro2::{Ident, TokenStream};
use syn::Error;

use super::{Expander, ident, type_ident};
use crate::errors::error_at;

/// A type beside the caller's struct.
struct Sibling {
    name: Ident,
    what: &'static str,
    tokens: TokenStream,
}

impl Expander<'_> {
    /// The types of a service that stand beside its struct, `own`; an error where one bears that name. `None` where two of them
    /// are of one name, which the spec has been told.
    pub(super) fn siblings(
        &self,
        service: &Service,
        own: &TokenStream,
    ) -> Option<Result<TokenStream, Error>> {
        let all: Vec<Sibling> = self.all_siblings(service).collect();
        let mut known = HashSet::new();
        let own_name = own.to_string();
        if !all.iter().all(|of| known.insert(of.name.to_string())) {
            return None;
        }
        let tokens = all.into_iter().map(|Sibling { name, what, tokens }| {
            if name != own_name {
                return Ok(tokens);
            }
            let message = format!("the spec has a {what} of this name, which becomes a type too");
            Err(error_at(own, message, format!("call the struct otherwise, as in `{own}Config`")))
        });
        Some(tokens.collect())
    }

    fn all_siblings(&self, service: &Service) -> impl Iterator<Item = Sibling> {
        let sets = sets_of(service).into_iter().map(|set| &self.model.sets[set]);
        let sets = sets.filter(|set| !set.builtin).map(|set| Sibling {
            name: ident(&set.name),
            what: "set of values",
            tokens: self.set_enum(set),
        });
        let groups = groups_of(service).into_iter().map(|group| &self.model.groups[group]);
        let groups = groups.filter(|group| !group.builtin).map(|group| Sibling {
            name: type_ident(&group.name),
            what: "group",
            tokens: self.group_struct(group),
        });
        let sections = if service.builtin { 0..0 } else { 0..service.sections.len() };
        let sections = sections.map(|at| {
            let name = type_ident(&service.sections[at].name);
            Sibling { name, what: "section", tokens: self.section_struct(service, at) }
        });
        sets.chain(groups).chain(sections)
    }
}

/// The closed sets that a service's variables use, each once.
fn sets_of(service: &Service) -> Vec<usize> {
    let mut sets: Vec<usize> =
        service.variables.iter().filter_map(|variable| variable.kind.value.set()).collect();
    sets.sort_unstable();
    sets.dedup();
    sets
}

fn groups_of(service: &Service) -> Vec<usize> {
    let group = |field| match field {
        Field::Group { group, .. } => Some(group),
        _ => None,
    };
    service.fields().into_iter().filter_map(group).collect()
}
