//! Pairs given in code; of two with one name the later holds.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};

#[derive(Clone, Default)]
pub(crate) struct Pairs(HashMap<String, OsString>);

impl Pairs {
    pub(super) fn get(&self, name: &str) -> Option<&OsStr> {
        self.0.get(name).map(OsString::as_os_str)
    }

    pub(super) fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.0.keys().map(String::as_str).collect();
        names.sort_unstable();
        names
    }
}

impl<K: Into<String>, V: Into<OsString>> FromIterator<(K, V)> for Pairs {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
