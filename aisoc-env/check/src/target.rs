//! A process that is checked, and what the runtime says of it.

use std::rc::Rc;

use aisoc_env_core::{Inspection, Provenance, Text, inspect};
use aisoc_env_spec::model;

use crate::environment::Environment;
use crate::rule::Context;
use aisoc_env_core::finding::Finding;
use aisoc_env_core::source_map::Span;

/// A process that is to be checked.
pub struct Target {
    /// The container; none where only the environment is known.
    pub container: Option<String>,
    /// The service that runs there, by index.
    pub service: usize,
    /// What it is deployed together with.
    pub scope: String,
    /// Where it is defined.
    pub span: Span,
    pub environment: Rc<Environment>,
    /// Whether it only prepares another process.
    pub prepares: bool,
}

/// A process and what the runtime says of it.
pub struct Subject<'a> {
    pub target: &'a Target,
    pub service: &'a model::Service,
    pub environment: Environment,
    pub inspection: Inspection,
    /// Where the environment of this process is, if it is asked.
    process: Option<Span>,
}

impl<'a> Subject<'a> {
    pub fn new(target: &'a Target, production: bool, cx: &mut Context<'a>) -> Self {
        let mut environment = Environment::clone(&target.environment);
        environment.leave_files_unseen(cx.known.secrets(target.service));
        let process = environment.process.then(|| cx.files.process());
        let sources = environment.sources(cx.files);
        let sources = if production { sources.assume_production() } else { sources };
        let inspection = inspect(&cx.known.services[target.service], &sources);
        let service = &cx.spec.services()[target.service];
        Self { target, service, environment, inspection, process }
    }

    /// The service's name.
    pub fn name(&self) -> &'a str {
        &self.service.name.value
    }

    /// What to call it where several are spoken of.
    pub fn label(&self) -> String {
        match &self.target.container {
            Some(container) if container != self.name() => format!("{container} ({})", self.name()),
            _ => self.name().to_owned(),
        }
    }

    /// The variable of this canonical name.
    pub fn variable(&self, name: &str) -> Option<&'a model::Variable> {
        self.service.variables.iter().find(|variable| variable.name.value == name)
    }

    /// The value that a variable has, by its canonical name.
    pub fn text(&self, variable: &str) -> Option<&Text> {
        self.inspection.texts.iter().find(|text| text.variable == variable)
    }

    /// Whether a variable may have a value that is not seen.
    pub fn may_hold(&self, variable: &model::Variable) -> bool {
        self.process.is_none() && self.environment.may_hold(variable.names())
    }

    /// Where a value stands that was found under a name.
    pub fn span(&self, name: &str, provenance: &Provenance) -> Span {
        let value = self.environment.value(name).map(|value| value.span);
        match (provenance, self.process) {
            (Provenance::Process, Some(process)) => process,
            _ => value.unwrap_or(self.target.span),
        }
    }

    /// Says whom a finding concerns.
    pub fn named(&self, finding: Finding) -> Finding {
        finding.of([self.name()]).in_containers(self.target.container.as_deref())
    }
}
