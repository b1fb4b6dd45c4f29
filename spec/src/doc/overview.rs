//! Services, sections, groups and enums, as their modules and types are documented.

use super::Reference;
use super::markdown::{code, codes, files, head, link, row};
use crate::model::{Enum, Group, Place, Service, Variable, Variant};

impl Reference<'_> {
    /// The documentation of a service's module.
    pub fn module(&self, service: &Service) -> String {
        let Service { title, description, sources, variables, .. } = service;
        let count = match variables.len() {
            1 => "1 variable".to_owned(),
            count => format!("{count} variables"),
        };
        let place = service.directory.as_deref().map(|path| format!(", for {}", code(path)));
        let place = place.unwrap_or_default();
        let read = files("Read in", sources);
        let tables = self.tables(service);
        format!("{title}: {count}{place}.\n\n{}\n\n{read}{tables}", description.value)
    }

    /// The documentation of a service's struct: what it is, and the tables of its variables.
    pub fn service(&self, service: &Service) -> String {
        if service.variables.is_empty() {
            return String::new();
        }
        format!("The configuration of the {}.\n\n{}", service.title, self.tables(service))
    }

    /// A table for each struct that holds variables of the service, its own first.
    fn tables(&self, service: &Service) -> String {
        let mut tables = String::new();
        for (place, inside) in service.by_place() {
            let heading = match place {
                Place::Root => String::new(),
                Place::Section(section) => format!("## {}\n\n", service.sections[section].title),
                Place::Group(group) => format!("## {}\n\n", self.model.groups[group].title),
            };
            tables += &(heading + &self.table(service, &inside) + "\n");
        }
        tables
    }

    /// The documentation of a section's struct.
    pub fn section(&self, service: &Service, section: usize) -> String {
        let about = &service.sections[section];
        let variables: Vec<&Variable> =
            service.in_section(section).map(|(_, variable)| variable).collect();
        let table = self.table(service, &variables);
        let read = files("Read in", &about.sources);
        format!("{} ({}).\n\n{}\n\n{read}{table}", about.title, service.title, about.description)
    }

    /// The documentation of a group, whether or not it is a struct: its variables, and the services that read them.
    pub fn group(&self, group: &Group) -> String {
        let table =
            self.variables_where(&|variable| variable.group.as_ref() == Some(&group.name.value));
        format!("{}: shared by several services.\n\n{}\n\n{table}", group.title, group.description)
    }

    /// The documentation of an enum.
    pub fn enumeration(&self, of: &Enum) -> String {
        let is = |variable: &Variable| {
            self.model.enum_of(variable).is_some_and(|other| std::ptr::eq(other, of))
        };
        let table = self.variables_where(&is);
        format!("{}\n\nValues may be written in upper or lower case.\n\n{table}", of.description)
    }

    /// The documentation of a variant.
    pub fn variant(&self, variant: &Variant) -> String {
        let aliases = codes(variant.aliases.iter().map(|alias| &*alias.value));
        let also = if aliases.is_empty() { aliases } else { format!(" Also read: {aliases}.") };
        format!("{}: {}{also}", code(&variant.name.value), variant.description)
    }

    /// A table of the variables that meet a condition, each with its service.
    fn variables_where(&self, condition: &dyn Fn(&Variable) -> bool) -> String {
        let mut rows = String::new();
        for (service, variable) in self.model.members() {
            if condition(variable) {
                let default = self.default(&self.facts(service, variable));
                let default = default.as_deref().unwrap_or("—");
                rows += &row(&[&self.name(service, variable), &service.title, default]);
            }
        }
        if rows.is_empty() { rows } else { head(&["variable", "read by", "default"]) + &rows }
    }

    /// The title of a service, as a link to the description of one of its variables.
    pub(super) fn service_link(&self, service: &Service, variable: &Variable) -> String {
        link(&service.title, self.links.variable(service, variable))
    }
}
