//! `extends`: merges a service over another one of the same or another file.
//!
//! <https://docs.docker.com/reference/compose-file/services/#extends>

use std::path::{Path, PathBuf};
use std::rc::Rc;

use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;

use super::fields::Reader;
use super::parse;
use super::project::{FileContext, ProjectReader, Services};
use super::service::{Assignment, Extends, Service};
use crate::failure::Failure;

/// The maximum length of a chain of services that extend each other.
const MAX_EXTENDS: usize = 32;
/// The maximum number of files that `extends` refers to.
const MAX_FILES: usize = 256;

/// The chain of services that led to the current one.
type Trail = Vec<(PathBuf, String)>;

impl ProjectReader<'_> {
    /// Reads a service, merged over the one that it extends.
    pub(crate) fn read_service(
        &mut self,
        name: &str,
        file: &FileContext<'_>,
        trail: &mut Trail,
    ) -> Result<Option<Service>, Failure> {
        let Some((key, node)) = file.services.get(name) else { return Ok(None) };
        let (files, findings) = (&mut *self.files, &mut *self.findings);
        let mut cx = Reader { files, findings, base: file.base, open: false };
        let mut service = parse::read_service(key, node, &mut cx);
        self.count(&service, file.path)?;
        let Some(extends) = service.extends.take() else { return Ok(Some(service)) };
        let here = (file.path.to_owned(), name.to_owned());
        if trail.contains(&here) || trail.len() >= MAX_EXTENDS {
            let message =
                format!("`{name}` extends itself, or more than {MAX_EXTENDS} services in a row");
            self.findings.add(Finding::new(Rule::ExtendsTooDeep, extends.span, message));
            return Ok(Some(Service { open: true, ..service }));
        }
        trail.push(here);
        let base = self.base_of(&extends, file, trail)?;
        trail.pop();
        Ok(Some(match base {
            Some(base) => service.merge_over(base),
            None => Service { open: true, ..service },
        }))
    }

    /// Counts the size of a service: many services can share one large mapping through an anchor.
    fn count(&mut self, service: &Service, path: &Path) -> Result<(), Failure> {
        let assignments = &service.environment.value;
        let bytes = assignments.values().map(Assignment::len).sum();
        self.budget.spend(1 + assignments.len(), bytes).map_err(|what| {
            Failure(format!("{}: its services have more than {what} together", path.display()))
        })
    }

    fn base_of(
        &mut self,
        extends: &Extends,
        file: &FileContext<'_>,
        trail: &mut Trail,
    ) -> Result<Option<Service>, Failure> {
        let Some(path) = &extends.file else {
            let base = self.read_service(&extends.service, file, trail)?;
            return Ok(self.found(base, extends, file.path));
        };
        let Some(services) = self.extended_file(path, extends.span) else { return Ok(None) };
        let base = path.parent().unwrap_or(Path::new(""));
        let file = FileContext { path, base, services: &services };
        let service = self.read_service(&extends.service, &file, trail)?;
        Ok(self.found(service, extends, path))
    }

    fn found(&mut self, base: Option<Service>, extends: &Extends, file: &Path) -> Option<Service> {
        if base.is_none() {
            let message =
                format!("there is no service `{}` in {}", extends.service, file.display());
            self.findings.add(Finding::new(Rule::ExtendsUnknown, extends.span, message));
        }
        base
    }

    /// The services of a file that `extends` names; each file is read once.
    fn extended_file(&mut self, path: &Path, span: Span) -> Option<Rc<Services>> {
        if let Some(known) = self.extended.get(path) {
            return Some(Rc::clone(known));
        }
        let read = if self.extended.len() < MAX_FILES {
            self.read_file(path)
        } else {
            Err(Failure(format!("`extends` names more than {MAX_FILES} files")))
        };
        match read {
            Ok(documents) => {
                let services: Rc<Services> = Rc::new(documents.into_iter().flatten().collect());
                self.extended.insert(path.to_owned(), Rc::clone(&services));
                Some(services)
            }
            Err(Failure(why)) => {
                self.findings.add(Finding::new(Rule::Unreadable, span, why));
                None
            }
        }
    }
}
