//! The lines of spans, as they may be shown.

use std::ops::Range;

use super::line_index::floor_char_boundary;
use super::redaction::{Redaction, without_comment};
use super::{File, SourceMap, Span};

/// The longest line of a file with secrets that is shown, in bytes.
const LONGEST: usize = 400;

/// Lines of a file, without what is hidden.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The number of the first line, counted from 1.
    pub line: usize,
    /// Their text.
    pub text: String,
    /// The part of it that each span covers; of a span of several lines the first.
    pub ranges: Vec<Range<usize>>,
}

impl SourceMap {
    /// The lines from the first to the last of some spans of one file. None where the file has no such line, or where its line
    /// cannot be shown: too long, or with the span moved by something hidden before it.
    pub fn excerpt(&self, spans: &[Span]) -> Option<Excerpt> {
        let file = self.file(spans.first()?.file);
        if spans.iter().any(|span| span.is_whole()) {
            return None;
        }
        let ranges: Vec<Range<usize>> = spans.iter().map(|span| file.first_line(*span)).collect();
        let first = ranges.iter().map(|range| range.start).min()?;
        let last = ranges.iter().map(|range| range.end).max()?;
        let window = file.line_of(first).start..file.line_of(last).end;
        match &file.redaction {
            None => Some(Excerpt {
                line: file.lines.line(first),
                text: file.text[window.clone()].to_owned(),
                ranges: ranges.iter().map(|range| moved(range, window.start)).collect(),
            }),
            Some(redaction) => {
                let window = window.start..without_comment(&file.text, last, window.end);
                file.redacted(redaction, window, &ranges)
            }
        }
    }
}

impl File {
    /// The part of a span that is on its first line.
    fn first_line(&self, span: Span) -> Range<usize> {
        let Range { start, end } = span.range();
        let start = floor_char_boundary(&self.text, start);
        let end = floor_char_boundary(&self.text, end);
        start..end.min(self.line_of(start).end).max(start)
    }

    /// The line of a byte, without its line break.
    fn line_of(&self, byte: usize) -> Range<usize> {
        let line = self.lines.line(byte);
        let Range { start, end } =
            self.lines.range(&self.text, line).expect("a byte of the text is on a line");
        start..start + self.text[start..end].trim_end_matches('\r').len()
    }

    /// A line without what is hidden.
    fn redacted(
        &self,
        redaction: &Redaction,
        window: Range<usize>,
        ranges: &[Range<usize>],
    ) -> Option<Excerpt> {
        if window.len() > LONGEST || self.text[window.clone()].contains('\n') {
            return None;
        }
        let shown = redaction.apply(&self.text, window.clone());
        let column = |text: &str| text.chars().count();
        let mut positions = Vec::new();
        for range in ranges {
            let position = shown.position(range);
            let before = &self.text[window.start..range.start];
            if column(&shown.text[..position.start]) != column(before) {
                return None;
            }
            positions.push(position);
        }
        Some(Excerpt { line: self.lines.line(window.start), text: shown.text, ranges: positions })
    }
}

fn moved(range: &Range<usize>, start: usize) -> Range<usize> {
    range.start - start..range.end - start
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "first\nKEY: hunter2 # was hunter1\nlast\n";

    fn excerpt(hidden: Option<Range<usize>>, spans: &[Range<usize>]) -> Option<Excerpt> {
        let mut files = SourceMap::default();
        let file = files.add("x", TEXT);
        if let Some(range) = hidden {
            files.hide(Span::new(file, range));
        }
        let spans: Vec<Span> = spans.iter().map(|span| Span::new(file, span.clone())).collect();
        files.excerpt(&spans)
    }

    #[test]
    fn comments_and_hidden_values_are_not_shown() {
        let shown = |hidden: Option<Range<usize>>, span: Range<usize>| {
            let found = excerpt(hidden, std::slice::from_ref(&span)).expect("there is a line");
            assert_eq!(found.line, 2);
            (found.text, found.ranges[0].clone())
        };
        assert_eq!(shown(None, 6..18), ("KEY: hunter2".to_owned(), 0..12));
        assert_eq!(shown(Some(11..18), 6..18), ("KEY: [redacted]".to_owned(), 0..15));
        assert_eq!(shown(Some(11..18), 11..18), ("KEY: [redacted]".to_owned(), 5..15));
    }

    #[test]
    fn a_line_that_cannot_be_shown_is_no_excerpt() {
        assert_eq!(
            excerpt(Some(6..9), std::slice::from_ref(&(11..18))),
            None,
            "the mask moves the column"
        );
        assert_eq!(excerpt(None, &[0..5, 11..18]), None, "comments between could be shown");
    }

    #[test]
    fn a_public_file_is_shown_as_it_is() {
        let mut files = SourceMap::default();
        let file = files.add_public("x", TEXT);
        let spans = [Span::new(file, 11..18), Span::new(file, 0..5)];
        let found = files.excerpt(&spans).expect("there are lines");
        let text = "first\nKEY: hunter2 # was hunter1";
        assert_eq!((found.line, &*found.text), (1, text));
        assert_eq!(found.ranges, [11..18, 0..5]);
    }
}
