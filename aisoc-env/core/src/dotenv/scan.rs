//! A file as statements: names, and their values as they are written.

use std::ops::Range;

use super::DotenvError;
use super::value::{Written, comment, read_value};

/// A statement: an assignment, or a name alone, whose value comes from outside.
#[derive(Clone)]
pub(super) struct Statement<'a> {
    pub(super) name: &'a str,
    pub(super) name_range: Range<usize>,
    pub(super) value: Option<Written<'a>>,
}

/// A text that is read line by line.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    /// The start of a line, until a value is read.
    pub(super) at: usize,
}

/// Every statement and every error, in the order of the text.
pub(super) fn scan(text: &str) -> Vec<Result<Statement<'_>, DotenvError>> {
    let start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut scanner = Scanner { text, at: start };
    let mut statements = Vec::new();
    while scanner.at < text.len() {
        statements.extend(read_statement(&mut scanner).transpose());
        scanner.next_line();
    }
    statements
}

fn read_statement<'a>(scanner: &mut Scanner<'a>) -> Result<Option<Statement<'a>>, DotenvError> {
    let end = scanner.line_end();
    let text = &scanner.text[scanner.at..end];
    let bare = strip_export(text.trim_start());
    if bare.is_empty() || bare.starts_with('#') {
        return Ok(None);
    }
    let start = end - bare.len();
    let length = bare.find(|c: char| !is_name(c)).unwrap_or(bare.len());
    let (name, rest) = bare.split_at(length);
    let name_range = start..start + length;
    let after = rest.trim_start();
    let sign = end - after.len();
    let is_assignment = after.starts_with(['=', ':']);
    let named = |error: DotenvError| {
        let name = (is_assignment && !name.is_empty()).then(|| name_range.clone());
        DotenvError { name: name.or(error.name), ..error }
    };
    check_name(scanner, name, start).map_err(named)?;
    let value = match after.chars().next() {
        None | Some('#') => None,
        Some(_) if is_assignment => Some(read_value(scanner, sign + 1).map_err(named)?),
        Some(_) => return Err(missing_equals_sign(scanner, sign)),
    };
    Ok(Some(Statement { name, name_range, value }))
}

/// The text before it may be part of a private key without quotes: it is not repeated.
fn missing_equals_sign(scanner: &Scanner<'_>, at: usize) -> DotenvError {
    scanner.error(
        at,
        "expected `=` after the name",
        "write `NAME=value`; a name has no spaces, and a value of several lines needs quotes",
    )
}

/// Shells need `export`; here it changes nothing.
fn strip_export(text: &str) -> &str {
    let rest = text.strip_prefix("export").filter(|rest| rest.starts_with([' ', '\t']));
    rest.map(str::trim_start).filter(|rest| !rest.starts_with(['=', ':'])).unwrap_or(text)
}

const fn is_name(c: char) -> bool {
    c == '_' || c == '.' || c == '-' || c.is_ascii_alphanumeric()
}

fn check_name(scanner: &Scanner<'_>, name: &str, start: usize) -> Result<(), DotenvError> {
    if name.starts_with(|c: char| c == '_' || c.is_ascii_alphabetic()) {
        return Ok(());
    }
    let message = match scanner.text[start..].chars().next() {
        Some('=') => "missing name before `=`",
        _ => "invalid variable name",
    };
    let help = "a line is `NAME=value`; a name begins with a letter or `_`";
    Err(scanner.error(start, message, help))
}

impl Scanner<'_> {
    /// The end of the line where the scanner is, without the line break.
    pub(super) fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |newline| self.at + newline)
    }

    /// Advances to the next line.
    fn next_line(&mut self) {
        self.at = (self.line_end() + 1).min(self.text.len());
    }

    /// An error from a byte to the end of its line, without a comment.
    pub(super) fn error(
        &self,
        start: usize,
        message: impl Into<String>,
        help: &str,
    ) -> DotenvError {
        let rest = self.text[start..].lines().next().unwrap_or_default();
        let length = rest[..comment(rest).unwrap_or(rest.len())].trim_end().len();
        DotenvError {
            range: start..start + length,
            name: None,
            message: message.into(),
            help: Some(help.to_owned()),
        }
    }
}
