//! `${...}` in a text, as Docker Compose reads it: `$VAR`, `${VAR}`, `${VAR:-default}`, `${VAR-default}`, `${VAR:?message}`,
//! `${VAR?message}`, `${VAR:+other}`, `${VAR+other}`, and `$$` for a dollar sign.
//!
//! Nothing is ever run. Work and output are bounded, whatever the text.

mod braced;
mod reader;

use std::borrow::Cow;

use reader::Reader;

/// The largest text that comes out of one, in bytes.
const MAX_OUTPUT: usize = 1 << 20;
/// How deep references may stand in the defaults of others.
const MAX_DEPTH: usize = 16;

/// What a name refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference<'a> {
    /// A value; it may be empty.
    Value(Cow<'a, str>),
    /// Nothing.
    Unset,
    /// Something that is set only later, on this line.
    Later(u32),
}

/// What is wrong with a text, and where in it. It never holds the value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The byte at which it begins.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A text whose references are resolved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interpolated {
    /// The text.
    pub text: String,
    /// Names that are set nowhere, and became nothing.
    pub unset: Vec<String>,
}

/// Which characters mean something besides `$`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// None: a scalar of a Compose file.
    Plain,
    /// Backticks, which would run a command in a shell: an unquoted value of a `.env` file.
    Shell,
    /// Those, and escapes such as `\n`: a value in double quotes.
    Escaped,
}

/// Resolves every reference in a text.
///
/// # Errors
///
/// The first thing in the text that is wrong.
pub fn interpolate<'a>(
    text: &str,
    syntax: Syntax,
    lookup: &dyn Fn(&str) -> Reference<'a>,
) -> Result<Interpolated, Fault> {
    let mut reader = Reader::new(text, syntax, lookup);
    let text = reader.read_text(0, true)?;
    Ok(Interpolated { text, unset: reader.into_unset() })
}

/// Whether a name is in upper case, as names of variables are: others may be a part of a password with a `$` in it.
pub fn is_usual_name(name: &str) -> bool {
    let usual = |c: char| c == '_' || c.is_ascii_uppercase() || c.is_ascii_digit();
    !name.is_empty() && name.chars().all(usual)
}

#[cfg(test)]
mod tests;
