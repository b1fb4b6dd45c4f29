//! A file as statements: names, and what is written for their values.

use super::Fault;
use super::places::Places;
use super::value::{Written, read_value};

/// A statement: an assignment, or a name alone, whose value comes from outside.
#[derive(Clone, Copy)]
pub(super) struct Statement<'a> {
    pub(super) name: &'a str,
    pub(super) line: u32,
    pub(super) offset: usize,
    pub(super) value: Option<Written<'a>>,
}

/// Where a scan stands: at the start of a line.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

/// Every statement, and everything that is none.
pub(super) fn scan<'a>(text: &'a str, places: &Places<'_>) -> (Vec<Statement<'a>>, Vec<Fault>) {
    let mut scanner = Scanner { text, at: 0 };
    let (mut statements, mut faults) = (Vec::new(), Vec::new());
    while scanner.at < text.len() {
        let line = places.line(scanner.at);
        match scanner.statement(line) {
            Ok(statement) => statements.extend(statement),
            Err((offset, message, help)) => {
                let help = Some(help.to_owned());
                faults.push(places.fault(offset, message, help));
            }
        }
        scanner.next_line();
    }
    (statements, faults)
}

/// Where something is wrong, what, and what to do.
pub(super) type Wrong = (usize, String, &'static str);

impl<'a> Scanner<'a> {
    fn statement(&mut self, line: u32) -> Result<Option<Statement<'a>>, Wrong> {
        let (start, end) = (self.at, self.line_end());
        let text = &self.text[start..end];
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
            Some('=' | ':') => Some(read_value(self, value_start + 1)?),
            Some(_) => {
                let help =
                    "write `NAME=value`; a value with spaces needs no quotes, a name has none";
                return Err((
                    value_start,
                    format!("`{name}` is followed by neither `=` nor the end of the line"),
                    help,
                ));
            }
        };
        Ok(Some(Statement { name, line, offset, value }))
    }

    /// The end of the line on which the scan stands, without the line break.
    pub(super) fn line_end(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |newline| self.at + newline)
    }

    fn next_line(&mut self) {
        self.at = (self.line_end() + 1).min(self.text.len());
    }
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
