//! How a command ends.

pub(crate) use aisoc_env_check::failure::Failure;

/// The status of a call that is wrong itself.
pub(crate) const WRONG_CALL: u8 = 2;

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
