//! Lines and columns of the bytes of a text.

use std::cell::Cell;
use std::ops::Range;

/// Where the lines of a text begin.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// The last byte whose column was counted, and that column: a long line is not counted again for each of its bytes.
    last: Cell<(usize, usize)>,
}

impl LineIndex {
    /// Finds the lines of a text.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        for (at, _) in text.match_indices('\n') {
            starts.push(at + 1);
        }
        Self { starts, last: Cell::new((0, 1)) }
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte)
    }

    /// Line and column of a byte of the text, both counted from 1; the column in characters. A byte inside a character counts
    /// as its first one.
    pub fn line_column(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = floor_char_boundary(text, byte);
        let line = self.line(byte);
        let start = self.starts[line - 1];
        let (last, counted) = self.last.get();
        let (from, before) =
            if (start..=byte).contains(&last) { (last, counted) } else { (start, 1) };
        let column = before + text[from..byte].chars().count();
        self.last.set((byte, column));
        (line, column)
    }

    /// The bytes of a line, counted from 1, without its line break; none where the text has no such line.
    pub fn range(&self, text: &str, line: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).map_or(text.len(), |next| next - 1);
        Some(start..end)
    }
}

/// The byte, or the start of the character that it is inside of.
pub(super) fn floor_char_boundary(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::LineIndex;

    #[test]
    fn lines_and_columns_count_from_one_and_in_characters() {
        let text = "aé b\nüc";
        let lines = LineIndex::new(text);
        let cases = [
            (0, (1, 1)),
            (4, (1, 4)),
            (6, (2, 1)),
            (8, (2, 2)),
            (7, (2, 1)),
            (999, (2, 3)),
            (4, (1, 4)),
        ];
        for (byte, expected) in cases {
            assert_eq!(lines.line_column(text, byte), expected, "{byte}");
        }
        assert_eq!(lines.range(text, 1), Some(0..5));
        assert_eq!(lines.range(text, 2), Some(6..9));
        assert_eq!([lines.range(text, 0), lines.range(text, 3)], [None, None]);
    }

    #[test]
    fn columns_of_one_line_are_counted_in_any_order() {
        let text = "é".repeat(1000);
        let lines = LineIndex::new(&text);
        for byte in [10, 1000, 4, 998] {
            assert_eq!(lines.line_column(&text, byte), (1, byte / 2 + 1));
        }
    }
}
