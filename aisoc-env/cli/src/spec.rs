//! The spec that a command works on, and the services of it that a call names.

use std::path::Path;

use aisoc_env_spec::model::Service;
use aisoc_env_spec::{BUILTIN_NAME, MAX_BYTES, Reading, Similarity, Spec, Style, builtin, nearest};

use crate::outcome::Failure;
use aisoc_env_check::input;

/// The spec of a file, or the built-in one.
pub(crate) fn read(path: Option<&Path>) -> Result<Spec, Failure> {
    let Some(path) = path else { return proven(builtin(), BUILTIN_NAME) };
    let text = input::read(path, MAX_BYTES)?;
    proven(aisoc_env_spec::read(&text), &input::name(path))
}

fn proven(reading: Reading, name: &str) -> Result<Spec, Failure> {
    reading.spec().map_err(|reading| {
        let shown = reading.rendered(name, Style::Colour).join("\n\n");
        Failure(format!("the spec {name} is not valid\n\n{shown}"))
    })
}

/// The service of this name.
pub(crate) fn service<'a>(spec: &'a Spec, name: &str) -> Result<&'a Service, Failure> {
    spec.service(name).ok_or_else(|| {
        let known = || spec.services.iter().map(|service| &*service.name.value);
        let help = nearest(name, known(), Similarity::Hint).map_or_else(
            || format!("the services are {}", known().collect::<Vec<_>>().join(", ")),
            |nearest| format!("did you mean `{nearest}`?"),
        );
        Failure(format!("there is no service `{name}`\nhelp: {help}"))
    })
}

/// The services of these names, in the order of the page; all when there are no names.
pub(crate) fn services<'a>(spec: &'a Spec, names: &[String]) -> Result<Vec<&'a Service>, Failure> {
    names.iter().try_for_each(|name| service(spec, name).map(drop))?;
    let chosen = |service: &&Service| names.is_empty() || names.contains(&service.name.value);
    Ok(spec.services.iter().filter(chosen).collect())
}
