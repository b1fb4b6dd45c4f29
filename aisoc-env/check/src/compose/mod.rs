//! Docker Compose files: the environment that each container gets.
//!
//! SourceMap are read, their references resolved, services extended, files laid over each other; then each service's `env_file`s
//! are read and its `environment` is laid on top. Compose does the same in this order.

mod draft;
mod extends;
mod fields;
mod keys;
mod outer;
mod plain;
mod project;
mod references;
mod service;
mod template;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::container::{Container, image_name};
use crate::env_file::EnvFile;
use crate::environment::{Environment, MAX_BYTES, Value};
use crate::failure::Failure;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::fs::input_name;
use aisoc_env_core::source_map::SourceMap;
use draft::{Draft, EnvFileRef, Given};
use outer::Outer;
use project::Project;

/// What the call says about Compose.
pub(crate) struct Call<'a> {
    /// The Compose files, of which the later are laid over the earlier.
    pub(crate) files: &'a [PathBuf],
    /// `.env` files for interpolation.
    pub(crate) env_files: &'a [PathBuf],
    /// The active profiles; all of them when there are none.
    pub(crate) profiles: &'a [String],
}

/// What Compose would start.
pub(crate) struct Composed {
    pub(crate) containers: Vec<Container>,
    /// What the `.env` files set, and no container receives and no reference asks for.
    pub(crate) unused: Vec<(String, Value)>,
}

/// Reads the Compose files of a call.
pub(crate) fn read(
    call: &Call<'_>,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Composed, Failure> {
    let base = call.files.first().and_then(|file| file.parent()).unwrap_or(Path::new(""));
    let outer = Outer::read(call.env_files, base, files, findings)?;
    let drafts = Project::new(&outer, files, findings).read(call.files, base)?;
    if drafts.is_empty() {
        let path = call.files.first().map(|path| input_name(path)).unwrap_or_default();
        return Err(Failure(format!(
            "{path}: this file has no `services` (is it a Compose file?)"
        )));
    }
    let active = |draft: &Draft| {
        call.profiles.is_empty()
            || draft.profiles.is_empty()
            || draft.profiles.iter().any(|profile| call.profiles.contains(profile))
    };
    let mut surroundings =
        Surroundings { outer: &outer, files, findings, read: HashMap::new(), bytes: 0 };
    let mut containers = Vec::new();
    for (name, draft) in drafts.into_iter().filter(|(_, draft)| active(draft)) {
        let environment = surroundings.environment(&draft)?;
        containers.push(container(name, draft, environment));
    }
    containers.sort_by_key(|container| container.span);
    Ok(Composed { containers, unused: outer.unused() })
}

fn container(name: String, draft: Draft, environment: Environment) -> Container {
    let image = draft.image.as_deref().map(|image| image_name(image).to_owned());
    let clues = [Some(name.clone()), draft.container_name, image].into_iter().flatten().collect();
    Container { name, clues, scope: String::new(), span: draft.span, environment, prepares: false }
}

/// What the environments of services are made from.
struct Surroundings<'a> {
    outer: &'a Outer,
    files: &'a mut SourceMap,
    findings: &'a mut Findings,
    read: HashMap<PathBuf, EnvFile>,
    bytes: usize,
}

impl Surroundings<'_> {
    /// The files of `env_file` in their order, then `environment`.
    ///
    /// <https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/>
    fn environment(&mut self, draft: &Draft) -> Result<Environment, Failure> {
        let mut environment = Environment::default();
        for named in &draft.env_files.value {
            if !named.required && !named.path.exists() {
                continue;
            }
            match self.env_file(named) {
                Ok(file) => self.add_file(&file, named, draft, &mut environment)?,
                Err(Failure(why)) => {
                    environment.open = true;
                    self.findings.add(Finding::new(Rule::Unreadable, named.span, why));
                }
            }
        }
        for (name, given) in &draft.environment.value {
            match given {
                Given::Value(value) => environment.set(name, value.clone()),
                Given::Obscure(span) => environment.set_unseen(name, *span, None),
                Given::Reset => environment.unset(name),
                Given::Outside(span) => match self.outer.get(name) {
                    Some(text) => {
                        let value = Value { text, span: *span, plain: None, hidden: true };
                        environment.set(name, value);
                    }
                    None => environment.unset(name),
                },
            }
        }
        Ok(environment)
    }

    /// A file that `env_file` names; each is read once.
    fn env_file(&mut self, named: &EnvFileRef) -> Result<EnvFile, Failure> {
        if let Some(known) = self.read.get(&named.path) {
            return Ok(known.clone());
        }
        let file = EnvFile::read(&named.path, self.files)?;
        self.outer.hand_out(&named.path);
        self.read.insert(named.path.clone(), file.clone());
        Ok(file)
    }

    /// The values of a file. References see what is outside, then the service's `environment`, then the files before.
    fn add_file(
        &mut self,
        file: &EnvFile,
        named: &EnvFileRef,
        draft: &Draft,
        environment: &mut Environment,
    ) -> Result<(), Failure> {
        let own = |name: &str| match draft.environment.value.get(name) {
            Some(Given::Value(value)) => Some(value.text.clone()),
            _ => environment.text(name),
        };
        let outer = |name: &str| self.outer.get(name).or_else(|| own(name));
        let given = if named.raw {
            file.raw_values(&outer, self.files)
        } else {
            file.values(&outer, self.files, self.findings)
        };
        self.bytes += file.len() + given.len();
        if self.bytes > MAX_BYTES {
            let path = named.path.display();
            return Err(Failure(format!("{path}: too much is read for all services together")));
        }
        given.add_to(environment);
        Ok(())
    }
}
