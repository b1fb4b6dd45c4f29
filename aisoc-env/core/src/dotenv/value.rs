//! What is written for a value: unquoted, or in quotes that may span lines.

use super::scanner::{Scanner, Wrong};
use crate::interpolate::Syntax;

/// A value as it is written, without its quotes.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) text: &'a str,
    pub(super) offset: usize,
    /// How it is interpolated; not at all in single quotes.
    pub(super) syntax: Option<Syntax>,
}

impl Written<'_> {
    /// Whether anything in it may refer to another value.
    pub(super) fn has_references(&self) -> bool {
        self.syntax.is_some() && self.text.contains('$')
    }
}

/// The value from `start` on; the scan is left on its last line.
pub(super) fn read_value<'a>(
    scanner: &mut Scanner<'a>,
    start: usize,
) -> Result<Written<'a>, Wrong> {
    let line = &scanner.text[start..scanner.line_end()];
    let bare = line.trim_start();
    let offset = start + (line.len() - bare.len());
    match bare.chars().next() {
        Some('\'') => read_quoted(scanner, offset, '\'', None),
        Some('"') => read_quoted(scanner, offset, '"', Some(Syntax::Escaped)),
        _ => read_unquoted(line, start),
    }
}

fn read_unquoted(line: &str, start: usize) -> Result<Written<'_>, Wrong> {
    let end = comment(line).unwrap_or(line.len());
    let text = line[..end].trim();
    let offset = start + (line.len() - line.trim_start().len());
    if let Some(nul) = text.find('\0') {
        return Err((
            offset + nul,
            "a NUL byte in a value".to_owned(),
            "remove it; no environment can hold it",
        ));
    }
    Ok(Written { text, offset, syntax: Some(Syntax::Shell) })
}

/// Where a comment begins: a `#` after white space.
fn comment(line: &str) -> Option<usize> {
    let mut before = ' ';
    line.char_indices().find_map(|(at, c)| {
        let found = c == '#' && before.is_whitespace() && (at > 0);
        before = c;
        found.then_some(at)
    })
}

fn read_quoted<'a>(
    scanner: &mut Scanner<'a>,
    open: usize,
    quote: char,
    syntax: Option<Syntax>,
) -> Result<Written<'a>, Wrong> {
    let inside = &scanner.text[open + 1..];
    let Some(length) = closing(inside, quote) else {
        return Err((
            open,
            format!("the quote {quote} is not closed"),
            "close it, or put the value in the other quotes",
        ));
    };
    let text = &inside[..length];
    scanner.at = open + 1 + length + 1;
    if let Some(nul) = text.find('\0') {
        return Err((
            open + 1 + nul,
            "a NUL byte in a value".to_owned(),
            "remove it; no environment can hold it",
        ));
    }
    let after = &scanner.text[scanner.at..scanner.line_end()];
    if !after.trim().is_empty() && !after.trim_start().starts_with('#') {
        let help = "put quotes around the whole value, or escape those inside with a backslash";
        return Err((scanner.at, "text after the closing quote".to_owned(), help));
    }
    Ok(Written { text, offset: open + 1, syntax })
}

/// Where the quote closes: one that no backslash escapes.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let found = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        found.then_some(at)
    })
}
