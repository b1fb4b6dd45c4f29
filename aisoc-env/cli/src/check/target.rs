//! A process that is checked, and what the runtime says of it.

use std::rc::Rc;

use aisoc_env::__tool::{Inspection, Text, inspect};
use aisoc_env::Provenance;
use aisoc_env_spec::model;

use super::Context;
use crate::environment::Environment;
use crate::finding::Finding;
use crate::place::Place;

/// A process that is to be checked.
pub(crate) struct Target {
    /// The container; none where only the environment is known.
    pub(crate) container: Option<String>,
    /// The service that runs there, by index.
    pub(crate) service: usize,
    /// What it is deployed together with.
    pub(crate) scope: String,
    /// Where it is defined.
    pub(crate) place: Place,
    pub(crate) environment: Rc<Environment>,
    /// Whether it only prepares another process.
    pub(crate) prepares: bool,
}

/// A process and what the runtime says of it.
pub(super) struct Subject<'a> {
    pub(super) target: &'a Target,
    pub(super) service: &'a model::Service,
    pub(super) environment: Environment,
    pub(super) inspection: Inspection,
    /// Where the environment of this process is, if it is asked.
    process: Option<Place>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(target: &'a Target, production: bool, cx: &mut Context<'a>) -> Self {
        let mut environment = Environment::clone(&target.environment);
        environment.leave_files_unseen(cx.known.secrets(target.service));
        let process = environment.process.then(|| cx.files.process());
        let sources = environment.sources(cx.files);
        let sources = if production { sources.assume_production() } else { sources };
        let inspection = inspect(cx.known.services[target.service], &sources);
        let service = &cx.spec.services[target.service];
        Self { target, service, environment, inspection, process }
    }

    /// The service's name.
    pub(super) fn name(&self) -> &'a str {
        &self.service.name.value
    }

    /// What to call it where several are spoken of.
    pub(super) fn label(&self) -> String {
        match &self.target.container {
            Some(container) if container != self.name() => format!("{container} ({})", self.name()),
            _ => self.name().to_owned(),
        }
    }

    /// The variable of this canonical name.
    pub(super) fn variable(&self, name: &str) -> Option<&'a model::Variable> {
        self.service.variables.iter().find(|variable| variable.name.value == name)
    }

    /// The value that a variable has, by its canonical name.
    pub(super) fn text(&self, variable: &str) -> Option<&Text> {
        self.inspection.texts.iter().find(|text| text.variable == variable)
    }

    /// Whether a variable may have a value that is not seen.
    pub(super) fn may_hold(&self, variable: &model::Variable) -> bool {
        self.process.is_none() && self.environment.may_hold(variable.names())
    }

    /// Where a value stands that was found under a name.
    pub(super) fn place(&self, name: &str, provenance: &Provenance) -> Place {
        let value = self.environment.values.get(name).map(|value| value.place);
        match (provenance, self.process) {
            (Provenance::Process, Some(process)) => process,
            _ => value.unwrap_or(self.target.place),
        }
    }

    /// Says whom a finding concerns.
    pub(super) fn named(&self, finding: Finding) -> Finding {
        finding.of([self.name()]).in_containers(self.target.container.as_deref())
    }
}
