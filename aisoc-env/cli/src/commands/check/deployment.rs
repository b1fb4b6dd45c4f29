//! From what the call names to the processes that are checked.

use std::rc::Rc;

use aisoc_env_spec::Spec;

use super::Options;
use crate::check::{self, Target};
use crate::compose;
use crate::env_file::EnvFile;
use crate::environment::{Environment, Value};
use crate::finding::Findings;
use crate::kubernetes;
use crate::outcome::Failure;
use crate::place::Files;

/// What is to be checked.
pub(super) struct Deployment {
    pub(super) targets: Vec<Target>,
    /// What the `.env` files beside Compose files set for nobody.
    pub(super) unused: Vec<(String, Value)>,
}

/// Reads everything that the call names; `services` are those that it is about.
pub(super) fn read(
    spec: &Spec,
    options: &Options,
    services: &[usize],
    files: &mut Files,
    findings: &mut Findings,
) -> Result<Deployment, Failure> {
    let (containers, unused) = if !options.compose.is_empty() {
        let call = compose::Call {
            files: &options.compose,
            env_files: &options.env_file,
            profiles: &options.profile,
        };
        let composed = compose::read(&call, files, findings)?;
        (composed.containers, composed.unused)
    } else if !options.manifest.is_empty() {
        (kubernetes::read(&options.manifest, files, findings)?, Vec::new())
    } else {
        let services = named(spec, options, services)?;
        let targets = shared(&services, options, files, findings)?;
        return Ok(Deployment { targets, unused: Vec::new() });
    };
    let targets = check::targets(spec, containers, &options.map, findings)?;
    let wanted = |target: &Target| services.is_empty() || services.contains(&target.service);
    if !targets.iter().any(wanted) {
        return Err(Failure(nothing_to_check(spec, services)));
    }
    Ok(Deployment { targets, unused })
}

fn nothing_to_check(spec: &Spec, services: &[usize]) -> String {
    let names: Vec<&str> = services.iter().map(|&at| &*spec.services[at].name.value).collect();
    let which =
        if names.is_empty() { "a service of the spec".to_owned() } else { names.join(" or ") };
    format!("no container is known to run {which}; say which does with `--map container=service`")
}

/// The services that share one environment: which ones has to be said.
fn named(spec: &Spec, options: &Options, services: &[usize]) -> Result<Vec<usize>, Failure> {
    if options.all {
        return Ok((0..spec.services.len()).collect());
    }
    if services.is_empty() {
        let names: Vec<&str> = spec.services.iter().map(|service| &*service.name.value).collect();
        let names = names.join(", ");
        return Err(Failure(format!(
            "which service is it for? name some, or say --all; there are {names}"
        )));
    }
    Ok(services.to_vec())
}

/// One environment for every service that is named.
fn shared(
    services: &[usize],
    options: &Options,
    files: &mut Files,
    findings: &mut Findings,
) -> Result<Vec<Target>, Failure> {
    let process = options.process || options.env_file.is_empty();
    let mut environment = Environment { process, ..Environment::default() };
    let mut place = None;
    for path in &options.env_file {
        let file = EnvFile::read(path, files)?;
        let above = |name: &str| environment.text(name);
        file.values(&above, files, findings).add_to(&mut environment);
        place = Some(file.place());
    }
    let place = place.unwrap_or_else(|| files.process());
    let environment = Rc::new(environment);
    let target = |&service: &usize| Target {
        container: None,
        service,
        scope: String::new(),
        place,
        environment: Rc::clone(&environment),
        prepares: false,
    };
    Ok(services.iter().map(target).collect())
}
