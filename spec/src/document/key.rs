//! A key of a record: absent, invalid or given.

use super::{Entries, Flag, Text};

/// The state of a key of a record, with its value.
#[derive(Debug, Clone, Default)]
pub(crate) enum Key<T> {
    /// The record does not have the key.
    #[default]
    Absent,
    /// The value of the key could not be read; the reason was reported. The value inherited from a base is the best guess.
    Invalid(Option<T>),
    /// The key has this value.
    Given(T),
}

impl<T> Key<T> {
    /// The value, or the best guess.
    pub(crate) const fn get(&self) -> Option<&T> {
        match self {
            Self::Absent => None,
            Self::Invalid(guess) => guess.as_ref(),
            Self::Given(value) => Some(value),
        }
    }

    /// Like [`Self::get`], but owned.
    pub(crate) fn into_value(self) -> Option<T> {
        match self {
            Self::Absent => None,
            Self::Invalid(guess) => guess,
            Self::Given(value) => Some(value),
        }
    }

    /// Whether the key has a valid value or is absent.
    pub(crate) const fn is_known(&self) -> bool {
        !matches!(self, Self::Invalid(_))
    }

    /// Whether the key is known to be absent.
    pub(crate) const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The key without its value.
    pub(crate) const fn state(&self) -> Key<()> {
        match self {
            Self::Absent => Key::Absent,
            Self::Invalid(_) => Key::Invalid(None),
            Self::Given(_) => Key::Given(()),
        }
    }

    /// The key, or that of the base if it is absent.
    pub(crate) fn or(self, base: Self) -> Self {
        if self.is_absent() { base } else { self }
    }
}

impl<T: Clone> Key<T> {
    /// Like [`Self::or`], but borrowed. The value of the base is the best guess for an invalid one.
    pub(crate) fn over(&self, base: &Self) -> Self {
        match self {
            Self::Absent => base.clone(),
            Self::Invalid(_) => Self::Invalid(base.get().cloned()),
            Self::Given(_) => self.clone(),
        }
    }
}

impl Key<Flag> {
    /// Whether the flag is `true`.
    pub(crate) fn is_set(&self) -> bool {
        self.get().is_some_and(|flag| flag.value)
    }
}

impl<T> Key<Vec<T>> {
    /// The items that could be read.
    pub(crate) fn items(&self) -> &[T] {
        self.get().map_or(&[], Vec::as_slice)
    }
}

impl<T> Key<Entries<T>> {
    /// The entries that could be read.
    pub(crate) fn entries(&self) -> &[(Text, T)] {
        self.get().map_or(&[], |entries| &entries.all)
    }

    /// Whether there may be entries that could not be read.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.get().map_or(!self.is_known(), |entries| entries.unread)
    }
}
