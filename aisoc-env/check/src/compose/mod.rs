//! Docker Compose files: the environment that each container gets.
//!
//! Files are read, their references resolved, services extended, files merged; then the `env_file`s of each service are read and
//! its `environment` is set on top. Compose does the same in this order.

mod environment;
mod extends;
mod fields;
mod interpolate;
mod interpolation_env;
mod parse;
mod plain;
mod project;
mod service;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use aisoc_env_core::finding::Findings;
use aisoc_env_core::fs::input_name;
use aisoc_env_core::source_map::SourceMap;

use crate::environment::{Budget, Container, Environment, Value, image_name};
use crate::failure::Failure;
use environment::EnvironmentReader;
use interpolation_env::InterpolationEnv;
use project::ProjectReader;
use service::Service;

/// The options of a request for Compose.
pub(crate) struct Call<'a> {
    /// The Compose files; later ones override earlier ones.
    pub(crate) files: &'a [PathBuf],
    /// `.env` files for interpolation.
    pub(crate) env_files: &'a [PathBuf],
    /// The active profiles; all if empty.
    pub(crate) profiles: &'a [String],
}

/// The containers that Compose would start.
pub(crate) struct Project {
    pub(crate) containers: Vec<Container>,
    /// Variables of the `.env` files that no container receives and no reference uses.
    pub(crate) unused: Vec<(String, Value)>,
}

/// Reads the Compose files of a call.
pub(crate) fn read(
    call: &Call<'_>,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Project, Failure> {
    let base = call.files.first().and_then(|file| file.parent()).unwrap_or(Path::new(""));
    let env = &InterpolationEnv::read(call.env_files, base, files, findings)?;
    let mut budget = Budget::default();
    let services = {
        let (budget, extended) = (&mut budget, HashMap::new());
        ProjectReader { env, files, findings, extended, budget }.read(call.files, base)?
    };
    if services.is_empty() {
        let path = call.files.first().map(|path| input_name(path)).unwrap_or_default();
        return Err(Failure(format!(
            "{path}: this file has no `services` (is it a Compose file?)"
        )));
    }
    let mut reader = EnvironmentReader { env, files, findings, budget, read: HashMap::new() };
    let mut containers = Vec::new();
    for (name, service) in services.into_iter().filter(|(_, service)| is_active(service, call)) {
        let environment = reader.environment(&service)?;
        containers.push(container(name, service, environment));
    }
    containers.sort_by_key(|container| container.span);
    Ok(Project { containers, unused: env.unused() })
}

fn is_active(service: &Service, call: &Call<'_>) -> bool {
    call.profiles.is_empty()
        || service.profiles.is_empty()
        || service.profiles.iter().any(|profile| call.profiles.contains(profile))
}

fn container(name: String, service: Service, environment: Environment) -> Container {
    let image = service.image.as_deref().map(|image| image_name(image).to_owned());
    let candidates =
        [Some(name.clone()), service.container_name, image].into_iter().flatten().collect();
    let (scope, span, prepares) = (String::new(), service.span, false);
    Container { name, candidates, scope, span, environment, prepares }
}
