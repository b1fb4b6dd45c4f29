//! The line of a span, as it may be shown.

use std::ops::Range;

use super::{SourceMap, Span, comment};

/// The longest line that is shown, in bytes.
const LONGEST: usize = 400;
/// What stands where a value is hidden.
const MASK: &str = "[redacted]";

/// One line of a file, without what is hidden.
#[derive(Debug)]
pub struct Excerpt {
    /// The line's number, counted from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
    /// The part of it that the span covers.
    pub range: Range<usize>,
}

impl Excerpt {
    /// The column at which the span begins in the excerpt, in characters, counted from 1.
    pub fn column(&self) -> usize {
        self.text[..self.range.start].chars().count() + 1
    }
}

/// A part of a line: where it stands in the file, and whether it is hidden.
struct Piece {
    range: Range<usize>,
    hidden: bool,
}

impl SourceMap {
    /// The first line of a span; none where there is no line, or one too long to show.
    pub fn excerpt(&self, span: Span) -> Option<Excerpt> {
        let text = &self.file(span).text;
        let rest = text.get(span.start as usize..).filter(|_| !span.is_whole())?;
        let line = self.line_number(span.file, span.start);
        let start = self.file(span).starts[line - 1];
        let line_end = span.start as usize + rest.lines().next().unwrap_or_default().len();
        let place_end = (span.end as usize).min(line_end);
        let end = bare_end(text, place_end, line_end);
        if end - start > LONGEST {
            return None;
        }
        let pieces = self.pieces(span.file, start..end);
        let shown =
            pieces.iter().map(|piece| if piece.hidden { MASK } else { &text[piece.range.clone()] });
        let range = project(&pieces, span.start as usize, false)..project(&pieces, place_end, true);
        Some(Excerpt { line, text: shown.collect(), range })
    }

    /// A range as what is shown and what is hidden, in turn.
    fn pieces(&self, file: u32, range: Range<usize>) -> Vec<Piece> {
        let hidden = self.all[file as usize].hidden.range(..super::index(range.end));
        let mut hidden: Vec<Range<usize>> = hidden
            .rev()
            .map(|(&from, &to)| (from as usize).max(range.start)..(to as usize).min(range.end))
            .take_while(|hidden| !hidden.is_empty())
            .collect();
        hidden.reverse();
        let mut pieces = Vec::new();
        let mut at = range.start;
        for part in hidden {
            pieces.push(Piece { range: at..part.start, hidden: false });
            at = part.end;
            pieces.push(Piece { range: part, hidden: true });
        }
        pieces.push(Piece { range: at..range.end, hidden: false });
        pieces
    }
}

/// Where a line ends without the comment behind a span. The character before tells whether `#` begins one.
fn bare_end(text: &str, from: usize, to: usize) -> usize {
    let last = text[..from].chars().next_back().filter(|&c| c != '\n');
    let start = from - last.map_or(0, char::len_utf8);
    comment(&text[start..to]).map_or(to, |at| (start + at).max(from))
}

/// Where a byte of the file stands in the shown line; inside of what is hidden, at its start or its end.
fn project(pieces: &[Piece], byte: usize, to_end: bool) -> usize {
    let mut shown = 0;
    for piece in pieces {
        let length = if piece.hidden { MASK.len() } else { piece.range.len() };
        if byte < piece.range.end {
            let inside = byte.saturating_sub(piece.range.start);
            return shown
                + if !piece.hidden {
                    inside
                } else if to_end && inside > 0 {
                    length
                } else {
                    0
                };
        }
        shown += length;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(hidden: &[(u32, u32)], span: (u32, u32)) -> (String, Range<usize>) {
        let mut files = SourceMap::default();
        let file = files.add("x", "first\nKEY: hunter2 # was hunter1\n");
        for &(start, end) in hidden {
            files.hide(Span { file, start, end });
        }
        let (start, end) = span;
        let found = files.excerpt(Span { file, start, end }).expect("there is a line");
        assert_eq!(found.line, 2);
        (found.text, found.range)
    }

    #[test]
    fn what_is_hidden_is_not_shown_and_marks_stay_in_place() {
        assert_eq!(excerpt(&[], (6, 18)), ("KEY: hunter2".to_owned(), 0..12));
        assert_eq!(excerpt(&[(11, 18)], (6, 18)), ("KEY: [redacted]".to_owned(), 0..15));
        assert_eq!(excerpt(&[(11, 18)], (11, 18)), ("KEY: [redacted]".to_owned(), 5..15));
        assert_eq!(excerpt(&[(11, 18)], (6, 9)).1, 0..3);
    }

    #[test]
    fn a_part_can_be_revealed() {
        let mut files = SourceMap::default();
        let file = files.add("x", "NAME=value\n");
        files.hide(Span { file, start: 0, end: 10 });
        files.reveal(Span { file, start: 0, end: 5 });
        let found = files.excerpt(Span { file, start: 0, end: 10 }).expect("there is a line");
        assert_eq!((&*found.text, found.range), ("NAME=[redacted]", 0..15));
    }
}
