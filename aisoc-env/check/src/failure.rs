//! The error of a check that could not be done.

/// A check could not be done: the request is wrong, or a file cannot be used.
#[derive(Debug)]
pub struct Failure(pub String);
