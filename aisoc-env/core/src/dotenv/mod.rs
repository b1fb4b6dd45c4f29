//! `.env` files, as Docker Compose reads them: statements first, then their values in order.
//!
//! No well-kept crate reads the whole grammar (`${VAR:-x}`, `${VAR:?x}` and their kin) with line numbers. This one runs nothing,
//! reports everything that is wrong, and takes time and memory linear in the text.

mod places;
mod quote;
mod scan;
mod scanner;
mod value;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::interpolate::{self, Reference, interpolate};
use places::Places;
pub use quote::quote;
use scan::{Statement, scan};

/// All values of one file together, in bytes.
const MAX_TOTAL: usize = 16 << 20;

/// A file that was read.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// Every assignment, in the order of the file; of two of one name the later holds.
    pub entries: Vec<Entry>,
    /// Everything that is wrong, in the order of the file.
    pub faults: Vec<Fault>,
    /// References to variables that are set nowhere: name and line.
    pub unset: Vec<(String, u32)>,
}

/// One assignment.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The variable.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The line on which it stands, counted from 1.
    pub line: u32,
    /// Whether it is made of other values, of which some may be secrets.
    pub derived: bool,
}

/// One thing that is wrong. It never holds the value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// The value may be a secret.
impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry")
            .field("name", &self.name)
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}

/// Reads a file. `outer` has what is asked before this file: it wins in references, as in Compose.
pub fn parse(text: &str, outer: &dyn Fn(&str) -> Option<String>) -> Parsed {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let places = Places::new(text);
    let statements = scan(text, &places);
    let mut file = File { places, outer, names: names(&statements), total: 0 };
    let mut parsed = Parsed::default();
    for statement in statements {
        match statement.and_then(|statement| file.evaluate(&statement, &mut parsed.unset)) {
            Ok(Some(entry)) => parsed.entries.push(entry),
            Ok(None) => {}
            Err(fault) => parsed.faults.push(fault),
        }
    }
    parsed
}

/// Evaluation in progress.
struct File<'a> {
    places: Places<'a>,
    outer: &'a dyn Fn(&str) -> Option<String>,
    names: HashMap<&'a str, Name>,
    total: usize,
}

/// A name that the file sets.
#[derive(Default)]
struct Name {
    /// The lines that set it.
    lines: Vec<u32>,
    /// The value that it has so far.
    value: Option<String>,
}

/// The names that the statements set; none has a value yet.
fn names<'a>(statements: &[Result<Statement<'a>, Fault>]) -> HashMap<&'a str, Name> {
    let mut names: HashMap<&str, Name> = HashMap::new();
    for statement in statements.iter().flatten() {
        names.entry(statement.name).or_default().lines.push(statement.line);
    }
    names
}

impl<'a> File<'a> {
    /// What a statement sets; nothing where the file has grown too large.
    fn evaluate(
        &mut self,
        statement: &Statement<'a>,
        unset: &mut Vec<(String, u32)>,
    ) -> Result<Option<Entry>, Fault> {
        if self.total > MAX_TOTAL {
            return Ok(None);
        }
        let Some(value) = self.value_of(statement, unset)? else { return Ok(None) };
        self.total += value.len();
        if self.total > MAX_TOTAL {
            let help = Some("references double it at each step".to_owned());
            let message = "the values of the file grow beyond 16 MiB".to_owned();
            return Err(self.places.fault(statement.offset, message, help));
        }
        self.names.entry(statement.name).or_default().value = Some(value.clone());
        let derived = statement.value.is_none_or(|written| written.has_references());
        Ok(Some(Entry { name: statement.name.to_owned(), value, line: statement.line, derived }))
    }

    fn value_of(
        &self,
        statement: &Statement<'_>,
        unset: &mut Vec<(String, u32)>,
    ) -> Result<Option<String>, Fault> {
        let Some(written) = statement.value else { return Ok((self.outer)(statement.name)) };
        let Some(syntax) = written.syntax else { return Ok(Some(written.text.to_owned())) };
        let lookup = |name: &str| self.reference(name, statement.line);
        let found = interpolate(written.text, syntax, &lookup)
            .map_err(|fault| self.located(fault, written.offset))?;
        for name in found.unset {
            unset.push((name, statement.line));
        }
        Ok(Some(found.text))
    }

    fn reference(&self, name: &str, line: u32) -> Reference<'_> {
        if let Some(value) = (self.outer)(name) {
            return Reference::Value(Cow::Owned(value));
        }
        let Some(Name { lines, value }) = self.names.get(name) else { return Reference::Unset };
        match (value, lines.get(lines.partition_point(|&later| later <= line))) {
            (Some(value), _) => Reference::Value(Cow::Borrowed(value)),
            (None, Some(later)) => Reference::Later(*later),
            (None, None) => Reference::Unset,
        }
    }

    fn located(&self, fault: interpolate::Fault, start: usize) -> Fault {
        self.places.fault(start + fault.offset, fault.message, fault.help)
    }
}

#[cfg(test)]
mod tests;
