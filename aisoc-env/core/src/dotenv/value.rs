//! Values as they are written: unquoted, or in quotes that may span lines.

use std::ops::Range;

use super::DotenvError;
use super::scan::Scanner;
use crate::template::Syntax;

/// A value as it is written.
#[derive(Clone)]
pub(super) struct Written<'a> {
    /// Its text without quotes.
    pub(super) text: &'a str,
    /// The first byte of that text.
    pub(super) offset: usize,
    /// Its bytes in the file, with quotes.
    pub(super) range: Range<usize>,
    /// The syntax of its references; it has none in single quotes.
    pub(super) syntax: Option<Syntax>,
}

/// Reads the value from `start` on, up to its last line.
pub(super) fn read_value<'a>(
    scanner: &mut Scanner<'a>,
    start: usize,
) -> Result<Written<'a>, DotenvError> {
    let line = &scanner.text[start..scanner.line_end()];
    let bare = line.trim_start();
    let offset = start + (line.len() - bare.len());
    match bare.chars().next() {
        Some('\'') => read_quoted(scanner, offset, '\'', None),
        Some('"') => read_quoted(scanner, offset, '"', Some(Syntax::Escaped)),
        _ => read_unquoted(scanner, line, start),
    }
}

fn read_unquoted<'a>(
    scanner: &Scanner<'a>,
    line: &'a str,
    start: usize,
) -> Result<Written<'a>, DotenvError> {
    let end = comment(line).unwrap_or(line.len());
    let text = line[..end].trim();
    let offset = start + (line.len() - line.trim_start().len()).min(end);
    check_nul(scanner, text, offset)?;
    let range = offset..offset + text.len();
    Ok(Written { text, offset, range, syntax: Some(Syntax::Shell) })
}

/// Where a comment begins: a `#` after white space.
pub(super) fn comment(line: &str) -> Option<usize> {
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
) -> Result<Written<'a>, DotenvError> {
    let inside = &scanner.text[open + 1..];
    let Some(length) = closing(inside, quote) else {
        let message = format!("the quote {quote} is not closed");
        let help = "close it, or put the value in the other quotes";
        return Err(scanner.error(open, message, help));
    };
    let text = &inside[..length];
    scanner.at = open + 1 + length + 1;
    check_nul(scanner, text, open + 1)?;
    let after = &scanner.text[scanner.at..scanner.line_end()];
    if !after.trim().is_empty() && !after.trim_start().starts_with('#') {
        let help = "put quotes around the whole value, or escape those inside with a backslash";
        return Err(scanner.error(scanner.at, "unexpected text after the closing quote", help));
    }
    Ok(Written { text, offset: open + 1, range: open..scanner.at, syntax })
}

fn check_nul(scanner: &Scanner<'_>, text: &str, offset: usize) -> Result<(), DotenvError> {
    let Some(nul) = text.find('\0') else { return Ok(()) };
    let help = "remove it; an environment variable cannot contain it";
    Err(scanner.error(offset + nul, "the value contains a NUL byte", help))
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
