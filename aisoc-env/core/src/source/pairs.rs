//! Pairs given in code.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt;

use super::{Found, Lookup, Source};
use crate::provenance::Provenance;

/// Values by name; of two with one name the later counts.
pub(super) struct Pairs(HashMap<String, OsString>);

impl Pairs {
    pub(super) fn new<K: Into<String>, V: Into<OsString>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let pairs = pairs.into_iter();
        let mut values = HashMap::with_capacity(pairs.size_hint().0);
        for (name, value) in pairs {
            values.insert(name.into(), value.into());
        }
        Self(values)
    }
}

impl Source for Pairs {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        match self.0.get(name).map(|value| value.to_str()) {
            None => Lookup::Unset,
            Some(Some(text)) => Lookup::Set(Found::new(name, text, Provenance::Given)),
            Some(None) => Lookup::NotUnicode(Provenance::Given),
        }
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}

/// Names only: values may be secrets.
impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<&String> = self.0.keys().collect();
        names.sort();
        f.debug_tuple("Pairs").field(&names).finish()
    }
}
