//! The section on CORS: which names count, what an allow-list looks like, and where `*` is refused.

use super::Part;
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Group, Kind, Service, Variable};

impl Reference<'_> {
    /// Nothing when no variable holds an allow-list.
    pub(super) fn cors(&self) -> Option<Part> {
        let services = self.model.services.iter();
        let lists: Vec<(&Service, &Variable)> = services
            .flat_map(|of| of.variables.iter().map(move |variable| (of, variable)))
            .filter(|(_, variable)| matches!(variable.kind.value, Kind::Cors { .. }))
            .collect();
        let groups = self.model.groups.iter().chain(self.model.flat_groups());
        let about = groups.filter(|group| lists.iter().any(|(_, list)| is_from(list, group)));
        let about: String = about.flat_map(|group| [&*group.description, "\n\n"]).collect();
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
        let told = match self.told() {
            Some(told) => format!(" ({told})"),
            None => String::new(),
        };
        format!(
            "### Production safety guard\n\n\
             With `*` in the list any page may call. A service that accepts credentials across origins would then let that page \
             act with a visitor's cookies, so in production{told} it refuses to start. Outside production the same list is warned \
             of, and the service goes on without credentials. A service that runs without credentials takes `*` everywhere.\n\n"
        )
    }

    fn credentials(&self, lists: &[(&Service, &Variable)]) -> String {
        let rows = lists.iter().map(|(service, list)| {
            let (credentials, wildcard) = match list.kind.value {
                Kind::Cors { credentials: true } => ("yes", "refused"),
                _ => ("no", "allowed"),
            };
            row([&service.title, &self.name(service, list), credentials, wildcard])
        });
        let head = head(["Service", "Variable", "Credentials", "`*` in production"]);
        format!("{head}{}\n", rows.collect::<String>())
    }
}

fn is_from(list: &Variable, group: &Group) -> bool {
    list.group.as_ref() == Some(&group.name.value)
}

/// Which name counts, and what holds without any.
fn precedence(list: &Variable) -> String {
    let names = list.names().zip(1..).map(|(name, priority)| {
        let (sort, text) = match priority {
            1 => ("canonical", "Comma-separated allow-list; the name to set."),
            _ => ("alias", "Counts where no name above it is set."),
        };
        row([&code(name), &format!("{priority} ({sort})"), text])
    });
    let fallback = list.names().count() + 1;
    let default = match &list.default {
        Some(default) => codes(default.value.split(',')),
        None => "No other origin may call.".to_owned(),
    };
    let none = row(["(none set)", &format!("{fallback} (default)"), &default]);
    let head = head(["Variable", "Priority", "Description"]);
    format!("{head}{}{none}\n", names.collect::<String>())
}

/// The documented example: a single origin of it, then all.
fn examples(list: &Variable) -> String {
    let Some(example) = &list.example else { return String::new() };
    let (name, all) = (&list.name.value, &example.value);
    let several = match all.split_once(',') {
        Some((first, _)) => format!("# One console\n{name}={first}\n# Several\n"),
        None => String::new(),
    };
    format!("```dotenv\n{several}{name}={all}\n```\n\n")
}
