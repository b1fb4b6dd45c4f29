//! Why a command could not do its work.

/// Why a command could not do its work: the call is wrong, or a file it names.
#[derive(Debug)]
pub struct Failure(pub String);
