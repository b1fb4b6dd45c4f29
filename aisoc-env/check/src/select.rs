//! The services that a call names.

use aisoc_env_core::suggest::{Similarity, nearest};
use aisoc_env_spec::Spec;

use crate::failure::Failure;

/// The services of these names, by index, in the order of the spec.
pub fn selected(spec: &Spec, names: &[String]) -> Result<Vec<usize>, Failure> {
    let mut services: Vec<usize> =
        names.iter().map(|name| position(spec, name)).collect::<Result<_, _>>()?;
    services.sort_unstable();
    services.dedup();
    Ok(services)
}

/// The service of this name, by index.
pub fn position(spec: &Spec, name: &str) -> Result<usize, Failure> {
    let names = || spec.services.iter().map(|service| &*service.name.value);
    names().position(|known| known == name).ok_or_else(|| {
        let help = match nearest(name, names(), Similarity::Hint) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("there are {}", names().collect::<Vec<_>>().join(", ")),
        };
        Failure(format!("there is no service `{name}`; {help}"))
    })
}
