//! How a command ends, and what the process says of it.

use std::process::ExitCode;

use crate::output;

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

/// Why a command could not do its work: the call is wrong, or a file it names.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

/// What shells say of a process that a broken pipe ended: 128 and the signal's number.
const BROKEN_PIPE: u8 = 141;

/// Prints what went wrong and gives the exit status: 0 clean, 1 problems, 2 a wrong call.
pub(crate) fn report(outcome: Result<Outcome, Failure>) -> ExitCode {
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Ok(Outcome::Unread) => ExitCode::from(BROKEN_PIPE),
        Ok(Outcome::Status(status)) => ExitCode::from(status),
        Err(Failure(why)) => {
            output::error(&why);
            ExitCode::from(2)
        }
    }
}
