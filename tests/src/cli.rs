//! Calls of the tool, and their results.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::tool::aisoc_env;

/// The output and the exit status of a call.
#[derive(Debug)]
pub struct Call {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// The exit status; `None` when a signal ended it.
    pub status: Option<i32>,
}

/// A call with these arguments, and nothing on standard input.
pub fn call<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Call {
    finish(aisoc_env().args(args).stdin(Stdio::null()))
}

/// A call with these arguments, and this text on standard input.
///
/// # Panics
///
/// If the tool does not start.
pub fn call_with<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>, input: &str) -> Call {
    let mut command = aisoc_env();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    let written = child.stdin.take().expect("it is piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    // After a usage error, the tool does not read its input.
    written
        .or_else(|error| if output.status.success() { Err(error) } else { Ok(()) })
        .expect("it reads");
    result(&output)
}

/// Runs a prepared call.
///
/// # Panics
///
/// If the tool does not start.
pub fn finish(command: &mut Command) -> Call {
    result(&command.output().expect("the tool starts"))
}

fn result(output: &Output) -> Call {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Call { out: text(&output.stdout), err: text(&output.stderr), status: output.status.code() }
}

impl Call {
    /// The output of a call that succeeded without a message.
    ///
    /// # Panics
    ///
    /// If it failed, or printed to standard error.
    #[track_caller]
    pub fn clean(self) -> String {
        assert_eq!((self.status, &*self.err), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// The message of a call that failed with this status, and printed nothing else.
    ///
    /// # Panics
    ///
    /// If it ended otherwise.
    #[track_caller]
    pub fn failed(self, status: i32) -> String {
        assert_eq!((self.status, &*self.out), (Some(status), ""), "{}", self.err);
        self.err
    }
}
