//! What is wrong, where, and what to do: one [`Diagnostic`] a problem, gathered in [`Diagnostics`].

mod render;

pub use aisoc_env_core::finding::Level;
pub use render::{Message, Style, render};

use aisoc_env_core::suggest::{Similarity, nearest};
use aisoc_env_core::text::listed_at_most;

use crate::span::{Label, SourceMap, Span};

/// One problem of a spec.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule's id: the problem in kebab-case.
    pub code: &'static str,
    /// How serious it is.
    pub level: Level,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where.
    pub primary: Label,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// What to do about it.
    pub help: Vec<String>,
    /// Whether names are compared for it: of thousands of problems, not for the last.
    is_suggested: bool,
}

/// How many problems have the nearest name looked for, which takes time.
const SUGGESTED: usize = 256;

impl Diagnostic {
    /// Says something at the caret.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.primary.text = text.into();
        self
    }

    /// Points at a further place.
    pub fn also(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Says what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help.push(text.into());
        self
    }

    /// Names the nearest of `known`, or failing that all of them.
    pub fn help_nearest<'a>(
        &mut self,
        found: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> &mut Self {
        if !self.is_suggested {
            return self.help("correct the name");
        }
        let known: Vec<&str> = known.into_iter().collect();
        self.help(advice(found, &known))
    }
}

fn advice(found: &str, known: &[&str]) -> String {
    match nearest(found, known.iter().copied(), Similarity::Hint) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => "define it, or leave this out".to_owned(),
        None => format!("known: {}", quoted(known)),
    }
}

/// Some names, each in backticks; of very many the first ones.
pub(crate) fn quoted(names: &[&str]) -> String {
    const SHOWN: usize = 24;
    listed_at_most(SHOWN, names.iter().map(|name| format!("`{name}`")))
}

/// Gathers problems; dropping it unread is a bug, and panics.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    found: Vec<Diagnostic>,
    read: bool,
}

impl Diagnostics {
    /// An empty list.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds an error, to be completed by the caller.
    pub(crate) fn error(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.add(Level::Error, code, span, message)
    }

    /// Adds a problem of any level, to be completed by the caller.
    pub(crate) fn add(
        &mut self,
        level: Level,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        let is_suggested = self.found.len() < SUGGESTED;
        self.found.push(Diagnostic {
            is_suggested,
            code,
            level,
            message: message.into(),
            primary: Label { span, text: String::new() },
            related: Vec::new(),
            help: Vec::new(),
        });
        self.found.last_mut().expect("one was just pushed")
    }

    /// All problems, sorted by place, each once.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.read = true;
        let mut found = std::mem::take(&mut self.found);
        found.sort_by(|a, b| a.order().cmp(&b.order()));
        found.dedup_by(|a, b| a.order() == b.order());
        found
    }
}

impl Diagnostic {
    /// The diagnostic as rustc would show it. Labels in one file share an excerpt.
    pub(crate) fn render(&self, files: &SourceMap, style: Style) -> String {
        let is_here = |label: &&Label| label.span.file == self.primary.span.file;
        let (here, elsewhere): (Vec<_>, Vec<_>) = self.related.iter().partition(is_here);
        let mut excerpts = vec![vec![&self.primary]];
        excerpts[0].extend(here);
        excerpts.extend(elsewhere.into_iter().map(|label| vec![label]));
        let message = Message {
            level: self.level,
            id: self.code,
            text: &self.message,
            excerpts,
            notes: Vec::new(),
            help: self.help.iter().map(String::as_str).collect(),
        };
        render(&message, files, style)
    }

    fn order(&self) -> (Span, &str, &str) {
        (self.primary.span, self.code, &self.message)
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        assert!(self.read || std::thread::panicking(), "diagnostics were dropped unread");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::OWN;

    fn at(start: usize) -> Span {
        Span::new(OWN, start..start + 1)
    }

    #[test]
    fn problems_come_sorted_and_once() {
        let mut cx = Diagnostics::new();
        cx.error("b", at(7), "later");
        cx.error("a", at(3), "earlier").help("mend it");
        cx.error("b", at(7), "later");
        let found: Vec<_> = cx.finish().into_iter().map(|found| found.message).collect();
        assert_eq!(found, ["earlier", "later"]);
    }

    #[test]
    #[should_panic(expected = "dropped unread")]
    fn a_forgotten_list_panics() {
        drop(Diagnostics::new());
    }
}
