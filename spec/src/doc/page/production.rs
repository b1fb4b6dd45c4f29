//! The list to work through before going live.

use super::Part;
use crate::doc::Reference;
use crate::doc::fact::production;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Service, Variable};

/// A variable, what production makes of it, and the services for which that holds.
type Line<'a> = (&'a str, String, Vec<String>);

impl Reference<'_> {
    /// Nothing when production makes no difference.
    pub(super) fn production(&self) -> Option<Part> {
        let mut lines: Vec<Line<'_>> = Vec::new();
        for service in &self.model.services {
            for variable in &service.variables {
                let Some(told) = self.before_production(service, variable) else { continue };
                let (name, reader) = (&*variable.name.value, self.reader(service, variable));
                match lines.iter_mut().find(|line| line.0 == name && line.1 == told) {
                    Some(line) => line.2.push(reader),
                    None => lines.push((name, told, vec![reader])),
                }
            }
        }
        let mut table = head(&["Variable", "Read by", "In production"]);
        for (name, told, by) in &lines {
            table += &row(&[&code(name), &by.join(", "), told]);
        }
        let told = self.told().map(|told| format!("A process runs in production when {told}.\n\n"));
        (!lines.is_empty()).then(|| Part {
            anchor: "before-going-live",
            title: "Before going live",
            text: format!("{}{table}\n", told.unwrap_or_default()),
        })
    }

    /// What there is to do about a variable.
    fn before_production(&self, service: &Service, variable: &Variable) -> Option<String> {
        let mut told = Vec::new();
        told.extend(self.required(service, variable).map(|when| format!("Required {when}.")));
        told.extend(production(variable));
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// How production is told, where the spec says so.
    pub(super) fn told(&self) -> Option<String> {
        let production = &self.model.production;
        let names = codes(production.names.iter().map(String::as_str));
        let values: Vec<String> = production.values.iter().map(|value| code(value)).collect();
        let any = if production.names.len() == 1 { "" } else { "one of " };
        (!production.names.is_empty())
            .then(|| format!("{any}{names} is {}, in any case of letters", values.join(" or ")))
    }
}
