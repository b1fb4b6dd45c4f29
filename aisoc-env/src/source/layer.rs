//! One source among several.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::fmt;

use super::dotenv::DotenvFile;
use super::pairs::Pairs;
use super::process;
use super::secrets::SecretsDir;
use crate::provenance::Provenance;

/// A source that can be asked for a name.
#[derive(Clone)]
pub(crate) enum Layer {
    Process,
    Pairs(Pairs),
    Secrets(SecretsDir),
    Dotenv(DotenvFile),
    Located(HashMap<String, Located>),
}

/// A value of which it is known where it stands.
#[derive(Clone)]
pub(crate) struct Located {
    pub(crate) text: String,
    pub(crate) provenance: Provenance,
    pub(crate) hidden: bool,
}

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

impl Layer {
    pub(crate) fn get(&self, name: &str) -> Option<Raw<'_>> {
        match self {
            Self::Process => {
                let value = Ok(process::get(name)?.into());
                Some(Raw { value, provenance: Provenance::Process, hidden: false })
            }
            Self::Pairs(pairs) => {
                let value = Ok(pairs.get(name)?.into());
                Some(Raw { value, provenance: Provenance::Given, hidden: false })
            }
            Self::Secrets(secrets) => secrets.get(name),
            Self::Dotenv(file) => file.get(name),
            Self::Located(values) => {
                let Located { text, provenance, hidden } = values.get(name)?;
                let value = Ok(OsStr::new(text).into());
                Some(Raw { value, provenance: provenance.clone(), hidden: *hidden })
            }
        }
    }

    pub(super) fn names(&self) -> Vec<(String, Provenance)> {
        match self {
            Self::Process => {
                process::names().into_iter().map(|name| (name, Provenance::Process)).collect()
            }
            Self::Pairs(pairs) => {
                let names = pairs.names().into_iter();
                names.map(|name| (name.to_owned(), Provenance::Given)).collect()
            }
            Self::Secrets(secrets) => secrets.names(),
            Self::Dotenv(file) => file.names(),
            Self::Located(values) => {
                values.iter().map(|(name, of)| (name.clone(), of.provenance.clone())).collect()
            }
        }
    }
}

impl Layer {
    /// References of a file to what is set nowhere.
    pub(crate) fn unset_references(&self) -> Vec<(&str, Provenance)> {
        match self {
            Self::Dotenv(file) => file.unset().collect(),
            Self::Process | Self::Pairs(_) | Self::Secrets(_) | Self::Located(_) => Vec::new(),
        }
    }
}

/// Names only: a source may hold secrets.
impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => f.write_str("Process"),
            Self::Pairs(pairs) => f.debug_tuple("Pairs").field(&pairs.names()).finish(),
            Self::Secrets(secrets) => f.debug_tuple("Secrets").field(&secrets.path()).finish(),
            Self::Dotenv(file) => f.debug_tuple("Dotenv").field(&file.path()).finish(),
            Self::Located(values) => f.debug_tuple("Located").field(&values.len()).finish(),
        }
    }
}
