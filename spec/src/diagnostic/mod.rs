//! Problems of a spec: each is a [`Diagnostic`] with message, location and help, collected in [`Diagnostics`].

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
    /// The message: lower case, no full stop, names in backticks.
    pub message: String,
    /// The location.
    pub primary: Label,
    /// Other locations that explain it.
    pub related: Vec<Label>,
    /// How to fix it.
    pub help: Vec<String>,
    /// Whether its help looks for the nearest name. With thousands of problems, only the first ones do.
    is_suggested: bool,
}

/// For how many problems the nearest name is searched, which takes time.
const SUGGESTED: usize = 256;

impl Diagnostic {
    /// Sets the text at the caret.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.primary.text = text.into();
        self
    }

    /// Adds a related location.
    pub fn also(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Adds a line of help.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help.push(text.into());
        self
    }

    /// Adds the nearest of `known` as help, or all of them if none is near.
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
        None if known.is_empty() => "define it, or remove this reference".to_owned(),
        None => format!("known: {}", quoted(known)),
    }
}

/// Names in backticks, at most the first 24.
pub(crate) fn quoted(names: &[&str]) -> String {
    const SHOWN: usize = 24;
    listed_at_most(SHOWN, names.iter().map(|name| format!("`{name}`")))
}

/// Collects problems. Panics if it is dropped before [`Diagnostics::finish`].
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    found: Vec<Diagnostic>,
    read: bool,
}

impl Diagnostics {
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

    /// All problems, sorted by location, without duplicates.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.read = true;
        let mut found = std::mem::take(&mut self.found);
        found.sort_by(|a, b| a.order().cmp(&b.order()));
        found.dedup_by(|a, b| a.order() == b.order());
        found
    }
}

impl Diagnostic {
    /// The diagnostic in the format of rustc. Labels in one file share an excerpt.
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
    fn problems_are_sorted_and_deduplicated() {
        let mut cx = Diagnostics::new();
        cx.error("b", at(7), "later");
        cx.error("a", at(3), "earlier").help("correct it");
        cx.error("b", at(7), "later");
        let found: Vec<_> = cx.finish().into_iter().map(|found| found.message).collect();
        assert_eq!(found, ["earlier", "later"]);
    }

    #[test]
    #[should_panic(expected = "dropped unread")]
    fn dropping_unread_diagnostics_panics() {
        drop(Diagnostics::new());
    }
}
