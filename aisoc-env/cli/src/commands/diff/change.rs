//! A change, and the list that collects changes.

/// A change. It is breaking if it can invalidate a deployment that passed before, or change how it behaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The type of change in kebab-case, for machines: stable.
    pub(super) id: &'static str,
    pub(super) breaking: bool,
    /// `None` if it concerns the spec as a whole.
    pub(super) service: Option<String>,
    pub(super) variable: Option<String>,
    /// The text that follows the name of the variable.
    pub(super) message: String,
}

/// Collects changes. Each is added to the current service and variable.
pub(super) struct Changes {
    pub(super) all: Vec<Change>,
    service: Option<String>,
    variable: Option<String>,
}

impl Changes {
    pub(super) const fn new() -> Self {
        Self { all: Vec::new(), service: None, variable: None }
    }

    /// Sets the service and the variable of the following changes.
    pub(super) fn about(&mut self, service: Option<&str>, variable: Option<&str>) {
        self.service = service.map(str::to_owned);
        self.variable = variable.map(str::to_owned);
    }

    pub(super) fn breaking(&mut self, id: &'static str, message: impl Into<String>) {
        self.add(id, true, message.into());
    }

    pub(super) fn harmless(&mut self, id: &'static str, message: impl Into<String>) {
        self.add(id, false, message.into());
    }

    pub(super) fn add(&mut self, id: &'static str, breaking: bool, message: String) {
        let (service, variable) = (self.service.clone(), self.variable.clone());
        self.all.push(Change { id, breaking, service, variable, message });
    }
}
