//! Exit statuses and usage errors.

use std::process::ExitCode;

use aisoc_env_check::failure::Failure;

/// The exit status of a command that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// No problems were found.
    Success,
    /// Problems were found, and printed.
    Problems,
    /// The output is a broken pipe, for example because `head` read enough of it.
    BrokenPipe,
    /// A status with a meaning of its own, such as that of a shell for an unknown command.
    Other(u8),
}

/// The call is wrong, or a file that it names cannot be used.
#[derive(Debug)]
pub(crate) struct UsageError(pub(crate) String);

/// The exit status of a usage error.
pub(crate) const USAGE: u8 = 2;

/// The status that shells report for a process that a broken pipe ended: 128 plus the number of the signal.
const BROKEN_PIPE: u8 = 141;

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(match status {
            ExitStatus::Success => 0,
            ExitStatus::Problems => 1,
            ExitStatus::BrokenPipe => BROKEN_PIPE,
            ExitStatus::Other(status) => status,
        })
    }
}

impl From<Failure> for UsageError {
    fn from(Failure(message): Failure) -> Self {
        Self(message)
    }
}
