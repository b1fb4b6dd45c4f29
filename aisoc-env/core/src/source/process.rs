//! The process environment: the one place where it is read.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads")]

use std::ffi::OsString;

use super::names::Names;
use crate::provenance::Provenance;

/// The value of a name in the process environment.
pub fn get(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// Adds the names that are UTF-8; a variable of the spec is.
pub(super) fn add_names(names: &mut Names) {
    for (name, _) in std::env::vars_os() {
        if let Ok(name) = name.into_string() {
            names.push((name, Provenance::Process));
        }
    }
}
