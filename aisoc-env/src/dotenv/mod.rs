//! `.env` files, as Docker Compose reads them: statements first, then their values in order.
//!
//! No well-kept crate reads the whole grammar (`${VAR:-x}`, `${VAR:?x}` and their kin) with line numbers. This one runs nothing,
//! reports everything that is wrong, and takes time and memory linear in the text.

mod places;
mod scan;
mod scanner;
mod value;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::interpolate::{self, Reference, interpolate};
use places::Places;
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
    let (statements, faults) = scan(text, &places);
    let mut file = File { places, outer, lines: lines(&statements), set: HashMap::new(), total: 0 };
    let mut parsed = Parsed { faults, ..Parsed::default() };
    for statement in &statements {
        match file.evaluate(statement, &mut parsed.unset) {
            Ok(Some(entry)) => parsed.entries.push(entry),
            Ok(None) => {}
            Err(fault) => parsed.faults.push(fault),
        }
        if file.total > MAX_TOTAL {
            break;
        }
    }
    parsed.faults.sort_by_key(|fault| (fault.line, fault.column));
    parsed
}

/// Evaluation in progress: what the lines so far have set, and where each name is set.
struct File<'a> {
    places: Places<'a>,
    outer: &'a dyn Fn(&str) -> Option<String>,
    lines: HashMap<&'a str, Vec<u32>>,
    set: HashMap<String, String>,
    total: usize,
}

/// The lines that set each name.
fn lines<'a>(statements: &[Statement<'a>]) -> HashMap<&'a str, Vec<u32>> {
    let mut lines: HashMap<&str, Vec<u32>> = HashMap::new();
    for statement in statements {
        lines.entry(statement.name).or_default().push(statement.line);
    }
    lines
}

impl File<'_> {
    fn evaluate(
        &mut self,
        statement: &Statement<'_>,
        unset: &mut Vec<(String, u32)>,
    ) -> Result<Option<Entry>, Fault> {
        let Some(value) = self.value_of(statement, unset)? else { return Ok(None) };
        self.total += value.len();
        if self.total > MAX_TOTAL {
            let help = Some("references double it at each step".to_owned());
            let message = "the values of the file grow beyond 16 MiB".to_owned();
            return Err(self.places.fault(statement.offset, message, help));
        }
        self.set.insert(statement.name.to_owned(), value.clone());
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
        unset.extend(found.unset.into_iter().map(|name| (name, statement.line)));
        Ok(Some(found.text))
    }

    fn reference(&self, name: &str, line: u32) -> Reference<'_> {
        let own = || self.set.get(name).map(|value| Cow::Borrowed(&**value));
        let known = (self.outer)(name).map(Cow::Owned).or_else(own);
        let later = || {
            let lines = self.lines.get(name)?;
            lines.get(lines.partition_point(|&later| later <= line)).copied()
        };
        match known {
            Some(value) => Reference::Value(value),
            None => later().map_or(Reference::Unset, Reference::Later),
        }
    }

    fn located(&self, fault: interpolate::Fault, start: usize) -> Fault {
        self.places.fault(start + fault.offset, fault.message, fault.help)
    }
}

#[cfg(test)]
mod tests;
