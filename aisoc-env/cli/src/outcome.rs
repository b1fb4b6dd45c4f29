//! How a command ends, and what the process says of it.

use std::process::ExitCode;

/// How a command ended, when it ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing is wrong.
    Clean,
    /// Problems were found, and printed.
    Problems,
}

/// Why a command could not do its work: the call is wrong, or a file it names.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

/// Prints what went wrong and gives the exit status: 0 clean, 1 problems, 2 a wrong call.
pub(crate) fn report(outcome: Result<Outcome, Failure>) -> ExitCode {
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Err(Failure(why)) => {
            #[expect(clippy::print_stderr, reason = "messages go to standard error")]
            {
                eprintln!("error: {why}");
            }
            ExitCode::from(2)
        }
    }
}
