//! A text that is read line by line.

/// Where a scan stands: at the start of a line, until a value is read.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

/// Where something is wrong, what, and what to do.
pub(super) type Wrong = (usize, String, &'static str);

impl Scanner<'_> {
    /// The end of the line on which the scan stands, without the line break.
    pub(super) fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |newline| self.at + newline)
    }

    /// Passes over the rest of the line.
    pub(super) fn next_line(&mut self) {
        self.at = (self.line_end() + 1).min(self.text.len());
    }
}
