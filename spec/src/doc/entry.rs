//! A variable, as the field that bears it is documented: what it is for, then a table of facts.

use super::fact::alias;
use super::markdown::{breakable, code, codes, head, row};
use super::{Reference, words};
use crate::model::{Service, Variable};

impl Reference<'_> {
    /// The documentation of a variable's field.
    pub fn variable(&self, service: &Service, variable: &Variable) -> String {
        let aliases: Vec<String> = variable.aliases.iter().map(alias).collect();
        let default = self.default(service, variable, |text| items(variable, text));
        let required = self.required(service, variable);
        let names = [
            ("also read", (!aliases.is_empty()).then(|| aliases.join(", "))),
            ("default", default.or(Some("none".to_owned()))),
            ("type", Some(self.kind(variable))),
            ("required", required.or(Some("no".to_owned()))),
        ];
        let names = names.into_iter().filter_map(|(label, text)| Some((label, text?)));
        let since = ("since", variable.since.value.to_string());
        let facts = names.chain(self.facts(service, variable)).chain([since]);
        let rows: String = facts.map(|(label, text)| row([label, &text])).collect();
        let head = head(["variable", &code(&variable.name.value)]);
        format!("{}\n\n{head}{rows}", variable.description.value)
    }

    /// A row for each variable: name, default, when it is required.
    pub(super) fn table(&self, service: &Service, variables: &[&Variable]) -> String {
        let rows = variables.iter().map(|variable| {
            let default = self.default(service, variable, |text| items(variable, text));
            let required = self.required(service, variable);
            let name = self.name(service, variable);
            row([&name, default.as_deref().unwrap_or("—"), required.as_deref().unwrap_or("no")])
        });
        format!("{}{}", head(["variable", "default", "required"]), rows.collect::<String>())
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
