//! Variables, as their fields and the tables of their services are documented.

use super::Reference;
use super::markdown::{code, head, row};
use crate::describe::Topic;
use crate::model::{Service, Variable};

impl Reference<'_> {
    /// The documentation of a variable's field: what it is for, then a table of facts.
    pub fn variable(&self, service: &Service, variable: &Variable) -> String {
        let facts = self.facts(service, variable);
        let mut table = head(&["variable", &code(facts.name())]);
        for topic in Topic::ALL {
            let text = match topic {
                Topic::Default => self.default(&facts).or(Some("none".to_owned())),
                Topic::Required => self.topic(&facts, topic).or(Some("no".to_owned())),
                _ => self.topic(&facts, topic),
            };
            table += &text.map_or_else(String::new, |text| row(&[topic.label(), &text]));
        }
        format!("{}\n\n{table}", facts.description)
    }

    /// A row for each variable: name, default, when it is required.
    pub(super) fn table(&self, service: &Service, variables: &[&Variable]) -> String {
        let mut table = head(&["variable", "default", "required"]);
        for variable in variables {
            let facts = self.facts(service, variable);
            let default = self.default(&facts);
            let required = self.topic(&facts, Topic::Required);
            table += &row(&[
                &self.name(service, variable),
                default.as_deref().unwrap_or("—"),
                required.as_deref().unwrap_or("no"),
            ]);
        }
        table
    }
}
