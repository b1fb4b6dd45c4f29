//! Services and variables by their names.

use std::collections::HashMap;

use crate::model::Model;

/// Each name of each variable, and the first that bears it.
pub(super) struct Index {
    pub(super) services: HashMap<String, usize>,
    pub(super) by_service: Vec<HashMap<String, usize>>,
    pub(super) everywhere: HashMap<String, (usize, usize)>,
}

impl Index {
    pub(super) fn new(model: &Model) -> Self {
        let mut everywhere = HashMap::new();
        let mut by_service = Vec::new();
        for (at, service) in model.services.iter().enumerate() {
            let mut names = HashMap::new();
            for (index, variable) in service.variables.iter().enumerate() {
                names.entry(variable.name.value.clone()).or_insert(index);
                everywhere.entry(variable.name.value.clone()).or_insert((at, index));
            }
            by_service.push(names);
        }
        let services = model.services.iter().enumerate();
        let services = services.map(|(at, service)| (service.name.value.clone(), at)).collect();
        Self { services, by_service, everywhere }
    }
}
