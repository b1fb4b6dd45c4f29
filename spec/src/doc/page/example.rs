//! The example `.env`: what a deployment of all services has to set or consider.

use std::collections::{HashMap, HashSet};

use aisoc_env_core::dotenv::quote;
use aisoc_env_core::value::ScalarType;

use super::Part;
use crate::doc::Reference;
use crate::doc::markdown::one_line;
use crate::model::{Model, Required, Service, Variable};

/// The text above the file.
const ABOUT: &str = "\
    Secrets, required variables, and the addresses that differ between deployments. If a line has a command above it, set it to \
    the output of that command: commands in the file are not run. If services read the same name with different meanings, its \
    line is a comment: set it for each service.";

impl Reference<'_> {
    /// Nothing if no variable belongs in it.
    pub(super) fn example(&self) -> Option<Part> {
        let mut names = Names { written: HashSet::new(), ambiguous: ambiguous(self.model) };
        let mut blocks = Vec::new();
        for service in &self.model.services {
            blocks.extend(self.example_block(service, &mut names));
        }
        (!blocks.is_empty()).then(|| Part {
            anchor: "example",
            title: "Example `.env` (full stack)",
            text: format!("{ABOUT}\n\n```dotenv\n{}```\n", blocks.join("\n")),
        })
    }

    /// The lines of a service; each name has one line in the file.
    fn example_block<'a>(&self, service: &'a Service, names: &mut Names<'a>) -> Option<String> {
        let mut lines = String::new();
        for variable in service.variables.iter().filter(|variable| belongs(variable)) {
            if !names.written.contains(&*variable.name.value) {
                lines += &self.example_line(variable, names);
                names.written.insert(&variable.name.value);
            }
        }
        (!lines.is_empty()).then(|| format!("# --- {} ---\n{lines}", one_line(&service.title)))
    }

    fn example_line(&self, variable: &Variable, names: &Names<'_>) -> String {
        let name = &variable.name.value;
        let mut equal = self.model.equal_to(variable);
        if let Some((_, above)) = equal.find(|(_, of)| names.written.contains(&*of.name.value)) {
            return format!("{name}=${{{}}}\n", above.name.value);
        }
        if let Some(generator) = variable.generator {
            let command = one_line(&self.model.generators[generator].command);
            return format!("# {command}\n{name}=\n");
        }
        let value = variable.example.as_ref().or(variable.default.as_ref());
        match (value, &variable.required) {
            (Some(value), _) => {
                let comment = if names.ambiguous.contains(name.as_str()) { "# " } else { "" };
                format!("{comment}{name}={}\n", quote(&value.value))
            }
            (None, Required::No) => format!("# {name}=\n"),
            (None, _) => format!("{name}=\n"),
        }
    }
}

/// The names of the file.
struct Names<'a> {
    /// Those that have a line.
    written: HashSet<&'a str>,
    /// Those that services read with different defaults.
    ambiguous: HashSet<&'a str>,
}

fn ambiguous(model: &Model) -> HashSet<&str> {
    let members = model.members();
    let (mut firsts, mut ambiguous) = (HashMap::new(), HashSet::new());
    for (at, (_, variable)) in members.iter().enumerate() {
        let name = &*variable.name.value;
        let (_, first) = members[*firsts.entry(name).or_insert(at)];
        let default = variable.default.as_ref().map(|default| &default.value);
        if first.default.as_ref().map(|default| &default.value) != default {
            ambiguous.insert(name);
        }
    }
    ambiguous
}

/// Whether a deployment has to consider the variable.
fn belongs(variable: &Variable) -> bool {
    let value_type = &variable.value_type.value;
    let address = match value_type.scalar {
        ScalarType::Address(_) => true,
        ScalarType::Url(_) | ScalarType::Cors(_) => !value_type.is_list(),
        _ => false,
    };
    address
        || variable.secret.value
        || variable.example.is_some()
        || variable.generator.is_some()
        || variable.equality_class.is_some()
        || !matches!(variable.required, Required::No)
}
