//! The checklist before going live.

use super::Part;
use crate::describe::Topic;
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Service, Variable};

/// A variable, what is different in production, and the services for which that holds.
type Line<'a> = (&'a str, String, Vec<String>);

impl Reference<'_> {
    /// Nothing if nothing is different in production.
    pub(super) fn production(&self) -> Option<Part> {
        let mut lines: Vec<Line<'_>> = Vec::new();
        for service in &self.model.services {
            for variable in &service.variables {
                let Some(text) = self.before_production(service, variable) else { continue };
                let (name, title) = (&*variable.name.value, self.service_link(service, variable));
                match lines.iter_mut().find(|line| line.0 == name && line.1 == text) {
                    Some(line) => line.2.push(title),
                    None => lines.push((name, text, vec![title])),
                }
            }
        }
        let mut table = head(&["Variable", "Read by", "In production"]);
        for (name, text, services) in &lines {
            table += &row(&[&code(name), &services.join(", "), text]);
        }
        let condition = self.production_condition();
        let condition = condition.map(|of| format!("A process runs in production if {of}.\n\n"));
        (!lines.is_empty()).then(|| Part {
            anchor: "before-going-live",
            title: "Before going live",
            text: format!("{}{table}\n", condition.unwrap_or_default()),
        })
    }

    /// What to do about a variable.
    fn before_production(&self, service: &Service, variable: &Variable) -> Option<String> {
        let facts = self.facts(service, variable);
        let required = self.topic(&facts, Topic::Required).map(|when| format!("Required {when}."));
        let sentences: Vec<String> =
            required.into_iter().chain(self.topic(&facts, Topic::Production)).collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// The condition under which a process runs in production, if the spec has one.
    pub(super) fn production_condition(&self) -> Option<String> {
        let production = &self.model.production;
        let names = codes(production.names.iter().map(String::as_str));
        let values: Vec<String> = production.values.iter().map(|value| code(value)).collect();
        let any = if production.names.len() == 1 { "" } else { "one of " };
        (!production.names.is_empty())
            .then(|| format!("{any}{names} is {}, in upper or lower case", values.join(" or ")))
    }
}
