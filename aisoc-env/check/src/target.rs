//! A process that is checked, and what the runtime says of it.

use std::sync::Arc;

use aisoc_env_core::{Inspection, Provenance, Sources, Text, inspect};
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
    pub environment: Arc<Environment>,
    /// Whether the environment of this process is laid on top of it.
    pub process: bool,
    /// Whether it only prepares another process.
    pub prepares: bool,
}

/// A process and what the runtime says of it.
pub struct Subject<'a> {
    pub target: &'a Target,
    pub service: &'a model::Service,
    pub environment: Arc<Environment>,
    pub inspection: Inspection,
    /// Where the environment of this process is, if it is laid on top.
    process: Option<Span>,
}

impl<'a> Subject<'a> {
    pub fn new(target: &'a Target, production: bool, cx: &mut Context<'a>) -> Self {
        let mut environment = Arc::clone(&target.environment);
        Arc::make_mut(&mut environment).leave_files_unseen(cx.known.secrets(target.service));
        let sources = if target.process { Sources::new().process() } else { Sources::new() };
        let sources = sources.source(Arc::clone(&environment));
        let sources = if production { sources.assume_production() } else { sources };
        let inspection = inspect(&cx.known.services[target.service], &sources);
        let service = &cx.spec.services()[target.service];
        let process = target.process.then(|| cx.files.process());
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

    /// Whether the value of a variable cannot be seen.
    pub fn is_unseen(&self, variable: &model::Variable) -> bool {
        self.inspection.unseen.iter().any(|name| *name == variable.name.value)
    }

    /// Where a value is that was found under a name.
    pub fn span(&self, name: &str, provenance: &Provenance) -> Span {
        match (provenance, self.process) {
            (Provenance::Process, Some(process)) => process,
            _ => self.environment.span(name).unwrap_or(self.target.span),
        }
    }

    /// Says whom a finding concerns.
    pub fn named(&self, finding: Finding) -> Finding {
        finding.of([self.name()]).in_containers(self.target.container.as_deref())
    }
}
