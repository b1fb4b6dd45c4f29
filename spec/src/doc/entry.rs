//! A variable, as the field that bears it is documented: what it is for, then a table of facts.

use super::fact::{alias, told};
use super::markdown::{breakable, code, codes, head, row};
use super::{Reference, words};
use crate::model::{Service, Variable};

impl Reference<'_> {
    /// The documentation of a variable's field.
    pub fn variable(&self, service: &Service, variable: &Variable) -> String {
        let aliases: Vec<String> = variable.aliases.iter().map(alias).collect();
        let default = self.default(service, variable, items);
        let required = self.required(service, variable);
        let mut facts = told(vec![
            ("also read", (!aliases.is_empty()).then(|| aliases.join(", "))),
            ("default", default.or(Some("none".to_owned()))),
            ("type", Some(self.kind(variable))),
            ("required", required.or(Some("no".to_owned()))),
        ]);
        facts.extend(self.facts(service, variable));
        facts.push(("since", variable.since.value.to_string()));
        let mut table = head(&["variable", &code(&variable.name.value)]);
        for (label, text) in &facts {
            table += &row(&[label, text]);
        }
        format!("{}\n\n{table}", variable.description.value)
    }

    /// A row for each variable: name, default, when it is required.
    pub(super) fn table(&self, service: &Service, variables: &[&Variable]) -> String {
        let mut table = head(&["variable", "default", "required"]);
        for variable in variables {
            let default = self.default(service, variable, items);
            let default = default.as_deref().unwrap_or("—");
            let required = self.required(service, variable);
            let required = required.as_deref().unwrap_or("no");
            table += &row(&[&self.name(service, variable), default, required]);
        }
        table
    }
}

/// A default as code; the items of a list apart, so that lines can break between them.
pub(super) fn items(variable: &Variable, text: &str) -> String {
    if words::is_comma_separated(&variable.kind.value) {
        codes(text.split(','))
    } else {
        breakable(text)
    }
}
