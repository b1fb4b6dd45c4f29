//! `k8s`: writes a ConfigMap and a Secret with the values that files hold for a service.

mod manifest;
mod sort;

use aisoc_env_core::Sources;
use aisoc_env_spec::{Spec, tables};
use clap::Args;

use crate::exit::{ExitStatus, UsageError};
use crate::inputs::SourceOptions;

use crate::{inputs, output};

/// Options of `k8s`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The service that reads the environment
    service: String,

    #[command(flatten)]
    sources: SourceOptions,

    /// The name of both objects; by default, the name of the service
    #[arg(long, value_parser = manifest::parse_name)]
    name: Option<String>,

    /// The namespace of both objects
    #[arg(long, value_parser = manifest::parse_name)]
    namespace: Option<String>,
}

/// The environment of this process is not read: it would leak into the cluster.
pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let service = inputs::service(spec, &options.service)?;
    let described = tables::service(spec, service);
    let Some(checked) = options.sources.check(&described, Sources::new())? else {
        return Ok(ExitStatus::Problems);
    };
    let sorted = sort::sort(spec, service, &checked);
    let name = options.name.clone().map_or_else(|| own_name(&service.name.value), Ok)?;
    output::print(&manifest::render(&name, options.namespace.as_deref(), &sorted))
}

/// The name of a service, if Kubernetes accepts it.
fn own_name(service: &str) -> Result<String, UsageError> {
    manifest::parse_name(service).map_err(|why| {
        let wrong = format!("`{}` is not a valid name of an object", output::plain(service));
        UsageError(format!("{wrong}: {why}\nhelp: set a name with `--name`"))
    })
}
