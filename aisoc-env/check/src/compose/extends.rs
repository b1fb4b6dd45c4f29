//! `extends`: a service laid over another one, of the same file or of another.
//!
//! <https://docs.docker.com/reference/compose-file/services/#extends>

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::draft::{Draft, Extends, Given};
use super::fields::Reading;
use super::project::{Project, Services, Standing};
use super::service;
use crate::environment::excess;
use crate::failure::Failure;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;

/// How many services may extend each other in a row.
const MAX_EXTENDS: usize = 32;
/// How many files `extends` may name.
const MAX_FILES: usize = 256;

/// The services that led to one by `extends`.
type Trail = Vec<(PathBuf, String)>;

impl Project<'_> {
    /// A service with what it extends; `trail` are those that led to it.
    pub(crate) fn draft(
        &mut self,
        name: &str,
        at: &Standing<'_>,
        trail: &mut Trail,
    ) -> Result<Option<Draft>, Failure> {
        let Some((key, node)) = at.services.get(name) else { return Ok(None) };
        let mut cx = Reading { files: self.files, findings: self.findings, base: at.base };
        let mut draft = service::read(key, node, &mut cx);
        self.count(&draft, at.path)?;
        let Some(extends) = draft.extends.take() else { return Ok(Some(draft)) };
        let here = (at.path.to_owned(), name.to_owned());
        if trail.contains(&here) || trail.len() >= MAX_EXTENDS {
            let message =
                format!("`{name}` extends itself, or stands at the end of too long a row");
            self.findings.add(Finding::new(Rule::ExtendsTooDeep, extends.span, message));
            return Ok(Some(draft));
        }
        trail.push(here);
        let base = self.base_of(&extends, at, trail)?;
        trail.pop();
        Ok(Some(match base {
            Some(base) => draft.over(base),
            None => draft,
        }))
    }

    /// Many services can share one large mapping by an anchor.
    fn count(&mut self, draft: &Draft, path: &Path) -> Result<(), Failure> {
        self.variables += 1 + draft.environment.value.len();
        self.bytes += draft.environment.value.values().map(Given::len).sum::<usize>();
        excess(self.variables, self.bytes).map_or(Ok(()), |what| {
            let path = path.display();
            Err(Failure(format!("{path}: its services have more than {what} together")))
        })
    }

    fn base_of(
        &mut self,
        extends: &Extends,
        at: &Standing<'_>,
        trail: &mut Trail,
    ) -> Result<Option<Draft>, Failure> {
        let Some(path) = &extends.file else {
            let base = self.draft(&extends.service, at, trail)?;
            return Ok(self.found(base, extends, at.path));
        };
        let Some(services) = self.extended_file(path, extends.span) else { return Ok(None) };
        let base = path.parent().unwrap_or(Path::new(""));
        let standing = Standing { path, base, services: &services };
        let draft = self.draft(&extends.service, &standing, trail)?;
        Ok(self.found(draft, extends, path))
    }

    fn found(&mut self, base: Option<Draft>, extends: &Extends, file: &Path) -> Option<Draft> {
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
