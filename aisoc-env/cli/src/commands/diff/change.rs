//! One thing that changed.

/// A change. It is breaking if it can invalidate a deployment that passed before, or change how it behaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The type of change in kebab-case, for machines: stable.
    pub(super) id: &'static str,
    pub(super) breaking: bool,
    /// `None` where it concerns the spec as a whole.
    pub(super) service: Option<String>,
    pub(super) variable: Option<String>,
    /// What changed, to follow the variable's name.
    pub(super) message: String,
}

/// Changes of one service, or of one variable of it, as they are found.
pub(super) struct Changes {
    pub(super) all: Vec<Change>,
    service: Option<String>,
    variable: Option<String>,
}

impl Changes {
    pub(super) const fn new() -> Self {
        Self { all: Vec::new(), service: None, variable: None }
    }

    /// Sets what the next changes are about.
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
