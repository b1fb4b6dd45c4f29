//! Interpolation: resolves `${...}` in every value of a file, before its content is read.
//!
//! <https://docs.docker.com/reference/compose-file/interpolation/>

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};
use aisoc_env_core::template::{Reference, Syntax, Template, TemplateError};

use super::interpolation_env::InterpolationEnv;
use crate::env_file::unset_reference;
use crate::environment::MAX_BYTES;
use crate::yaml::{Data, Node, Scalar};

/// A document whose references are being resolved.
pub(crate) struct Interpolation<'a> {
    env: &'a InterpolationEnv,
    files: &'a mut SourceMap,
    findings: &'a mut Findings,
    /// The result for each node, so that shared nodes are resolved once.
    done: HashMap<*const Data, Rc<Data>>,
    /// The size of the expanded texts so far, in bytes.
    bytes: usize,
}

/// Names that are not set, each with the bytes of a reference to it, in the order of a text.
type Unset = Vec<(String, Range<usize>)>;

impl<'a> Interpolation<'a> {
    pub(crate) fn new(
        env: &'a InterpolationEnv,
        files: &'a mut SourceMap,
        findings: &'a mut Findings,
    ) -> Self {
        Self { env, files, findings, done: HashMap::new(), bytes: 0 }
    }

    /// Whether the expanded texts exceed the limit.
    pub(crate) const fn is_too_large(&self) -> bool {
        self.bytes > MAX_BYTES
    }

    /// The node with every reference in its values resolved; keys are not changed.
    pub(crate) fn resolve(&mut self, node: &Node) -> Node {
        let key = Rc::as_ptr(&node.data);
        let data = if let Some(done) = self.done.get(&key) {
            Rc::clone(done)
        } else {
            let data = self.resolve_data(node);
            self.done.insert(key, Rc::clone(&data));
            data
        };
        Node { data, ..node.clone() }
    }

    fn resolve_data(&mut self, node: &Node) -> Rc<Data> {
        match &*node.data {
            Data::Scalar(scalar) if scalar.text.contains('$') && !self.is_too_large() => {
                Rc::new(self.resolve_scalar(scalar, node))
            }
            Data::Null | Data::Scalar(_) | Data::Unseen(_) => Rc::clone(&node.data),
            Data::List(items) => {
                Rc::new(Data::List(items.iter().map(|item| self.resolve(item)).collect()))
            }
            Data::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.clone(), self.resolve(value)));
                Rc::new(Data::Map(entries.collect()))
            }
        }
    }

    fn resolve_scalar(&mut self, scalar: &Scalar, node: &Node) -> Data {
        match self.evaluate(scalar, node) {
            Ok(Some(data)) => data,
            Ok(None) => Data::Unseen(scalar.text.clone()),
            Err(error) => {
                let span = self.error_span(node);
                let finding = Finding::new(Rule::Malformed, span, error.message);
                self.findings.add(finding.maybe_help(error.help));
                Data::Unseen(scalar.text.clone())
            }
        }
    }

    /// The scalar with its references resolved; none if it depends on a value that cannot be seen.
    fn evaluate(&mut self, scalar: &Scalar, node: &Node) -> Result<Option<Data>, TemplateError> {
        let template = Template::parse(&scalar.text, Syntax::Plain)?;
        if template.reference().is_some_and(Reference::is_only_a_name) {
            self.files.reveal(node.span);
        }
        let env = self.env;
        let found = template.evaluate(&|name| env.binding(name))?;
        if !found.unset.is_empty() {
            self.warn_unset(&found.unset, node);
        }
        let Some(text) = found.text else { return Ok(None) };
        self.bytes += text.len();
        let text = text.into_boxed_str();
        let template = (!template.is_literal()).then(|| scalar.text.clone());
        Ok(Some(Data::Scalar(Scalar { text, template, ..*scalar })))
    }

    /// Warns about each name that is not set, at the first reference to it.
    fn warn_unset(&mut self, unset: &[&Reference<'_>], node: &Node) {
        let inside = node.text_span(self.files);
        let written = self.evaluate_written(inside).unwrap_or_default();
        let mut known = HashSet::new();
        for reference in unset.iter().filter(|reference| known.insert(reference.name)) {
            let found = written.iter().find(|(name, _)| name == reference.name);
            let span = found.map_or(node.span, |(_, range)| inside.part(range.clone()));
            if found.is_some() && reference.is_only_a_name() {
                self.files.reveal(span);
            }
            self.findings.add(unset_reference(reference.name, span));
        }
    }

    /// The span from the error in a scalar to its end.
    fn error_span(&self, node: &Node) -> Span {
        let inside = node.text_span(self.files);
        let offset = self.evaluate_written(inside).err().map_or(0, |error| error.offset);
        Span { start: inside.part(offset..offset).start, ..node.span }
    }

    /// Evaluates the source text of a scalar, which gives the positions of references: with escapes and folded lines, it
    /// differs from the text of the scalar.
    fn evaluate_written(&self, inside: Span) -> Result<Unset, TemplateError> {
        let template = Template::parse(self.files.text(inside), Syntax::Plain)?;
        let found = template.evaluate(&|name| self.env.binding(name))?;
        let unset = found.unset.iter();
        Ok(unset.map(|unset| (unset.name.to_owned(), unset.range.clone())).collect())
    }
}
