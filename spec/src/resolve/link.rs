//! Links relations between variables: replaces names with ids, and computes the equality classes.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fallback::resolve_backed;
use super::single;
use crate::diagnostic::Diagnostics;
use crate::document::{Entries, Given, Text};
use crate::model::{
    ClassId, Condition, ConditionSpan, Model, Relations, Required, Service, ServiceId, Variable,
    VariableId, VariableRef, equality_classes,
};
use crate::span::Spanned;

/// Links the relations of all variables.
pub(super) fn resolve_links(model: &mut Model, cx: &mut Diagnostics) {
    for (at, links) in links_of(model, cx) {
        links.add_to(variable_mut(model, at));
    }
    resolve_equality(model);
    resolve_backed(model);
}

/// Computes the equality classes, and assigns each variable to its class.
fn resolve_equality(model: &mut Model) {
    let mut pairs = Vec::new();
    for (at, variable) in variables(model) {
        pairs.extend(variable.must_equal.iter().map(|other| [at, other.value]));
    }
    let classes = equality_classes(pairs);
    for (id, class) in classes.iter().enumerate() {
        for member in class {
            variable_mut(model, *member).equality_class = Some(ClassId(id));
        }
    }
    model.equality_classes = classes;
}

fn variables(model: &Model) -> impl Iterator<Item = (VariableRef, &Variable)> {
    model.services.iter().enumerate().flat_map(|(service, of)| {
        of.variables.iter().enumerate().map(move |(variable, of)| {
            let at = VariableRef { service: ServiceId(service), variable: VariableId(variable) };
            (at, of)
        })
    })
}

fn variable_mut(model: &mut Model, at: VariableRef) -> &mut Variable {
    &mut model.services[at.service.0].variables[at.variable.0]
}

/// The links of each variable that has any.
fn links_of(model: &Model, cx: &mut Diagnostics) -> Vec<(VariableRef, Links)> {
    let names = Names::new(model);
    let with_relations = variables(model).filter(|(_, variable)| !variable.written.is_empty());
    let links = with_relations.map(|(at, variable)| {
        let linker = Linker { model, names: &names, service: at.service };
        (at, linker.link(&variable.written, cx))
    });
    links.collect()
}

/// Services and variables by name; the first one of several with the same name.
struct Names<'a> {
    services: HashMap<&'a str, ServiceId>,
    by_service: Vec<HashMap<&'a str, VariableId>>,
    anywhere: HashMap<&'a str, VariableRef>,
}

impl<'a> Names<'a> {
    fn new(model: &'a Model) -> Self {
        let by_service = vec![HashMap::new(); model.services.len()];
        let mut names = Self { services: HashMap::new(), by_service, anywhere: HashMap::new() };
        for (at, service) in model.services.iter().enumerate() {
            names.services.entry(&service.name.value).or_insert(ServiceId(at));
        }
        for (at, variable) in variables(model) {
            let name = &*variable.name.value;
            names.by_service[at.service.0].entry(name).or_insert(at.variable);
            names.anywhere.entry(name).or_insert(at);
        }
        names
    }
}

/// Links the relations of the variables of a service.
struct Linker<'a> {
    model: &'a Model,
    names: &'a Names<'a>,
    service: ServiceId,
}

struct Links {
    fallback: Option<Spanned<VariableId>>,
    only_when: Option<(Condition, ConditionSpan)>,
    unless: Option<(Condition, ConditionSpan)>,
    must_equal: Vec<Spanned<VariableRef>>,
}

impl Links {
    fn add_to(self, variable: &mut Variable) {
        variable.written = Relations::default();
        variable.fallback = self.fallback;
        if let Some((condition, span)) = self.only_when {
            variable.only_when = Some(condition);
            variable.only_when_span = span;
        }
        variable.must_equal = self.must_equal;
        if let Some((condition, span)) = self.unless {
            variable.required = Required::Unless(condition);
            variable.required_span = span;
        }
    }
}

impl Linker<'_> {
    fn link(&self, written: &Relations, cx: &mut Diagnostics) -> Links {
        let Relations { prefix, fallback, only_when, unless, must_equal } = written;
        Links {
            fallback: fallback.as_ref().and_then(|name| self.link_fallback(name, prefix, cx)),
            only_when: only_when.as_ref().and_then(|when| self.link_only_when(when, prefix, cx)),
            unless: unless.as_ref().and_then(|unless| self.link_unless(unless, prefix, cx)),
            must_equal: must_equal.iter().filter_map(|path| self.link_equal(path, cx)).collect(),
        }
    }

    fn link_fallback(
        &self,
        name: &Text,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<Spanned<VariableId>> {
        let found = self.here(&name.value, prefix);
        if found.is_none() {
            self.report_unknown(name, "unknown-fallback", cx);
        }
        found.map(|id| Spanned::new(id, name.span))
    }

    fn link_only_when(
        &self,
        when: &Entries<Given>,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<(Condition, ConditionSpan)> {
        let (name, value) = single(when, cx)?;
        let Some(id) = self.here(&name.value, prefix) else {
            self.report_unknown(name, "unknown-condition", cx);
            return None;
        };
        let variable = self.service().variable(id);
        Some(condition(name, variable, Some(id), value))
    }

    /// The variable may belong to another service, because services share variables that name the environment.
    fn link_unless(
        &self,
        unless: &Entries<Given>,
        prefix: &str,
        cx: &mut Diagnostics,
    ) -> Option<(Condition, ConditionSpan)> {
        let (name, value) = single(unless, cx)?;
        let here = self.here(&name.value, prefix);
        let own = here.map(|variable| VariableRef { service: self.service, variable });
        let Some(found) = own.or_else(|| self.names.anywhere.get(&*name.value).copied()) else {
            let known = self.model.members().into_iter().map(|(_, of)| &*of.name.value);
            let message = format!("no service has a variable `{}`", name.value);
            cx.error("unknown-condition", name.span, message).help_nearest(&name.value, known);
            return None;
        };
        let (_, variable) = self.model.variable(found);
        Some(condition(name, variable, here, value))
    }

    /// `path` is `service.NAME`.
    fn link_equal(&self, path: &Text, cx: &mut Diagnostics) -> Option<Spanned<VariableRef>> {
        let Some((service, name)) = path.value.split_once('.') else {
            cx.error(
                "unknown-must-equal",
                path.span,
                format!("`{}` does not name a service", path.value),
            )
            .help("write `service.NAME`");
            return None;
        };
        let Some(&service) = self.names.services.get(service) else {
            let known = self.model.services.iter().map(|service| &*service.name.value);
            cx.error("unknown-service", path.span, format!("there is no service `{service}`"))
                .help_nearest(service, known);
            return None;
        };
        let Some(&variable) = self.names.by_service[service.0].get(name) else {
            let service = &self.model.services[service.0];
            let message = format!("the service `{}` has no variable `{name}`", service.name.value);
            cx.error("unknown-must-equal", path.span, message)
                .help_nearest(name, names_of(service));
            return None;
        };
        Some(Spanned::new(VariableRef { service, variable }, path.span))
    }

    /// A variable of the same service, by name or by its name in a group, which has no prefix.
    fn here(&self, name: &str, prefix: &str) -> Option<VariableId> {
        let names = &self.names.by_service[self.service.0];
        names.get(name).or_else(|| names.get(&*format!("{prefix}{name}"))).copied()
    }

    fn service(&self) -> &Service {
        &self.model.services[self.service.0]
    }

    fn report_unknown(&self, name: &Text, code: &'static str, cx: &mut Diagnostics) {
        let service = self.service();
        let message =
            format!("the service `{}` has no variable `{}`", service.name.value, name.value);
        cx.error(code, name.span, message).help_nearest(&name.value, names_of(service));
    }
}

fn names_of(service: &Service) -> impl Iterator<Item = &str> {
    service.variables.iter().map(|variable| &*variable.name.value)
}

/// The condition that a variable has a value; `id` is given if the variable belongs to the same service.
fn condition(
    name: &Text,
    variable: &Variable,
    id: Option<VariableId>,
    value: &Text,
) -> (Condition, ConditionSpan) {
    let condition = Condition {
        names: variable.names().map(|name| Cow::Owned(name.to_owned())).collect(),
        index: id.map(VariableId::index),
        value: Cow::Owned(value.value.clone()),
    };
    (condition, ConditionSpan { variable: name.span, value: value.span })
}
