//! A file as statements: names, and what is written for their values.

use super::Fault;
use super::places::Places;
use super::scanner::{Scanner, Wrong};
use super::value::{Written, read_value};

/// A statement: an assignment, or a name alone, whose value comes from outside.
#[derive(Clone, Copy)]
pub(super) struct Statement<'a> {
    pub(super) name: &'a str,
    pub(super) line: u32,
    pub(super) offset: usize,
    pub(super) value: Option<Written<'a>>,
}

/// Every statement, and everything that is none, in the order of the text.
pub(super) fn scan<'a>(text: &'a str, places: &Places<'_>) -> Vec<Result<Statement<'a>, Fault>> {
    let mut scanner = Scanner { text, at: 0 };
    let mut statements = Vec::new();
    while scanner.at < text.len() {
        let line = places.line(scanner.at);
        match read_statement(&mut scanner, line) {
            Ok(None) => {}
            Ok(Some(statement)) => statements.push(Ok(statement)),
            Err((offset, message, help)) => {
                let help = Some(help.to_owned());
                statements.push(Err(places.fault(offset, message, help)));
            }
        }
        scanner.next_line();
    }
    statements
}

fn read_statement<'a>(
    scanner: &mut Scanner<'a>,
    line: u32,
) -> Result<Option<Statement<'a>>, Wrong> {
    let (start, end) = (scanner.at, scanner.line_end());
    let text = &scanner.text[start..end];
    let bare = text.trim_start();
    if bare.is_empty() || bare.starts_with('#') {
        return Ok(None);
    }
    let bare = strip_export(bare);
    let offset = start + (text.len() - bare.len());
    let length = bare.find(|c: char| !is_name(c)).unwrap_or(bare.len());
    let (name, rest) = bare.split_at(length);
    check_name(name, bare, offset)?;
    let after = rest.trim_start();
    let value_start = end - after.len();
    let value = match after.chars().next() {
        None | Some('#') => None,
        Some('=' | ':') => Some(read_value(scanner, value_start + 1)?),
        Some(_) => return Err(stray(value_start)),
    };
    Ok(Some(Statement { name, line, offset, value }))
}

/// What stands before may be a line of a key that lost its quotes: it is not repeated.
fn stray(at: usize) -> Wrong {
    let help =
        "write `NAME=value`; a name has no spaces, and a value of several lines needs quotes";
    (at, "a name is followed by neither `=` nor the end of the line".to_owned(), help)
}

/// Shells need `export`; here it says nothing.
fn strip_export(text: &str) -> &str {
    let rest = text.strip_prefix("export").filter(|rest| rest.starts_with([' ', '\t']));
    rest.map(str::trim_start).filter(|rest| !rest.starts_with(['=', ':'])).unwrap_or(text)
}

const fn is_name(c: char) -> bool {
    c == '_' || c == '.' || c == '-' || c.is_ascii_alphanumeric()
}

fn check_name(name: &str, text: &str, offset: usize) -> Result<(), Wrong> {
    let starts_well = name.starts_with(|c: char| c == '_' || c.is_ascii_alphabetic());
    if starts_well {
        return Ok(());
    }
    let help = "a line is `NAME=value`; a name begins with a letter or `_`";
    let message = match text.chars().next() {
        Some('=') => "a value without a name".to_owned(),
        _ => "this is not the name of a variable".to_owned(),
    };
    Err((offset, message, help))
}
