//! How a command ends.

pub(crate) use crate::failure::Failure;

/// How a command ended, when it could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing is wrong.
    Clean,
    /// Problems were found, and printed.
    Problems,
    /// Whoever read the output has gone, as `head` does.
    Unread,
    /// The status that another program's convention asks for.
    Status(u8),
}
