//! Interpolation: `${...}` in every value of a file, before anything else is made of it.
//!
//! <https://docs.docker.com/reference/compose-file/interpolation/>

use std::collections::HashMap;
use std::rc::Rc;

use aisoc_env_core::__tool::{Reference, Syntax, TemplateFault, interpolate, is_usual_name};

use super::outer::Outer;
use super::references::spans;
use crate::env_file::unset_reference;
use crate::yaml::{Data, Node, Scalar};
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{SourceMap, Span};

/// How much may come of the references of a document, in bytes.
const MAX_BYTES: usize = 64 << 20;

/// A document whose references are being resolved.
pub(crate) struct Template<'a> {
    pub(crate) outer: &'a Outer,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
    /// What became of each node: what aliases share is resolved once.
    done: HashMap<*const Data, Rc<Data>>,
    /// How much came of references so far, in bytes.
    bytes: usize,
}

impl<'a> Template<'a> {
    pub(crate) fn new(
        outer: &'a Outer,
        files: &'a mut SourceMap,
        findings: &'a mut Findings,
    ) -> Self {
        Self { outer, files, findings, done: HashMap::new(), bytes: 0 }
    }

    /// Whether references made more of the document than can be held.
    pub(crate) const fn is_too_large(&self) -> bool {
        self.bytes > MAX_BYTES
    }

    /// The node with every reference in its values resolved; keys stay as they are.
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
                let text = self.resolve_text(&scalar.text, node.span);
                let obscure = text.is_none();
                let text = text.unwrap_or_default().into_boxed_str();
                self.bytes += text.len();
                Rc::new(Data::Scalar(Scalar { text, obscure, ..*scalar }))
            }
            Data::Null | Data::Scalar(_) => Rc::clone(&node.data),
            Data::List(items) => {
                Rc::new(Data::List(items.iter().map(|item| self.resolve(item)).collect()))
            }
            Data::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (key.clone(), self.resolve(value)));
                Rc::new(Data::Map(entries.collect()))
            }
        }
    }

    /// The text; none where it is malformed, or refers to what is.
    fn resolve_text(&mut self, text: &str, span: Span) -> Option<String> {
        if is_reference(text) {
            self.files.reveal(span);
        }
        let lookup = |name: &str| {
            self.outer.get(name).map_or(Reference::Unset, |value| Reference::Value(value.into()))
        };
        match interpolate(text, Syntax::Plain, &lookup) {
            Ok(found) => {
                let obscure = found.unset.iter().any(|name| self.outer.is_broken(name));
                self.note_unset(&found.unset, span);
                (!obscure).then_some(found.text)
            }
            Err(fault) => {
                self.findings.add(malformed(fault, text, span, self.files));
                None
            }
        }
    }

    fn note_unset(&mut self, names: &[String], scalar: Span) {
        for (name, span) in spans(names, self.files.text(scalar), scalar) {
            if self.outer.is_broken(name) {
                continue;
            }
            if is_reference(self.files.text(span)) {
                self.files.reveal(span);
            }
            self.findings.add(unset_reference(name, span));
        }
    }
}

fn malformed(fault: TemplateFault, text: &str, span: Span, files: &SourceMap) -> Finding {
    let rest = text.get(fault.offset..).unwrap_or_default();
    let at = files.text(span).find(rest).filter(|_| !rest.is_empty());
    let span = span.part(at.unwrap_or_default()..span.range().len());
    Finding::new(Rule::Malformed, span, fault.message).maybe_help(fault.help)
}

/// Whether a text is one reference and nothing else that could be a value: no default, and no message, which may hold one.
pub(crate) fn is_reference(text: &str) -> bool {
    let Some(inside) = text.strip_prefix("${").and_then(|text| text.strip_suffix('}')) else {
        return text.strip_prefix('$').is_some_and(is_usual_name);
    };
    let end = inside.find([':', '?', '-']).unwrap_or(inside.len());
    let (variable, rest) = inside.split_at(end);
    let rest = rest.trim_start_matches(':');
    is_usual_name(variable) && (rest.is_empty() || rest == "-")
}

/// Whether a value is written out: alone, or as the default of a reference that came to it.
pub(crate) fn is_plain(written: &str, value: &str) -> bool {
    let is_literal = !written.replace("$$", "").contains('$');
    is_literal || default(written).is_some_and(|default| default == value)
}

/// What `${NAME:-default}` and `${NAME-default}` write for a name that is not set.
fn default(written: &str) -> Option<&str> {
    let bare = written.trim_matches(['"', '\'']);
    let (_, default) = bare.strip_prefix("${")?.strip_suffix('}')?.split_once('-')?;
    Some(default)
}
