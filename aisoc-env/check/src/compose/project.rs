//! The files of a project: read, resolved, extended, and laid over each other.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::draft::Draft;
use super::outer::Outer;
use super::template::Template;
use crate::failure::Failure;
use crate::yaml::{self, Node};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::SourceMap;

/// A service's name, and its key and value in the document.
pub(crate) type Services = BTreeMap<String, (Node, Node)>;

/// The files of a project while they are read.
pub(crate) struct Project<'a> {
    pub(crate) outer: &'a Outer,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// The services of files that `extends` names.
    pub(crate) extended: HashMap<PathBuf, Rc<Services>>,
    /// How many variables were read so far.
    pub(crate) variables: usize,
    /// How many bytes their values have.
    pub(crate) bytes: usize,
}

/// The file that a service stands in.
pub(crate) struct Standing<'a> {
    pub(crate) path: &'a Path,
    /// The folder that paths start from.
    pub(crate) base: &'a Path,
    pub(crate) services: &'a Services,
}

impl<'a> Project<'a> {
    pub(crate) fn new(
        outer: &'a Outer,
        files: &'a mut SourceMap,
        findings: &'a mut Findings,
    ) -> Self {
        Self { outer, files, findings, extended: HashMap::new(), variables: 0, bytes: 0 }
    }

    /// Every service of the files, the later laid over the earlier; paths start from the folder of the first.
    pub(crate) fn read(
        &mut self,
        paths: &[PathBuf],
        base: &Path,
    ) -> Result<BTreeMap<String, Draft>, Failure> {
        let mut all: BTreeMap<String, Draft> = BTreeMap::new();
        for path in paths {
            for services in self.read_file(path)? {
                self.lay_over(&mut all, &Standing { path, base, services: &services })?;
            }
        }
        Ok(all)
    }

    /// Lays the services of one document over those before.
    fn lay_over(
        &mut self,
        all: &mut BTreeMap<String, Draft>,
        standing: &Standing<'_>,
    ) -> Result<(), Failure> {
        for (name, (_, node)) in standing.services {
            let earlier = all.remove(name);
            if node.is_tagged("!reset") {
                continue;
            }
            let draft = self.draft(name, standing, &mut Vec::new())?;
            let laid = |draft: Draft| match earlier {
                Some(earlier) => draft.laid_over(earlier),
                None => draft,
            };
            all.extend(draft.map(|draft| (name.clone(), laid(draft))));
        }
        Ok(())
    }

    /// The services of each document of a file.
    pub(crate) fn read_file(&mut self, path: &Path) -> Result<Vec<Services>, Failure> {
        let documents = yaml::read(path, self.files)?;
        documents.iter().map(|document| self.read_document(document, path)).collect()
    }

    fn read_document(&mut self, document: &Node, path: &Path) -> Result<Services, Failure> {
        let mut template = Template::new(self.outer, self.files, self.findings);
        let document = template.resolve(document);
        if template.is_too_large() {
            let path = path.display();
            return Err(Failure(format!("{path}: its references grow beyond 64 MiB")));
        }
        self.note_include(&document);
        self.note_secrets(&document);
        let services = document.get("services").map(Node::entries).unwrap_or_default();
        let named = services
            .iter()
            .filter_map(|(key, node)| Some((key.text()?.to_owned(), (key.clone(), node.clone()))));
        Ok(named.collect())
    }

    /// What `include` names is not read, and that is said.
    fn note_include(&mut self, document: &Node) {
        let mut keys = document.entries().iter().map(|(key, _)| key);
        if let Some(key) = keys.find(|key| key.text() == Some("include")) {
            let message = "what `include` names is not read";
            let finding = Finding::new(Rule::IncludeNotRead, key.span, message);
            self.findings.add(finding.help("name those files with `--compose`"));
        }
    }

    /// Secrets and configs may take their values from variables, which are used with that.
    fn note_secrets(&self, document: &Node) {
        for kind in ["secrets", "configs"] {
            let named = document.get(kind).map(Node::entries).unwrap_or_default();
            let taken = named.iter().filter_map(|(_, one)| one.text_at(&["environment"]));
            taken.for_each(|name| drop(self.outer.get(name)));
        }
    }
}
