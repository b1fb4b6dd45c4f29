//! Calls of the tool, and what came of them.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::tool::aisoc_env;

/// What a call printed, and how it ended.
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
/// When the tool does not start.
pub fn call_with<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>, input: &str) -> Call {
    let mut command = aisoc_env();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    let written = child.stdin.take().expect("it is piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    // Who finds a call wrong does not read on.
    written
        .or_else(|error| if output.status.success() { Err(error) } else { Ok(()) })
        .expect("it reads");
    seen(&output)
}

/// A call that is ready to be made.
///
/// # Panics
///
/// When the tool does not start.
pub fn finish(command: &mut Command) -> Call {
    seen(&command.output().expect("the tool starts"))
}

fn seen(output: &Output) -> Call {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Call { out: text(&output.stdout), err: text(&output.stderr), status: output.status.code() }
}

impl Call {
    /// The output of a call in which nothing was wrong, and that had nothing to say besides.
    ///
    /// # Panics
    ///
    /// When something was wrong.
    #[track_caller]
    pub fn clean(self) -> String {
        assert_eq!((self.status, &*self.err), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// What a call that failed with this status says of it; it prints nothing else.
    ///
    /// # Panics
    ///
    /// When it ended otherwise.
    #[track_caller]
    pub fn failed(self, status: i32) -> String {
        assert_eq!((self.status, &*self.out), (Some(status), ""), "{}", self.err);
        self.err
    }
}
