//! Files and spans in them: names, lines and columns, excerpts. The values of a file that may hold secrets stay hidden until they
//! are known to be none.

mod excerpt;
mod line_index;
mod redaction;
mod span;

pub use excerpt::Excerpt;
pub use line_index::LineIndex;
pub use redaction::comment;
pub use span::{FileId, Label, Span, Spanned};

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use crate::fs::input_name;
use redaction::Redaction;

/// A file.
struct File {
    name: Arc<str>,
    text: String,
    lines: LineIndex,
    /// What must not be shown; none for a file without secrets.
    redaction: Option<Redaction>,
    /// Whether its name is a path.
    has_path: bool,
}

/// Files, by id.
#[derive(Default)]
pub struct SourceMap {
    all: Vec<File>,
}

/// Names only: files may hold secrets.
impl fmt::Debug for SourceMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all.iter().map(|file| &file.name)).finish()
    }
}

impl SourceMap {
    /// Adds a file that was read from a path, once; `-` is standard input.
    pub fn add_path(&mut self, path: &Path, text: &str) -> FileId {
        let name = input_name(path);
        let same = |file: &File| *file.name == *name && file.text == text;
        self.position(same).unwrap_or_else(|| self.add(&name, text))
    }

    /// Adds a file that may hold secrets.
    pub fn add(&mut self, name: &str, text: &str) -> FileId {
        self.push(name, text, Some(Redaction::default()), true)
    }

    /// Adds a file that holds no secrets: excerpts show whole lines of it.
    pub fn add_public(&mut self, name: &str, text: &str) -> FileId {
        self.push(name, text, None, true)
    }

    /// The span of what comes from the environment of this process.
    pub fn process(&mut self) -> Span {
        let known = self.position(|file| !file.has_path);
        Span::whole(known.unwrap_or_else(|| self.push("process environment", "", None, false)))
    }

    /// The name of the file.
    pub fn name(&self, span: Span) -> &str {
        &self.file(span.file).name
    }

    /// The name of the file, for keeping.
    pub fn shared_name(&self, span: Span) -> Arc<str> {
        Arc::clone(&self.file(span.file).name)
    }

    /// The path of the file; the process environment has none.
    pub fn path(&self, span: Span) -> Option<&str> {
        Some(self.file(span.file)).filter(|file| file.has_path).map(|file| &*file.name)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.range()).unwrap_or_default()
    }

    /// Line and column of the start of a span, both counted from 1; the column in characters.
    pub fn start(&self, span: Span) -> (usize, usize) {
        self.line_column(span.file, span.start)
    }

    /// Line and column of the end of a span.
    pub fn end(&self, span: Span) -> (usize, usize) {
        self.line_column(span.file, span.end)
    }

    /// The line of the start of a span, counted from 1.
    pub fn line(&self, span: Span) -> usize {
        self.file(span.file).lines.line(span.start as usize)
    }

    /// `file:line:column` of the start of a span, or only the name, for a whole file.
    pub fn location(&self, span: Span) -> String {
        if span.is_whole() {
            return self.name(span).to_owned();
        }
        let (line, column) = self.start(span);
        format!("{}:{line}:{column}", self.name(span))
    }

    /// The span of a line, counted from 1, without the white space around it; an empty one where there is no such line.
    pub fn line_span(&self, file: FileId, line: usize) -> Span {
        let File { text, lines, .. } = self.file(file);
        let range = lines.range(text, line).unwrap_or(text.len()..text.len());
        let inside = &text[range.clone()];
        let end = range.start + inside.trim_end().len();
        let start = range.start + (inside.len() - inside.trim_start().len());
        Span::new(file, start.min(end)..end)
    }

    /// Keeps a range out of every excerpt.
    pub fn hide(&mut self, span: Span) {
        if let Some(redaction) = &mut self.all[span.file.index()].redaction {
            redaction.hide(span.range());
        }
    }

    /// Lets excerpts show a range that was hidden.
    pub fn reveal(&mut self, span: Span) {
        if let Some(redaction) = &mut self.all[span.file.index()].redaction {
            redaction.reveal(span.range());
        }
    }

    fn push(
        &mut self,
        name: &str,
        text: &str,
        redaction: Option<Redaction>,
        has_path: bool,
    ) -> FileId {
        let lines = LineIndex::new(text);
        let (name, text) = (name.into(), text.to_owned());
        self.all.push(File { name, text, lines, redaction, has_path });
        id(self.all.len() - 1)
    }

    fn position(&self, is_wanted: impl Fn(&File) -> bool) -> Option<FileId> {
        self.all.iter().position(is_wanted).map(id)
    }

    fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        let File { text, lines, .. } = self.file(file);
        lines.line_column(text, byte as usize)
    }

    fn file(&self, file: FileId) -> &File {
        &self.all[file.index()]
    }
}

fn id(index: usize) -> FileId {
    FileId::new(u32::try_from(index).expect("files are few"))
}
