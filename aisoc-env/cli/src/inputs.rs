//! The inputs of a command: files, the spec, its services, and the sources of their values.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use aisoc_env_core::fs::{DOTENV_LIMIT, input_name, read_input};
use aisoc_env_core::source::DotenvFile;
use aisoc_env_core::template::Binding;
use aisoc_env_core::{Inspection, Lookup, Provenance, Service, Source, Sources, inspect};
use aisoc_env_spec::model::{self, ServiceId};
use aisoc_env_spec::{BUILTIN_NAME, MAX_BYTES, Reading, Spec, Style, builtin};
use clap::Args;

use crate::exit::UsageError;
use crate::output;

/// The text of a file; `-` is standard input.
pub(crate) fn read(path: &Path, limit: u64) -> Result<String, UsageError> {
    read_input(path, limit).map_err(UsageError)
}

/// The spec in a file, or the built-in one. Prints the warnings of its lints.
pub(crate) fn read_spec(path: Option<&Path>) -> Result<Spec, UsageError> {
    let Some(path) = path else { return valid(builtin(), BUILTIN_NAME) };
    valid(aisoc_env_spec::read(&read(path, MAX_BYTES)?), &input_name(path))
}

fn valid(reading: Reading, name: &str) -> Result<Spec, UsageError> {
    let diagnostics = reading.rendered(name, Style::Colour).join("\n\n");
    let spec = reading
        .spec()
        .map_err(|_| UsageError(format!("the spec {name} is invalid\n\n{diagnostics}")))?;
    if !diagnostics.is_empty() {
        output::print_diagnostics(&diagnostics);
    }
    Ok(spec)
}

/// The service of this name.
pub(crate) fn find_service(spec: &Spec, name: &str) -> Result<ServiceId, UsageError> {
    spec.find_service(name).map_err(|unknown| UsageError(unknown.to_string()))
}

/// The service of this name, as the spec defines it.
pub(crate) fn service<'a>(spec: &'a Spec, name: &str) -> Result<&'a model::Service, UsageError> {
    find_service(spec, name).map(|id| &spec.services()[id.index()])
}

/// The services of these names, in the order of the spec; all of them if there are no names.
pub(crate) fn services<'a>(
    spec: &'a Spec,
    names: &[String],
) -> Result<Vec<&'a model::Service>, UsageError> {
    names.iter().try_for_each(|name| find_service(spec, name).map(drop))?;
    let chosen =
        |service: &&model::Service| names.is_empty() || names.contains(&service.name.value);
    Ok(spec.services().iter().filter(chosen).collect())
}

/// Options that select the sources of values.
#[derive(Debug, Args)]
pub(crate) struct SourceOptions {
    /// Read this .env file, as Docker Compose does; later files override earlier ones
    #[arg(long = "env-file", value_name = "FILE")]
    env_files: Vec<PathBuf>,

    /// Read secrets from this folder, one file per secret; earlier folders override later ones
    #[arg(long = "secrets-dir", value_name = "FOLDER")]
    secrets_dirs: Vec<PathBuf>,

    /// Check as if in production
    #[arg(long)]
    production: bool,
}

/// What a name is bound to in a further `.env` file: the other sources count first, then the files before it.
fn bound(name: &str, sources: &Sources, files: &[DotenvFile]) -> Binding<'static> {
    let bound = sources.binding(name);
    if bound != Binding::Unset {
        return bound;
    }
    let mut bindings = files.iter().rev().map(|file| file.get(name).binding());
    bindings.find(|binding| *binding != Binding::Unset).map_or(bound, Binding::into_owned)
}

/// A configuration without problems.
pub(crate) struct Checked {
    pub(crate) sources: Sources,
    pub(crate) inspection: Inspection,
}

impl Checked {
    /// What `.env` files set and no other source does.
    pub(crate) fn dotenv_values(&self) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for name in self.sources.names() {
            if let Lookup::Set(found) = self.sources.get(&name)
                && let Provenance::File { line: Some(_), .. } = found.provenance
            {
                let text = found.text.into_owned();
                values.insert(name, text);
            }
        }
        values
    }
}

impl SourceOptions {
    /// Checks a service with `sources` and then the sources of these options. Prints problems and warnings; `None` if there are problems.
    pub(crate) fn check(
        &self,
        service: &Service,
        sources: Sources,
    ) -> Result<Option<Checked>, UsageError> {
        let Some(sources) = self.read(sources)? else { return Ok(None) };
        let inspection = inspect(service, &sources);
        for warning in inspection.report.warnings() {
            output::warning(warning);
        }
        if let Some(error) = inspection.error() {
            output::error(error);
            return Ok(None);
        }
        Ok(Some(Checked { sources, inspection }))
    }

    /// Adds the sources of these options. Prints the errors of a malformed file, and returns `None`.
    fn read(&self, mut sources: Sources) -> Result<Option<Sources>, UsageError> {
        if self.production {
            sources = sources.assume_production();
        }
        for folder in &self.secrets_dirs {
            sources = sources.secrets_dir(folder).map_err(|error| UsageError(error.to_string()))?;
        }
        let mut files: Vec<DotenvFile> = Vec::new();
        for path in &self.env_files {
            let text = read(path, DOTENV_LIMIT)?;
            match DotenvFile::parse(Path::new(&*input_name(path)), &text, &|name| {
                bound(name, &sources, &files)
            }) {
                Ok(file) => files.push(file),
                Err(error) => {
                    output::error(error);
                    return Ok(None);
                }
            }
        }
        Ok(Some(files.into_iter().rev().fold(sources, Sources::source)))
    }
}
