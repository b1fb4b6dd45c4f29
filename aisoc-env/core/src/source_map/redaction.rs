//! Which ranges of a file must not be shown. Every excerpt passes through here: a mistake in this file prints a secret.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::redact::MASK;

/// The hidden ranges of a file that may hold secrets: end by start. They never overlap.
#[derive(Debug, Default)]
pub(super) struct Redaction(BTreeMap<usize, usize>);

/// A part of a text: as it is, or hidden.
struct Piece {
    range: Range<usize>,
    hidden: bool,
}

/// A part of a text as it may be shown.
pub(super) struct Redacted {
    pub(super) text: String,
    pieces: Vec<Piece>,
}

impl Redaction {
    /// Hides a range.
    pub(super) fn hide(&mut self, range: Range<usize>) {
        self.reveal(range.clone());
        self.0.insert(range.start, range.end);
    }

    /// Shows a range again; what is hidden around it stays hidden.
    pub(super) fn reveal(&mut self, range: Range<usize>) {
        let touched: Vec<(usize, usize)> = self
            .0
            .range(..range.end)
            .rev()
            .map(|(&start, &end)| (start, end))
            .take_while(|&(_, end)| end > range.start)
            .collect();
        for (start, end) in touched {
            self.0.remove(&start);
            if start < range.start {
                self.0.insert(start, range.start);
            }
            if end > range.end {
                self.0.insert(range.end, end);
            }
        }
    }

    /// A range of a text with a mask in the place of each hidden part.
    pub(super) fn apply(&self, text: &str, range: Range<usize>) -> Redacted {
        let pieces = self.pieces(range);
        let mut shown = String::new();
        for piece in &pieces {
            shown.push_str(if piece.hidden { MASK } else { &text[piece.range.clone()] });
        }
        Redacted { text: shown, pieces }
    }

    /// A range as its hidden parts and those between them.
    fn pieces(&self, range: Range<usize>) -> Vec<Piece> {
        let mut hidden: Vec<Range<usize>> = self
            .0
            .range(..range.end)
            .rev()
            .map(|(&from, &to)| from.max(range.start)..to.min(range.end))
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

impl Redacted {
    /// Where a range of the original is in the shown text. A part of a mask is the whole of it.
    pub(super) fn position(&self, range: &Range<usize>) -> Range<usize> {
        self.project(range.start, false)..self.project(range.end, true)
    }

    fn project(&self, byte: usize, is_end: bool) -> usize {
        let mut shown = 0;
        for piece in &self.pieces {
            let length = if piece.hidden { MASK.len() } else { piece.range.len() };
            if byte < piece.range.end {
                let inside = byte.saturating_sub(piece.range.start);
                return shown
                    + match (piece.hidden, is_end && inside > 0) {
                        (false, _) => inside,
                        (true, true) => length,
                        (true, false) => 0,
                    };
            }
            shown += length;
        }
        shown
    }
}

/// Where a line ends without the comment behind its first bytes: a comment may hold anything.
pub(super) fn without_comment(text: &str, from: usize, to: usize) -> usize {
    // Whether `#` begins a comment depends on the character before it.
    let last = text[..from].chars().next_back().filter(|&c| c != '\n');
    let start = from - last.map_or(0, char::len_utf8);
    comment(&text[start..to]).map_or(to, |at| (start + at).max(from))
}

/// Where a comment begins: at a `#` after white space, or right behind a closing quote.
pub fn comment(text: &str) -> Option<usize> {
    let begins = |&(at, _): &(usize, &str)| {
        text[..at].ends_with(|c: char| c.is_whitespace() || c == '"' || c == '\'')
    };
    let (at, _) = text.match_indices('#').find(begins)?;
    Some(text[..at].trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "KEY: hunter2 # was hunter1";

    fn shown(hidden: &[Range<usize>], range: Range<usize>) -> (String, Range<usize>) {
        let mut redaction = Redaction::default();
        for range in hidden {
            redaction.hide(range.clone());
        }
        let redacted = redaction.apply(TEXT, 0..12);
        let position = redacted.position(&range);
        (redacted.text, position)
    }

    #[test]
    fn masks_replace_what_is_hidden_and_positions_follow() {
        assert_eq!(shown(&[], 0..12), ("KEY: hunter2".to_owned(), 0..12));
        let hidden = "KEY: [redacted]".to_owned();
        for (range, position) in [(0..12, 0..15), (5..12, 5..15), (6..8, 5..15), (0..3, 0..3)] {
            assert_eq!(shown(std::slice::from_ref(&(5..12)), range), (hidden.clone(), position));
        }
        assert_eq!(shown(&[5..8, 7..12], 0..12).0, "KEY: [redacted][redacted]");
    }

    #[test]
    fn revealing_a_part_leaves_the_rest_hidden() {
        let mut redaction = Redaction::default();
        redaction.hide(0..12);
        redaction.reveal(0..5);
        assert_eq!(redaction.apply(TEXT, 0..12).text, "KEY: [redacted]");
        redaction.reveal(6..8);
        assert_eq!(redaction.apply(TEXT, 0..12).text, "KEY: [redacted]un[redacted]");
    }

    #[test]
    fn comments_end_a_line() {
        assert_eq!(without_comment(TEXT, 12, TEXT.len()), 12);
        assert_eq!(without_comment(TEXT, 5, TEXT.len()), 12);
        assert_eq!(without_comment("a#b", 0, 3), 3);
        assert_eq!(without_comment("\"a\"# b", 3, 6), 3);
    }
}
