//! Services and variables by their names.

use std::collections::HashMap;

use crate::model::Model;

/// Each name of each variable, and the first that bears it.
pub(super) struct Index<'a> {
    pub(super) services: HashMap<&'a str, usize>,
    pub(super) by_service: Vec<HashMap<&'a str, usize>>,
    /// The first service that has a variable of a name.
    everywhere: HashMap<&'a str, usize>,
}

impl<'a> Index<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let (services, everywhere) = (HashMap::new(), HashMap::new());
        let mut index = Self { services, by_service: Vec::new(), everywhere };
        for (at, service) in model.services.iter().enumerate() {
            index.services.insert(&service.name.value, at);
            let mut names = HashMap::with_capacity(service.variables.len());
            for (variable, of) in service.variables.iter().enumerate() {
                names.entry(&*of.name.value).or_insert(variable);
                index.everywhere.entry(&of.name.value).or_insert(at);
            }
            index.by_service.push(names);
        }
        index
    }

    /// The first variable of a name, with its service.
    pub(super) fn anywhere(&self, name: &str) -> Option<(usize, usize)> {
        let service = *self.everywhere.get(name)?;
        Some((service, *self.by_service[service].get(name)?))
    }
}
