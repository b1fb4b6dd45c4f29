//! Why a command could not do its work.

use std::io;

/// Why a command could not do its work: the call is wrong, or a file it names.
#[derive(Debug)]
pub struct Failure(pub String);

/// Why, without the number that the system gives it.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}
