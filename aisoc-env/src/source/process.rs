//! The process environment: the one place where it is read.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads")]

use std::ffi::OsString;

/// The value of a name in the process environment.
pub fn get(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// The names that are UTF-8; a variable of the spec is.
pub(super) fn names() -> Vec<String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect()
}
