//! Reads the files of a request, and determines the processes to check.

use std::sync::Arc;

use aisoc_env_spec::Spec;

use crate::Request;
use crate::compose;
use crate::env_file::EnvFile;
use crate::environment::{Environment, Value};
use crate::failure::Failure;
use crate::kubernetes;
use crate::matching;
use crate::target::Target;
use aisoc_env_core::finding::Findings;
use aisoc_env_core::source_map::SourceMap;

/// What is to be checked.
pub(crate) struct Deployment {
    pub(crate) targets: Vec<Target>,
    /// Variables of the `.env` files next to Compose files that nothing uses.
    pub(crate) unused: Vec<(String, Value)>,
}

/// Reads the files of a request.
pub(crate) fn read(
    spec: &Spec,
    request: &Request<'_>,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Deployment, Failure> {
    let services = request.services;
    let (containers, unused) = if !request.compose.is_empty() {
        let call = compose::Call {
            files: request.compose,
            env_files: request.env_files,
            profiles: request.profiles,
        };
        let project = compose::read(&call, files, findings)?;
        (project.containers, project.unused)
    } else if !request.manifests.is_empty() {
        (kubernetes::read(request.manifests, files, findings)?, Vec::new())
    } else {
        let services = named(spec, request, services)?;
        let targets = shared(&services, request, files, findings)?;
        return Ok(Deployment { targets, unused: Vec::new() });
    };
    let targets = matching::targets(spec, containers, request.map, findings)?;
    let wanted = |target: &Target| services.is_empty() || services.contains(&target.service);
    if !targets.iter().any(wanted) {
        return Err(Failure(nothing_to_check(spec, services)));
    }
    Ok(Deployment { targets, unused })
}

fn nothing_to_check(spec: &Spec, services: &[usize]) -> String {
    let names: Vec<&str> = services.iter().map(|&at| &*spec.services()[at].name.value).collect();
    let which =
        if names.is_empty() { "a service of the spec".to_owned() } else { names.join(" or ") };
    format!(
        "no container runs {which}\nhelp: name the service of a container with `--map container=service`"
    )
}

/// The services that share one environment. They must be named, or `--all` given.
fn named(spec: &Spec, request: &Request<'_>, services: &[usize]) -> Result<Vec<usize>, Failure> {
    if request.all {
        return Ok((0..spec.services().len()).collect());
    }
    if services.is_empty() {
        let names: Vec<&str> = spec.services().iter().map(|service| &*service.name.value).collect();
        let names = names.join(", ");
        return Err(Failure(format!(
            "missing service name\nhelp: name services, or use `--all`; the services are {names}"
        )));
    }
    Ok(services.to_vec())
}

/// One environment for all named services.
fn shared(
    services: &[usize],
    request: &Request<'_>,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Vec<Target>, Failure> {
    let process = request.process || request.env_files.is_empty();
    let mut environment = Environment::default();
    let mut span = None;
    for path in request.env_files {
        let file = EnvFile::read(path, files)?;
        let settings = file.settings(&|name| environment.binding(name), files, findings);
        for (name, setting) in settings {
            environment.set(&name, setting);
        }
        span = Some(file.span());
    }
    let span = span.unwrap_or_else(|| files.process());
    let environment = Arc::new(environment);
    let target = |&service: &usize| Target {
        container: None,
        service,
        scope: String::new(),
        span,
        environment: Arc::clone(&environment),
        process,
        prepares: false,
    };
    Ok(services.iter().map(target).collect())
}
