//! Phrases: texts of marked pieces, so that each renderer can format code and names in its own way.

use std::borrow::Cow;
use std::fmt;

use crate::model::{Condition, Service, Variable};

/// A text of pieces. As plain text, code is in backticks.
#[derive(Debug, Clone, Default)]
pub struct Phrase<'a>(pub(super) Vec<Piece<'a>>);

/// A piece of a phrase.
#[derive(Debug, Clone)]
pub enum Piece<'a> {
    /// Plain text.
    Text(Cow<'a, str>),
    /// Code, to be shown literally.
    Code(Cow<'a, str>),
    /// A variable of the service that the phrase is about.
    Variable(&'a Variable),
    /// A variable of another service.
    Member(&'a Service, &'a Variable),
    /// A condition on a variable.
    Condition(&'a Condition),
}

impl<'a> Phrase<'a> {
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self(vec![Piece::Text(text.into())])
    }

    pub(super) fn code(text: impl Into<Cow<'a, str>>) -> Self {
        Self(vec![Piece::Code(text.into())])
    }

    pub(super) fn then(mut self, piece: Piece<'a>) -> Self {
        self.0.push(piece);
        self
    }

    pub(super) fn then_text(self, text: impl Into<Cow<'a, str>>) -> Self {
        self.then(Piece::Text(text.into()))
    }

    /// Joins phrases with a separator; `None` if there are none.
    pub(super) fn joined(phrases: Vec<Self>, between: &'static str) -> Option<Self> {
        let joined = phrases.into_iter().reduce(|mut joined, next| {
            joined.0.push(Piece::Text(between.into()));
            joined.0.extend(next.0);
            joined
        });
        joined.filter(|joined| !joined.0.is_empty())
    }

    /// Its pieces.
    pub fn pieces(&self) -> &[Piece<'a>] {
        &self.0
    }

    /// The text without backticks.
    pub fn bare(&self) -> String {
        let bare = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => text.replace('`', ""),
            Piece::Code(code) => code.clone().into_owned(),
            Piece::Variable(variable) => variable.name.value.clone(),
            other => other.to_string(),
        };
        self.0.iter().map(bare).collect()
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| piece.fmt(f))
    }
}

impl fmt::Display for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Code(code) => write!(f, "`{code}`"),
            Self::Variable(variable) => write!(f, "`{}`", variable.name.value),
            Self::Member(service, variable) => {
                write!(f, "{} of {}", variable.name.value, service.name.value)
            }
            Self::Condition(condition) => condition.fmt(f),
        }
    }
}
