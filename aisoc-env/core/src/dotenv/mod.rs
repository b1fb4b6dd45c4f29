//! `.env` files, as Docker Compose reads them: statements first, then their values in order.
//!
//! No maintained crate supports the whole grammar (`${VAR:-x}`, `${VAR:?x}` and others) with the positions of names and values.
//! This parser never runs commands, reports every error, and takes linear time and memory.

mod quote;
mod scan;
mod value;

pub use quote::quote;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::source_map::LineIndex;
use crate::template::{Binding, Template, TemplateError};
use scan::{Statement, scan};
use value::Written;

/// All values of one file together, in bytes.
const MAX_TOTAL: usize = 16 << 20;

/// A file that was parsed.
#[derive(Debug, Clone)]
pub struct Dotenv {
    /// Every assignment, in the order of the file; of two with one name the later counts.
    pub entries: Vec<Entry>,
    /// Every error, in the order of the file.
    pub errors: Vec<DotenvError>,
    /// The lines of the file.
    pub lines: LineIndex,
}

/// An assignment.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The variable.
    pub name: String,
    /// Its value; none if it depends on one that cannot be seen, or on a line with an error.
    pub value: Option<String>,
    /// The bytes of the name.
    pub name_range: Range<usize>,
    /// The bytes of the value, with its quotes; none for a name alone, whose value comes from outside.
    pub value_range: Option<Range<usize>>,
    /// Whether it contains the values of other variables, which may be secrets.
    pub derived: bool,
    /// The names that its value refers to and that are not set, in the order of the text.
    pub unset: Vec<String>,
}

/// An error of a file. It never contains the value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DotenvError {
    /// The bytes of the error, on its first line.
    pub range: Range<usize>,
    /// The bytes of the name that is assigned there, if there is one.
    pub name: Option<Range<usize>>,
    /// The message.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
}

/// The value may be a secret.
impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Entry").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Parses a file. `outer` binds the names that are set outside it: they take precedence in references, as in Compose.
pub fn parse<'o>(text: &str, outer: &dyn Fn(&str) -> Binding<'o>) -> Dotenv {
    let lines = LineIndex::new(text);
    let statements = scan(text);
    let mut file = File { lines, outer, names: names(text, &statements), total: 0 };
    let (mut entries, mut errors) = (Vec::with_capacity(statements.len()), Vec::new());
    for statement in statements {
        match statement.and_then(|statement| file.evaluate(&statement)) {
            Ok(entry) => entries.extend(entry),
            Err(error) => {
                file.mark_unseen(text, &error);
                errors.push(error);
            }
        }
    }
    Dotenv { entries, errors, lines: file.lines }
}

/// Evaluation in progress.
struct File<'a, 'o> {
    lines: LineIndex,
    outer: &'a dyn Fn(&str) -> Binding<'o>,
    names: HashMap<&'a str, Name>,
    total: usize,
}

/// A name that the file sets.
#[derive(Default)]
struct Name {
    /// The bytes at which it is set.
    starts: Vec<usize>,
    state: State,
}

/// The value of a name so far.
#[derive(Default)]
enum State {
    /// Nothing yet.
    #[default]
    Unset,
    Value(String),
    /// A value that is not known: its line has an error, or refers to such a line.
    Unseen,
}

/// The names that the statements set; none has a value yet.
fn names<'a>(
    text: &'a str,
    statements: &[Result<Statement<'a>, DotenvError>],
) -> HashMap<&'a str, Name> {
    let mut names: HashMap<&str, Name> = HashMap::new();
    for statement in statements {
        match statement {
            Ok(Statement { name, name_range, .. }) => {
                names.entry(name).or_default().starts.push(name_range.start);
            }
            Err(DotenvError { name: Some(name), .. }) => {
                names.entry(&text[name.clone()]).or_default().state = State::Unseen;
            }
            Err(_) => {}
        }
    }
    names
}

impl<'a, 'o> File<'a, 'o> {
    /// The assignment of a statement; none if the values have already exceeded the limit.
    fn evaluate(&mut self, statement: &Statement<'a>) -> Result<Option<Entry>, DotenvError> {
        if self.total > MAX_TOTAL {
            return Ok(None);
        }
        let entry = match &statement.value {
            Some(written) => self.assign(statement, written)?,
            None => match (self.outer)(statement.name) {
                Binding::Value(value) => entry(statement, Some(value.into_owned())),
                Binding::Unseen => entry(statement, None),
                Binding::Unset | Binding::Later(_) => return Ok(None),
            },
        };
        self.total += entry.value.as_ref().map_or(0, String::len);
        if self.total > MAX_TOTAL {
            return Err(too_large(statement));
        }
        let state = entry.value.clone().map_or(State::Unseen, State::Value);
        self.names.entry(statement.name).or_default().state = state;
        Ok(Some(entry))
    }

    fn assign(
        &self,
        statement: &Statement<'a>,
        written: &Written<'a>,
    ) -> Result<Entry, DotenvError> {
        let Some(syntax) = written.syntax else {
            return Ok(entry(statement, Some(written.text.to_owned())));
        };
        let error = |error| located(error, statement, written);
        let template = Template::parse(written.text, syntax).map_err(error)?;
        let lookup = |name: &str| self.binding(name, statement.name_range.start);
        let found = template.evaluate(&lookup).map_err(error)?;
        let unset = found.unset.iter().map(|reference| reference.name.to_owned()).collect();
        let derived = !template.is_literal();
        Ok(Entry { derived, unset, ..entry(statement, found.text) })
    }

    /// What a name is bound to for a statement that begins at a byte.
    fn binding<'s>(&'s self, name: &str, at: usize) -> Binding<'s>
    where
        'o: 's,
    {
        let outer = (self.outer)(name);
        let Some(Name { starts, state }) = self.names.get(name) else { return outer };
        if matches!(outer, Binding::Value(_) | Binding::Unseen) {
            return outer;
        }
        match (state, starts.get(starts.partition_point(|&later| later <= at))) {
            (State::Value(value), _) => Binding::Value(Cow::Borrowed(value)),
            (State::Unseen, _) => Binding::Unseen,
            (State::Unset, Some(later)) => Binding::Later(self.lines.line(*later)),
            (State::Unset, None) => outer,
        }
    }

    /// Marks the name of an invalid statement as unseen.
    fn mark_unseen(&mut self, text: &'a str, error: &DotenvError) {
        if let Some(name) = error.name.clone() {
            self.names.entry(&text[name]).or_default().state = State::Unseen;
        }
    }
}

fn entry(statement: &Statement<'_>, value: Option<String>) -> Entry {
    Entry {
        name: statement.name.to_owned(),
        value,
        name_range: statement.name_range.clone(),
        value_range: statement.value.as_ref().map(|written| written.range.clone()),
        derived: statement.value.is_none(),
        unset: Vec::new(),
    }
}

/// An error of a template, in the file.
fn located(error: TemplateError, statement: &Statement<'_>, written: &Written<'_>) -> DotenvError {
    DotenvError {
        range: written.offset + error.offset..written.range.end,
        name: Some(statement.name_range.clone()),
        message: error.message,
        help: error.help,
    }
}

fn too_large(statement: &Statement<'_>) -> DotenvError {
    DotenvError {
        range: statement.name_range.clone(),
        name: Some(statement.name_range.clone()),
        message: "the values of the file exceed 16 MiB in total".to_owned(),
        help: Some("each reference adds to the length; remove some of them".to_owned()),
    }
}

#[cfg(test)]
mod tests;
