//! Lines and columns of a file's bytes.

use super::Fault;

/// A text, and where its lines begin.
pub(super) struct Places<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut starts = vec![0];
        for (at, _) in text.match_indices('\n') {
            starts.push(at + 1);
        }
        Self { text, starts }
    }

    /// The line of a byte, counted from 1.
    pub(super) fn line(&self, offset: usize) -> u32 {
        let line = self.starts.partition_point(|&start| start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// A fault at a byte.
    pub(super) fn fault(&self, offset: usize, message: String, help: Option<String>) -> Fault {
        let line = self.line(offset);
        let start = self.starts[line as usize - 1];
        let before = self.text.get(start..offset).map_or(0, |before| before.chars().count());
        let column = u32::try_from(before + 1).unwrap_or(u32::MAX);
        Fault { line, column, message, help }
    }
}
