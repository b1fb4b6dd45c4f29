//! Every name from A to Z.

use std::collections::BTreeMap;

use super::Reference;
use super::markdown::{code, head, row};

impl Reference<'_> {
    /// The index of all variables and aliases, with the services that read each.
    pub fn index(&self) -> String {
        let mut letters: BTreeMap<char, BTreeMap<&str, Vec<String>>> = BTreeMap::new();
        for service in &self.model.services {
            for variable in &service.variables {
                for name in variable.names() {
                    let letter = name.chars().next().unwrap_or_default().to_ascii_uppercase();
                    let reader = self.reader(service, variable);
                    let canonical = &variable.name.value;
                    let reader = if name == canonical {
                        reader
                    } else {
                        format!("{reader} (alias of {})", code(canonical))
                    };
                    letters.entry(letter).or_default().entry(name).or_default().push(reader);
                }
            }
        }
        let tables = letters.iter().map(|(letter, names)| {
            let rows = names.iter().map(|(name, by)| row([&code(name), &by.join(", ")]));
            format!(
                "## {letter}\n\n{}{}\n",
                head(["variable", "read by"]),
                rows.collect::<String>()
            )
        });
        format!(
            "Every variable from A to Z, aliases among them, and the services that read it.\n\n{}",
            tables.collect::<String>()
        )
    }
}
