//! The sections of the page that hold services, and their tables.

use super::{anchor, heading, section_anchor};
use crate::doc::Reference;
use crate::doc::fact::{alias, told};
use crate::doc::markdown::{code, codes, files, head, one_line, row};
use crate::model::{Alias, Place, Service, Variable};

impl Reference<'_> {
    pub(super) fn services(&self) -> String {
        let mut text = String::new();
        for service in &self.model.services {
            text += &self.service_part(service);
        }
        text
    }

    fn service_part(&self, service: &Service) -> String {
        let title = match &service.directory {
            Some(directory) => format!("{} ({})", service.title, code(directory)),
            None => service.title.clone(),
        };
        let heading = heading(2, &anchor(&[&service.name.value]), &title);
        let source = files("Source:", &service.sources);
        let mut text = format!("{heading}{source}{}\n\n", service.description.value);
        for (place, variables) in parts(service) {
            text += &self.place_head(service, place);
            text += &self.page_table(service, &variables);
        }
        text
    }

    /// What stands above a table: nothing above the service's own.
    fn place_head(&self, service: &Service, place: Place) -> String {
        let (name, title, description, sources) = match place {
            Place::Root => return String::new(),
            Place::Section(section) => {
                let section = &service.sections[section];
                (&section.name, &section.title, &section.description, &*section.sources)
            }
            Place::Group(group) => {
                let group = &self.model.groups[group];
                (&group.name, &group.title, &group.description, &[][..])
            }
        };
        let heading = heading(3, &section_anchor(service, &name.value), title);
        format!("{heading}{}{description}\n\n", files("Source:", sources))
    }

    fn page_table(&self, service: &Service, variables: &[&Variable]) -> String {
        let legacy = service.legacy_prefix.as_ref().map(|prefix| &*prefix.value);
        let mut table = if legacy.is_some() {
            head(&["Variable", "Legacy alias", "Default", "Type", "Description"])
        } else {
            head(&["Variable", "Default", "Type", "Description"])
        };
        for variable in variables {
            let old_name = legacy.map(|prefix| format!("{prefix}{}", variable.name.value));
            let (old, other): (Vec<&Alias>, Vec<&Alias>) = variable
                .aliases
                .iter()
                .partition(|alias| Some(&alias.name.value) == old_name.as_ref());
            let name = Self::names(service, variable, &other);
            let default = self.default(service, variable, |_, text| code(text));
            let default = default.as_deref().unwrap_or("—");
            let (kind, text) = (self.kind(variable), self.text(service, variable));
            table += &if legacy.is_some() {
                let old = codes(old.iter().map(|alias| &*alias.name.value));
                row(&[&name, &old, default, &kind, &text])
            } else {
                row(&[&name, default, &kind, &text])
            };
        }
        table + "\n"
    }

    /// The canonical name with its anchor, then aliases.
    fn names(service: &Service, variable: &Variable, aliases: &[&Alias]) -> String {
        let mut names = vec![code(&variable.name.value)];
        names.extend(aliases.iter().copied().map(alias));
        let anchor = anchor(&[&service.name.value, &variable.name.value]);
        format!("<a id=\"{anchor}\"></a>{}", names.join(" / "))
    }

    /// What it is for, and a line of facts.
    fn text(&self, service: &Service, variable: &Variable) -> String {
        let mut facts = told(vec![("required", self.required(service, variable))]);
        facts.extend(self.facts(service, variable));
        if variable.since.value != service.since.value {
            facts.push(("since", variable.since.value.to_string()));
        }
        let facts: Vec<String> =
            facts.iter().map(|(label, text)| format!("*{label}:* {text}")).collect();
        let gap = if facts.is_empty() { "" } else { "<br>" };
        format!("{}{gap}{}", one_line(&variable.description.value), facts.join(" · "))
    }
}

/// The variables of each place, in the order of the page: the service's own first.
fn parts(service: &Service) -> Vec<(Place, Vec<&Variable>)> {
    let mut parts: Vec<(Place, Vec<&Variable>)> = vec![(Place::Root, Vec::new())];
    for variable in &service.variables {
        match parts.iter_mut().find(|(place, _)| *place == variable.place) {
            Some((_, variables)) => variables.push(variable),
            None => parts.push((variable.place, vec![variable])),
        }
    }
    parts.retain(|(_, variables)| !variables.is_empty());
    parts
}
