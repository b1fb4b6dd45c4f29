//! The process environment: the one place where it is read.

#![expect(clippy::disallowed_methods, reason = "this is the module that reads")]

use super::{Found, Lookup, Source};
use crate::provenance::Provenance;

/// The environment of this process.
#[derive(Debug, Clone, Copy)]
pub struct Process;

impl Source for Process {
    #[inline]
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        match std::env::var_os(name).map(std::ffi::OsString::into_string) {
            None => Lookup::Unset,
            Some(Ok(text)) => Lookup::Set(Found::new(name, text, Provenance::Process)),
            Some(Err(_)) => Lookup::NotUnicode(Provenance::Process),
        }
    }

    /// The names that are UTF-8; a variable of the spec is.
    fn names(&self) -> Vec<String> {
        std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect()
    }
}
