//! Matches containers with services: by `--map`, by name, by image. Nothing is guessed.

use std::str::FromStr;
use std::sync::Arc;

use aisoc_env_spec::Spec;

use crate::environment::Container;
use crate::failure::Failure;
use crate::target::Target;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::suggest::{Similarity, nearest};
use aisoc_env_core::text::listed;

/// `--map container=service`.
#[derive(Debug, Clone)]
pub struct Mapping {
    container: String,
    service: String,
}

impl FromStr for Mapping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((container, service)) if !container.is_empty() && !service.is_empty() => {
                Ok(Self { container: container.to_owned(), service: service.to_owned() })
            }
            _ => Err("expected `container=service`".to_owned()),
        }
    }
}

/// The containers in which a service runs; a note names the others.
pub(crate) fn targets(
    spec: &Spec,
    containers: Vec<Container>,
    map: &[Mapping],
    findings: &mut Findings,
) -> Result<Vec<Target>, Failure> {
    check_map(spec, &containers, map)?;
    let prefix = format!("{}-", slug(spec.title()));
    let services: Vec<String> = spec.services().iter().map(|service| slug(&service.name)).collect();
    let mut targets = Vec::new();
    let mut unknown = Vec::new();
    for container in containers {
        let matched = mapped(spec, &container, map).or_else(|| {
            container.candidates.iter().find_map(|name| {
                let name = slug(name);
                let bare = name.strip_prefix(&prefix).unwrap_or(&name);
                services.iter().position(|service| service == bare)
            })
        });
        match matched {
            Some(service) => targets.push(target(container, service)),
            None => unknown.push(container),
        }
    }
    if let Some(finding) = unmatched(&unknown) {
        findings.add(finding);
    }
    Ok(targets)
}

fn target(container: Container, service: usize) -> Target {
    Target {
        container: Some(container.name),
        service,
        scope: container.scope,
        span: container.span,
        environment: Arc::new(container.environment),
        process: false,
        prepares: container.prepares,
    }
}

fn mapped(spec: &Spec, container: &Container, map: &[Mapping]) -> Option<usize> {
    let mapping = map.iter().find(|mapping| is_named(container, &mapping.container))?;
    spec.services().iter().position(|service| service.name.value == mapping.service)
}

/// Whether this is the container's name, or its part after the name of the workload.
fn is_named(container: &Container, name: &str) -> bool {
    container.name == name || container.name.rsplit('/').next() == Some(name)
}

fn check_map(spec: &Spec, containers: &[Container], map: &[Mapping]) -> Result<(), Failure> {
    for mapping in map {
        spec.find_service(&mapping.service).map_err(|unknown| Failure(unknown.to_string()))?;
        if !containers.iter().any(|container| is_named(container, &mapping.container)) {
            let names = containers.iter().map(|container| &*container.name);
            let near = nearest(&mapping.container, names, Similarity::Hint);
            let help =
                near.map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
            return Err(Failure(format!("--map: unknown container `{}`{help}", mapping.container)));
        }
    }
    Ok(())
}

fn unmatched(containers: &[Container]) -> Option<Finding> {
    let first = containers.first()?;
    let names = listed(containers.iter().map(|container| format!("`{}`", container.name)));
    let message = format!("not checked, because the service is unknown: {names}");
    Some(
        Finding::new(Rule::Unmatched, first.span, message)
            .in_containers(containers.iter().map(|container| &*container.name))
            .help("if a container runs a service of the spec, add `--map container=service`"),
    )
}

/// A name in lower case, with hyphens.
fn slug(name: &str) -> String {
    name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}
