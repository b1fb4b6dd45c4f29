//! How the tool ends: its exit status, or a usage error.

use std::process::ExitCode;

use aisoc_env_check::failure::Failure;

/// The exit status of a command that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// No problems.
    Success,
    /// Problems were found, and printed.
    Problems,
    /// The output is a broken pipe: `head` read enough of it.
    BrokenPipe,
    /// The status that the convention of another program demands.
    Other(u8),
}

/// Why a command could not do its work: the call is wrong, or a file that it names.
#[derive(Debug)]
pub(crate) struct UsageError(pub(crate) String);

/// The exit status of a usage error.
pub(crate) const USAGE: u8 = 2;

/// The status that shells report for a process that a broken pipe ended: 128 and the signal's number.
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
