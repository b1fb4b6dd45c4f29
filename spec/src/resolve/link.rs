//! Relations between variables: fallback, conditions, values that must match.

use super::backing::resolve_backing;
use super::index::Index;
use super::single;
use crate::diagnostic::Diagnostics;
use crate::document::{Entries, Given, Text};
use crate::model::{Condition, Model, Peer, Relations, Required, Service, Variable};
use crate::span::Spanned;

/// Ties the relations of all variables to the variables they name.
pub(super) fn resolve_links(model: &mut Model, cx: &mut Diagnostics) {
    for (service, variable, links) in links_of(model, cx) {
        links.settle(&mut model.services[service].variables[variable]);
    }
    resolve_backing(model);
}

/// The links of each variable that has any, with the indices of its service and its own.
fn links_of(model: &Model, cx: &mut Diagnostics) -> Vec<(usize, usize, Links)> {
    let index = Index::new(model);
    let mut links = Vec::new();
    for (service, of) in model.services.iter().enumerate() {
        let linker = Linker { model, index: &index, service };
        for (variable, of) in of.variables.iter().enumerate() {
            if !of.written.is_empty() {
                links.push((service, variable, linker.link(&of.written, cx)));
            }
        }
    }
    links
}

struct Linker<'a> {
    model: &'a Model,
    index: &'a Index<'a>,
    service: usize,
}

struct Links {
    fallback: Option<Spanned<usize>>,
    only_when: Option<Condition>,
    unless: Option<Condition>,
    must_equal: Vec<Peer>,
}

impl Links {
    fn settle(self, variable: &mut Variable) {
        variable.written = Relations::default();
        variable.fallback = self.fallback;
        variable.only_when = self.only_when;
        variable.must_equal = self.must_equal;
        if let Some(unless) = self.unless {
            variable.required = Required::Unless(unless);
        }
    }
}

impl Linker<'_> {
    fn link(&self, written: &Relations, cx: &mut Diagnostics) -> Links {
        let prefix = &*written.prefix;
        let peers = written.must_equal.iter();
        Links {
            fallback: written.fallback.as_ref().and_then(|of| self.link_fallback(of, prefix, cx)),
            only_when: written
                .only_when
                .as_ref()
                .and_then(|of| self.link_only_when(of, prefix, cx)),
            unless: written.unless.as_ref().and_then(|of| self.link_unless(of, prefix, cx)),
            must_equal: peers.filter_map(|peer| self.link_peer(peer, cx)).collect(),
        }
    }

    fn link_fallback(
        &self,
        name: &Text,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<Spanned<usize>> {
        let found = self.here(&name.value, prefix);
        if found.is_none() {
            self.report_unknown(name, "unknown-fallback", cx);
        }
        found.map(|index| Spanned::new(index, name.span))
    }

    fn link_only_when(
        &self,
        when: &Entries<Given>,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<Condition> {
        let (name, value) = single(when, cx)?;
        let Some(index) = self.here(&name.value, prefix) else {
            self.report_unknown(name, "unknown-condition", cx);
            return None;
        };
        let variable = &self.model.services[self.service].variables[index];
        Some(Condition::new(name.span, variable, Some(index), value.clone()))
    }

    /// The variable may be another service's: `ENV` tells many of them where they run.
    fn link_unless(
        &self,
        unless: &Entries<Given>,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<Condition> {
        let (name, value) = single(unless, cx)?;
        let here = self.here(&name.value, prefix);
        let own = here.map(|index| (self.service, index));
        let Some((service, index)) = own.or_else(|| self.index.anywhere(&name.value)) else {
            let known = self.model.members().into_iter().map(|(_, of)| &*of.name.value);
            let message = format!("no service has a variable `{}`", name.value);
            cx.error("unknown-condition", name.span, message).help_nearest(&name.value, known);
            return None;
        };
        let variable = &self.model.services[service].variables[index];
        Some(Condition::new(name.span, variable, here, value.clone()))
    }

    fn link_peer(&self, peer: &Text, cx: &mut Diagnostics) -> Option<Peer> {
        let Some((service, name)) = peer.value.split_once('.') else {
            cx.error("unknown-peer", peer.span, format!("`{}` names no service", peer.value))
                .help("write `service.NAME`");
            return None;
        };
        let Some(&at) = self.index.services.get(service) else {
            let known = self.model.services.iter().map(|service| &*service.name.value);
            cx.error("unknown-service", peer.span, format!("there is no service `{service}`"))
                .help_nearest(service, known);
            return None;
        };
        let names = &self.index.by_service[at];
        let found = names.get(name).copied();
        if found.is_none() {
            let message = format!("the service `{service}` has no variable `{name}`");
            cx.error("unknown-peer", peer.span, message)
                .help_nearest(name, names_of(&self.model.services[at]));
        }
        found.map(|variable| Peer { service: at, variable, span: peer.span })
    }

    /// A variable of the same service; a group leaves out what the service puts before its names.
    fn here(&self, name: &str, prefix: &str) -> Option<usize> {
        let names = &self.index.by_service[self.service];
        names.get(name).or_else(|| names.get(&*format!("{prefix}{name}"))).copied()
    }

    fn report_unknown(&self, name: &Text, code: &'static str, cx: &mut Diagnostics) {
        let service = &self.model.services[self.service];
        let message =
            format!("the service `{}` has no variable `{}`", service.name.value, name.value);
        cx.error(code, name.span, message).help_nearest(&name.value, names_of(service));
    }
}

fn names_of(service: &Service) -> impl Iterator<Item = &str> {
    service.variables.iter().map(|variable| &*variable.name.value)
}
