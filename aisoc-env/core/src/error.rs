//! All problems of a configuration, in one error.

use std::fmt;

use crate::issue::Problem;

/// All problems of a configuration or of a source. It is never empty and never contains a secret.
#[derive(Clone)]
pub struct Error {
    /// The configuration or the source that has the problems.
    subject: String,
    problems: Vec<Problem>,
}

impl Error {
    /// An error with at least one problem.
    pub(crate) fn new(subject: String, problems: Vec<Problem>) -> Self {
        debug_assert!(!problems.is_empty(), "an error has at least one problem");
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

/// The same text as `Display`, because a `main` that returns the error prints it with `Debug`.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
