//! The files of a project: read, interpolated, extended, and merged.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::SourceMap;

use super::interpolate::Interpolation;
use super::interpolation_env::InterpolationEnv;
use super::service::Service;
use crate::environment::Budget;
use crate::failure::Failure;
use crate::yaml::{self, Node};

/// A service's name, and its key and value in the document.
pub(crate) type Services = BTreeMap<String, (Node, Node)>;

/// The files of a project while they are read.
pub(crate) struct ProjectReader<'a> {
    pub(crate) env: &'a InterpolationEnv,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// The services of files that `extends` names.
    pub(crate) extended: HashMap<PathBuf, Rc<Services>>,
    pub(crate) budget: &'a mut Budget,
}

/// The file that a service is in.
pub(crate) struct FileContext<'a> {
    pub(crate) path: &'a Path,
    /// The folder that paths are relative to.
    pub(crate) base: &'a Path,
    pub(crate) services: &'a Services,
}

impl ProjectReader<'_> {
    /// Every service of the files, merged in order. Paths are relative to the folder of the first file.
    pub(crate) fn read(
        &mut self,
        paths: &[PathBuf],
        base: &Path,
    ) -> Result<BTreeMap<String, Service>, Failure> {
        let mut all: BTreeMap<String, Service> = BTreeMap::new();
        for path in paths {
            for services in self.read_file(path)? {
                self.merge(&mut all, &FileContext { path, base, services: &services })?;
            }
        }
        Ok(all)
    }

    /// Merges the services of one document over the earlier ones.
    fn merge(
        &mut self,
        all: &mut BTreeMap<String, Service>,
        file: &FileContext<'_>,
    ) -> Result<(), Failure> {
        for (name, (_, node)) in file.services {
            let earlier = all.remove(name);
            if node.is_tagged("!reset") {
                continue;
            }
            let service = self.read_service(name, file, &mut Vec::new())?;
            let merged = |service: Service| match earlier {
                Some(earlier) => service.merge_over_earlier(earlier),
                None => service,
            };
            all.extend(service.map(|service| (name.clone(), merged(service))));
        }
        Ok(())
    }

    /// The services of each document of a file.
    pub(crate) fn read_file(&mut self, path: &Path) -> Result<Vec<Services>, Failure> {
        let documents = yaml::read(path, self.files)?;
        documents.iter().map(|document| self.read_document(document, path)).collect()
    }

    fn read_document(&mut self, document: &Node, path: &Path) -> Result<Services, Failure> {
        let mut interpolation = Interpolation::new(self.env, self.files, self.findings);
        let document = interpolation.resolve(document);
        if interpolation.is_too_large() {
            let path = path.display();
            return Err(Failure(format!("{path}: its references grow beyond 64 MiB")));
        }
        self.warn_include(&document);
        self.use_secrets(&document);
        let services = document.get("services").map(Node::entries).unwrap_or_default();
        let named = services
            .iter()
            .filter_map(|(key, node)| Some((key.text()?.to_owned(), (key.clone(), node.clone()))));
        Ok(named.collect())
    }

    /// The files of `include` are not read.
    fn warn_include(&mut self, document: &Node) {
        let mut keys = document.entries().iter().map(|(key, _)| key);
        if let Some(key) = keys.find(|key| key.text() == Some("include")) {
            let message = "the files of `include` are not read";
            let finding = Finding::new(Rule::IncludeNotRead, key.span, message);
            self.findings.add(finding.help("name them with `--compose`"));
        }
    }

    /// Marks the variables that secrets and configs take their values from as used.
    fn use_secrets(&self, document: &Node) {
        for kind in ["secrets", "configs"] {
            let named = document.get(kind).map(Node::entries).unwrap_or_default();
            let taken = named.iter().filter_map(|(_, one)| one.text_at(&["environment"]));
            taken.for_each(|name| drop(self.env.binding(name)));
        }
    }
}
