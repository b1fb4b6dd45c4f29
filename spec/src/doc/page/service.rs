//! The sections of the page that hold services, and their tables.

use super::{anchor, heading, section_anchor};
use crate::describe::{Facts, Topic, alias};
use crate::doc::Reference;
use crate::doc::markdown::{code, files, head, one_line, row};
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
        for (place, variables) in service.by_place() {
            text += &self.place_head(service, place);
            text += &self.page_table(service, &variables);
        }
        text
    }

    /// The heading and description above a table; none above the service's own.
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
            let facts = self.facts(service, variable);
            let name = self.names(service, variable, &other);
            let default = self.topic(&facts, Topic::Default);
            let default = default.as_deref().unwrap_or("—");
            let value_type = self.topic(&facts, Topic::Type).unwrap_or_default();
            let text = self.text(&facts);
            table += &if legacy.is_some() {
                row(&[&name, &self.aliases(service, &old).join(", "), default, &value_type, &text])
            } else {
                row(&[&name, default, &value_type, &text])
            };
        }
        table + "\n"
    }

    /// The canonical name with its anchor, then aliases.
    fn names(&self, service: &Service, variable: &Variable, aliases: &[&Alias]) -> String {
        let mut names = vec![code(&variable.name.value)];
        names.extend(self.aliases(service, aliases));
        let anchor = anchor(&[&service.name.value, &variable.name.value]);
        format!("<a id=\"{anchor}\"></a>{}", names.join(" / "))
    }

    fn aliases(&self, service: &Service, aliases: &[&Alias]) -> Vec<String> {
        aliases.iter().map(|of| self.phrase(service, &alias(of))).collect()
    }

    /// What it is for, and a line of the facts that have no column; since when, where it is not since the service's own version.
    fn text(&self, facts: &Facts<'_>) -> String {
        let has_column = |topic| matches!(topic, Topic::Aliases | Topic::Default | Topic::Type);
        let is_usual = |topic| topic == Topic::Since && facts.since == facts.service.since.value;
        let mut line = Vec::new();
        for topic in Topic::ALL.into_iter().filter(|topic| !has_column(*topic) && !is_usual(*topic))
        {
            let text = self.topic(facts, topic);
            line.extend(text.map(|text| format!("*{}:* {text}", topic.label())));
        }
        let gap = if line.is_empty() { "" } else { "<br>" };
        format!("{}{gap}{}", one_line(facts.description), line.join(" · "))
    }
}
