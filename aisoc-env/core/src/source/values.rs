//! Values by name; of two with one name the later holds.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::fmt;

use super::names::{Names, sorted};
use super::raw::Raw;
use crate::provenance::Provenance;

#[derive(Clone, Default)]
pub(crate) struct Values(HashMap<String, Held>);

/// A value, and where it stands.
#[derive(Clone)]
struct Held {
    value: OsString,
    provenance: Provenance,
    hidden: bool,
}

impl Values {
    /// None yet, with room for so many.
    pub(super) fn with_room(count: usize) -> Self {
        Self(HashMap::with_capacity(count))
    }

    /// Sets a value; `hidden` says that it may be a secret, whatever the variable.
    pub(super) fn set(
        &mut self,
        name: String,
        value: OsString,
        provenance: Provenance,
        hidden: bool,
    ) {
        self.0.insert(name, Held { value, provenance, hidden });
    }

    pub(super) fn get(&self, name: &str) -> Option<Raw<'_>> {
        let Held { value, provenance, hidden } = self.0.get(name)?;
        let value = Ok(OsStr::new(value).into());
        Some(Raw { value, provenance: provenance.clone(), hidden: *hidden })
    }

    pub(super) fn add_names(&self, names: &mut Names) {
        for (name, held) in &self.0 {
            names.push((name.clone(), held.provenance.clone()));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Names only: values may be secrets.
impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names = Names::new();
        self.add_names(&mut names);
        f.debug_list().entries(sorted(names).iter().map(|(name, _)| name)).finish()
    }
}
