//! The section on CORS: the order of names, examples of an allow-list, and where `*` is refused.

use super::Part;
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Group, Service, Variable};

impl Reference<'_> {
    /// Nothing if no variable has an allow-list.
    pub(super) fn cors(&self) -> Option<Part> {
        let mut lists = self.model.members();
        lists.retain(|(_, variable)| variable.value_type.value.credentials().is_some());
        let mut about = String::new();
        for group in self.model.all_groups() {
            if lists.iter().any(|(_, list)| is_from(list, group)) {
                about += &(group.description.clone() + "\n\n");
            }
        }
        let mut known: Vec<&str> = Vec::new();
        let mut names = String::new();
        for (_, list) in &lists {
            if !known.contains(&&*list.name.value) {
                known.push(&list.name.value);
                names += &precedence(list);
                names += &examples(list);
            }
        }
        let text = format!("{about}{names}{}{}", self.guard(), self.credentials(&lists));
        (!lists.is_empty()).then_some(Part {
            anchor: "cors-configuration",
            title: "CORS configuration",
            text,
        })
    }

    fn guard(&self) -> String {
        let condition = match self.production_condition() {
            Some(condition) => format!(" ({condition})"),
            None => String::new(),
        };
        format!(
            "### Production safety guard\n\n\
             With `*` in the list, every page may call the service. If the service accepts credentials across origins, such a page can \
             act with a visitor's cookies, so in production{condition} the service refuses to start. Outside production it reports a \
             warning and runs without credentials. A service that runs without credentials accepts `*` everywhere.\n\n"
        )
    }

    fn credentials(&self, lists: &[(&Service, &Variable)]) -> String {
        let mut table = head(&["Service", "Variable", "Credentials", "`*` in production"]);
        for (service, list) in lists {
            let (credentials, wildcard) = match list.value_type.value.credentials() {
                Some(true) => ("yes", "refused"),
                _ => ("no", "allowed"),
            };
            table += &row(&[&service.title, &self.name(service, list), credentials, wildcard]);
        }
        table + "\n"
    }
}

fn is_from(list: &Variable, group: &Group) -> bool {
    list.group.as_ref() == Some(&group.name.value)
}

/// The order of the names, and the value if none is set.
fn precedence(list: &Variable) -> String {
    let mut table = head(&["Variable", "Priority", "Description"]);
    let canonical = "Comma-separated allow-list; the name to set.";
    table += &row(&[&code(&list.name.value), "1 (canonical)", canonical]);
    for (alias, priority) in list.aliases.iter().zip(2..) {
        let alias = code(&alias.name.value);
        let text = "Used if no name above it is set.";
        table += &row(&[&alias, &format!("{priority} (alias)"), text]);
    }
    let fallback = list.aliases.len() + 2;
    let default = match &list.default {
        Some(default) => codes(default.value.split(',')),
        None => "No other origin may call the service.".to_owned(),
    };
    table += &row(&["(none set)", &format!("{fallback} (default)"), &default]);
    table + "\n"
}

/// The documented example: its first origin, then all of them.
fn examples(list: &Variable) -> String {
    let Some(example) = &list.example else { return String::new() };
    let (name, all) = (&list.name.value, &example.value);
    let several = match all.split_once(',') {
        Some((first, _)) => format!("# One console\n{name}={first}\n# Several\n"),
        None => String::new(),
    };
    format!("```dotenv\n{several}{name}={all}\n```\n\n")
}
