//! Everything that is wrong with a configuration, in one error.

use std::fmt;

use crate::issue::Problem;

/// Everything that is wrong with a configuration, or with a source of one. Never empty, never with a secret in it.
#[derive(Clone)]
pub struct Error {
    /// What the problems are problems of.
    subject: String,
    problems: Vec<Problem>,
}

impl Error {
    /// An error of these problems; there is at least one.
    pub(crate) fn new(subject: String, problems: Vec<Problem>) -> Self {
        debug_assert!(!problems.is_empty(), "an error says what is wrong");
        Self { subject, problems }
    }

    /// Every problem: a configuration's in the order of the reference, a file's in the order of its lines.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = match self.problems.len() {
            1 => "1 problem".to_owned(),
            count => format!("{count} problems"),
        };
        write!(f, "{count} with {}", self.subject)?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

/// The message too: a `main` that returns the error prints it by `Debug`.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
