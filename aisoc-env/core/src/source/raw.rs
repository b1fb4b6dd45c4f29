//! A value as a source has it.

use std::borrow::Cow;
use std::ffi::OsStr;

use crate::provenance::Provenance;

/// A value as a source has it, or why it cannot be read.
pub(crate) struct Raw<'a> {
    pub(crate) value: Result<Cow<'a, OsStr>, String>,
    pub(crate) provenance: Provenance,
    /// Whether it may hold a secret, whatever the variable: it is made of other values, or stands among secrets.
    pub(crate) hidden: bool,
}

impl Raw<'_> {
    /// Whether it is as good as not set. Most values begin with something that can be seen, and need no second look.
    pub(crate) fn is_blank(&self) -> bool {
        let Ok(value) = &self.value else { return false };
        let visible = value.as_encoded_bytes().first().is_some_and(u8::is_ascii_graphic);
        !visible && value.to_str().is_some_and(|text| text.trim().is_empty())
    }
}
