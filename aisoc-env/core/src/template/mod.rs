//! Texts with references, as Docker Compose writes them: `$VAR`, `${VAR}`, `${VAR:-default}`, `${VAR-default}`,
//! `${VAR:?message}`, `${VAR?message}`, `${VAR:+other}`, `${VAR+other}`, and `$$` for a dollar sign.
//!
//! A text is parsed once into a [`Template`], which is then evaluated or queried. Commands are never run. Time, memory and
//! output are bounded for every text.

mod evaluate;
mod parse;

pub use evaluate::{Binding, Evaluated};

use std::ops::Range;

/// How deep references may be nested in the operands of others.
const MAX_DEPTH: usize = 16;

/// A text with references.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template<'t> {
    pieces: Vec<Piece<'t>>,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Literal text; of an escape, the text that it represents.
    Literal(&'t str),
    /// A reference to a variable.
    Reference(Reference<'t>),
}

/// A reference to a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'t> {
    /// The name of the variable.
    pub name: &'t str,
    /// The bytes of the reference in the text.
    pub range: Range<usize>,
    /// What follows the name in braces.
    pub operation: Option<Box<Operation<'t>>>,
}

/// What a reference in braces does with the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation<'t> {
    /// The operator.
    pub operator: Operator,
    /// Whether an empty value counts as none: the operator follows a colon.
    pub empty_is_unset: bool,
    /// The text behind the operator.
    pub operand: Template<'t>,
    /// The operand as it is written.
    pub written: &'t str,
}

/// An operator of a reference in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `-`: the operand is the value of a variable without one.
    Default,
    /// `?`: a variable without a value is an error, with the operand as its message.
    Require,
    /// `+`: the operand replaces a value.
    Replace,
}

/// An error of a template, and its position. It never contains the value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// The byte at which the problem begins.
    pub offset: usize,
    /// The message.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
}

/// Which characters have a meaning besides `$`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// None: a scalar of a Compose file.
    Plain,
    /// Backticks, which would run a command in a shell: an unquoted value of a `.env` file.
    Shell,
    /// Backticks, and escapes such as `\n`: a value in double quotes.
    Escaped,
}

impl<'t> Template<'t> {
    /// Parses a text.
    ///
    /// # Errors
    ///
    /// The first syntax error of the text.
    pub fn parse(text: &'t str, syntax: Syntax) -> Result<Self, TemplateError> {
        parse::parse(text, syntax)
    }

    /// Its pieces, in the order of the text.
    pub fn pieces(&self) -> &[Piece<'t>] {
        &self.pieces
    }

    /// Whether it has no references.
    pub fn is_literal(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece, Piece::Literal(_)))
    }

    /// The text of a template without references.
    pub fn literal(&self) -> Option<String> {
        let text = |piece: &Piece<'t>| match piece {
            Piece::Literal(text) => Some(*text),
            Piece::Reference(_) => None,
        };
        self.pieces.iter().map(text).collect()
    }

    /// The reference, if the template consists of exactly one.
    pub fn reference(&self) -> Option<&Reference<'t>> {
        match self.pieces.as_slice() {
            [Piece::Reference(reference)] => Some(reference),
            _ => None,
        }
    }
}

impl<'t> Reference<'t> {
    /// The operand of `-`, which is the value of a variable without one.
    pub fn default(&self) -> Option<&Template<'t>> {
        let operation = self.operation.as_deref()?;
        (operation.operator == Operator::Default).then_some(&operation.operand)
    }

    /// Whether it contains only the name of a variable: no message and no default, which may be secrets, and no name that may
    /// be part of a password.
    pub fn is_only_a_name(&self) -> bool {
        let is_bare = self.operation.is_none()
            || self.default().is_some_and(|default| default.pieces.is_empty());
        is_bare && is_usual_name(self.name)
    }
}

/// Whether a name is in upper case, as the names of variables are. Others may be a part of a password with a `$` in it.
pub fn is_usual_name(name: &str) -> bool {
    let usual = |c: char| c == '_' || c.is_ascii_uppercase() || c.is_ascii_digit();
    !name.is_empty() && name.chars().all(usual)
}

#[cfg(test)]
mod tests;
