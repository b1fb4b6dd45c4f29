//! The environment of a service: its `env_file`s in their order, then its `environment`.
//!
//! <https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/>

use std::collections::HashMap;
use std::path::PathBuf;

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::SourceMap;
use aisoc_env_core::template::Binding;

use super::interpolation_env::InterpolationEnv;
use super::service::{Assignment, EnvFileRef, Service};
use crate::env_file::{EnvFile, Settings, setting};
use crate::environment::{Budget, Environment, Setting};
use crate::failure::Failure;

/// What the environments of services are made from.
pub(super) struct EnvironmentReader<'a> {
    pub(super) env: &'a InterpolationEnv,
    pub(super) files: &'a mut SourceMap,
    pub(super) findings: &'a mut Findings,
    pub(super) budget: Budget,
    /// The files that `env_file`s name; each is read once.
    pub(super) read: HashMap<PathBuf, EnvFile>,
}

impl EnvironmentReader<'_> {
    pub(super) fn environment(&mut self, service: &Service) -> Result<Environment, Failure> {
        let mut environment = Environment::with_open(service.open);
        for named in &service.env_files.value {
            if !named.required && !named.path.exists() {
                continue;
            }
            match self.env_file(named) {
                Ok(file) => {
                    for (name, setting) in self.settings(&file, named, service, &environment)? {
                        environment.set(&name, setting);
                    }
                }
                Err(Failure(why)) => {
                    environment.open = true;
                    self.findings.add(Finding::new(Rule::Unreadable, named.span, why));
                }
            }
        }
        for (name, assignment) in &service.environment.value {
            match self.assigned(name, assignment) {
                Some(setting) => environment.set(name, setting),
                None => environment.unset(name),
            }
        }
        Ok(environment)
    }

    fn assigned(&self, name: &str, assignment: &Assignment) -> Option<Setting> {
        match assignment {
            Assignment::Setting(setting) => Some(setting.clone()),
            Assignment::Reset => None,
            Assignment::FromOutside(span) => {
                setting(self.env.binding(name), *span, true, self.files)
            }
        }
    }

    fn env_file(&mut self, named: &EnvFileRef) -> Result<EnvFile, Failure> {
        if let Some(known) = self.read.get(&named.path) {
            return Ok(known.clone());
        }
        let file = EnvFile::read(&named.path, self.files)?;
        self.env.use_file(&named.path);
        self.read.insert(named.path.clone(), file.clone());
        Ok(file)
    }

    /// What a file sets. References see what is outside, then the service's `environment`, then the files before.
    fn settings(
        &mut self,
        file: &EnvFile,
        named: &EnvFileRef,
        service: &Service,
        before: &Environment,
    ) -> Result<Settings, Failure> {
        let outer = |name: &str| match (self.env.binding(name), service.assigned(name)) {
            (Binding::Unset, Some(setting)) => setting.binding(),
            (Binding::Unset, None) => before.binding(name),
            (binding, _) => binding,
        };
        let settings = if named.raw {
            file.raw_settings(&outer, self.files)
        } else {
            file.settings(&outer, self.files, self.findings)
        };
        let bytes = settings.iter().map(|(name, setting)| name.len() + setting.len());
        let bytes = file.len() + bytes.sum::<usize>();
        self.budget.spend(settings.len(), bytes).map_err(|what| {
            let path = named.path.display();
            Failure(format!("{path}: all services together read more than {what}"))
        })?;
        Ok(settings)
    }
}
