//! Spans: ranges of bytes of the files of a [`SourceMap`](super::SourceMap).

use std::ops::{Deref, Range};

/// A file of a [`SourceMap`](super::SourceMap).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(u32);

/// A range of bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A value and its span.
#[derive(Debug, Clone, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its span.
    pub span: Span,
}

/// A span, and text about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The span.
    pub span: Span,
    /// The text; it may be empty.
    pub text: String,
}

impl FileId {
    /// The file that is added to a source map after so many others.
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Span {
    /// A range of bytes.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: offset(range.start), end: offset(range.end) }
    }

    /// A file as a whole.
    pub const fn whole(file: FileId) -> Self {
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

    /// Whether it has no bytes.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// A range of bytes counted from its start; it ends with the span.
    pub fn part(self, range: Range<usize>) -> Self {
        let at = |byte: usize| self.start.saturating_add(offset(byte)).min(self.end);
        Self { file: self.file, start: at(range.start), end: at(range.end) }
    }
}

/// Files are far smaller than 4 GiB.
fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("files are bounded")
}

impl<T> Spanned<T> {
    /// A value with its span.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value with the same span.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
