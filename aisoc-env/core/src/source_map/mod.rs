//! Places in files, and the files they point into: what is a value stays hidden until it is known to be no secret.

mod excerpt;

pub use excerpt::Excerpt;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::Path;

/// A range of bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file, by index.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A file that was read.
struct File {
    name: String,
    text: String,
    starts: Vec<usize>,
    /// Ranges that are not to be shown: end by start.
    hidden: BTreeMap<u32, u32>,
}

/// Every file that was read, by index.
#[derive(Default)]
pub struct SourceMap {
    all: Vec<File>,
    /// The column that was counted last: findings come in the order of their spans.
    last: Cell<Position>,
}

/// A byte whose column is known.
#[derive(Clone, Copy)]
struct Position {
    file: u32,
    byte: usize,
    column: usize,
}

impl Default for Position {
    /// The start of the first file.
    fn default() -> Self {
        Self { file: 0, byte: 0, column: 1 }
    }
}

/// What the process environment is called.
const PROCESS: &str = "process environment";

/// Names only: files may hold secrets.
impl fmt::Debug for SourceMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all.iter().map(|file| &file.name)).finish()
    }
}

impl SourceMap {
    /// Keeps a file that was read from a path, once; `-` is standard input.
    pub fn add_path(&mut self, path: &Path, text: &str) -> u32 {
        let is_input = path.as_os_str() == "-";
        let name = if is_input { "standard input".into() } else { path.to_string_lossy() };
        let same = |file: &File| file.name == name && file.text == text;
        self.all.iter().position(same).map_or_else(|| self.add(&name, text), index)
    }

    /// Keeps a file; its index is what spans name.
    pub fn add(&mut self, name: &str, text: &str) -> u32 {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let hidden = BTreeMap::new();
        self.all.push(File { name: name.to_owned(), text: text.to_owned(), starts, hidden });
        index(self.all.len() - 1)
    }

    /// The span of what stands in the environment of this process.
    pub fn process(&mut self) -> Span {
        let known = self.all.iter().position(|file| file.name == PROCESS);
        let file = known.map_or_else(|| self.add(PROCESS, ""), index);
        Span::whole(file)
    }

    /// The file as messages call it.
    pub fn name(&self, span: Span) -> &str {
        &self.file(span).name
    }

    /// The file's path; the process environment has none.
    pub fn path(&self, span: Span) -> Option<&str> {
        Some(self.name(span)).filter(|name| *name != PROCESS)
    }

    /// What is written there.
    pub fn text(&self, span: Span) -> &str {
        self.file(span).text.get(span.range()).unwrap_or_default()
    }

    /// The line of a byte, counted from 1.
    pub fn line_number(&self, file: u32, byte: u32) -> usize {
        let starts = &self.all[file as usize].starts;
        starts.partition_point(|&start| start <= byte as usize).max(1)
    }

    /// Line and column of a byte, counted from 1; the column in characters, counted from the last byte that was asked for.
    pub fn line_column(&self, file: u32, byte: u32) -> (usize, usize) {
        let text = &self.all[file as usize].text;
        let byte = (byte as usize).min(text.len());
        let line = self.line_number(file, index(byte));
        let start = self.all[file as usize].starts[line - 1];
        let last = self.last.get();
        let near = last.file == file && (start..=byte).contains(&last.byte);
        let (from, before) = if near { (last.byte, last.column) } else { (start, 1) };
        let column = before + text.get(from..byte).map_or(0, |passed| passed.chars().count());
        if text.is_char_boundary(byte) {
            self.last.set(Position { file, byte, column });
        }
        (line, column)
    }

    /// The span in words: `file:line:column`, or what of that there is.
    pub fn location(&self, span: Span) -> String {
        if span.is_whole() {
            return self.name(span).to_owned();
        }
        let (line, column) = self.line_column(span.file, span.start);
        format!("{}:{line}:{column}", self.name(span))
    }

    /// The span of a line, without the white space around it.
    pub fn line(&self, file: u32, line: u32) -> Span {
        let of = &self.all[file as usize];
        let before = (line as usize).saturating_sub(1);
        let start = of.starts.get(before).copied().unwrap_or(of.text.len());
        let text = of.text[start..].lines().next().unwrap_or_default();
        let indent = text.len() - text.trim_start().len();
        let end = start + text.trim_end().len();
        Span { file, start: index((start + indent).min(end)), end: index(end) }
    }

    /// Keeps a range out of every excerpt. Ranges that are hidden never overlap.
    pub fn hide(&mut self, span: Span) {
        self.reveal(span);
        self.all[span.file as usize].hidden.insert(span.start, span.end);
    }

    /// Lets excerpts show a range that was hidden.
    pub fn reveal(&mut self, span: Span) {
        let hidden = &mut self.all[span.file as usize].hidden;
        let touched: Vec<(u32, u32)> = hidden
            .range(..span.end)
            .rev()
            .map(|(&start, &end)| (start, end))
            .take_while(|&(_, end)| end > span.start)
            .collect();
        for (start, end) in touched {
            hidden.remove(&start);
            if start < span.start {
                hidden.insert(start, span.start);
            }
            if end > span.end {
                hidden.insert(span.end, end);
            }
        }
    }

    fn file(&self, span: Span) -> &File {
        &self.all[span.file as usize]
    }
}

impl Span {
    /// A file as a whole.
    pub const fn whole(file: u32) -> Self {
        Self { file, start: 0, end: u32::MAX }
    }

    /// Whether it is a file as a whole.
    pub const fn is_whole(self) -> bool {
        self.end == u32::MAX
    }

    /// Its bytes.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Where a comment begins: at a `#` after white space, or right behind a closing quote.
pub fn comment(text: &str) -> Option<usize> {
    let begins = |&(at, _): &(usize, &str)| {
        text[..at].ends_with(|c: char| c.is_whitespace() || c == '"' || c == '\'')
    };
    let (at, _) = text.match_indices('#').find(begins)?;
    Some(text[..at].trim_end().len())
}

/// An offset; files are far smaller than 4 GiB.
pub fn index(at: usize) -> u32 {
    u32::try_from(at).expect("files are bounded")
}
