//! The index: every name from A to Z.

use super::Reference;
use super::markdown::{code, head, row};
use crate::model::{Service, Variable};

const ABOUT: &str = "Every variable and alias from A to Z, with the services that read it.\n\n";

impl Reference<'_> {
    /// The index of all variables and aliases, with the services that read each.
    pub fn index(&self) -> String {
        let mut names = Vec::new();
        for (service, variable) in self.model.members() {
            for name in variable.names() {
                names.push((name, self.read_by(name, service, variable)));
            }
        }
        names.sort_by_key(|(name, _)| (letter(name), *name));
        let mut text = ABOUT.to_owned();
        for of_letter in names.chunk_by(|a, b| letter(a.0) == letter(b.0)) {
            let heading = format!("## {}\n\n", letter(of_letter[0].0));
            text += &(heading + &head(&["variable", "read by"]));
            for of_name in of_letter.chunk_by(|a, b| a.0 == b.0) {
                let services: Vec<&str> = of_name.iter().map(|(_, service)| &**service).collect();
                text += &row(&[&code(of_name[0].0), &services.join(", ")]);
            }
            text.push('\n');
        }
        text
    }

    /// The title of a service; for an alias, with the canonical name.
    fn read_by(&self, name: &str, service: &Service, variable: &Variable) -> String {
        let title = self.service_link(service, variable);
        match &*variable.name.value {
            canonical if name == canonical => title,
            canonical => format!("{title} (alias of {})", code(canonical)),
        }
    }
}

/// The letter that a name is listed under.
fn letter(name: &str) -> char {
    name.chars().next().unwrap_or_default().to_ascii_uppercase()
}
