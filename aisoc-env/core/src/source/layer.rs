//! One source among several.

use std::fmt;

use super::dotenv::DotenvFile;
use super::names::Names;
use super::process;
use super::raw::Raw;
use super::secrets::SecretsDir;
use super::values::Values;
use crate::provenance::Provenance;

/// A source that can be asked for a name.
#[derive(Clone)]
pub(crate) enum Layer {
    Process,
    Pairs(Values),
    Secrets(SecretsDir),
    Dotenv(DotenvFile),
    Located(Values),
}

impl Layer {
    pub(crate) fn get(&self, name: &str) -> Option<Raw<'_>> {
        match self {
            Self::Process => {
                let value = Ok(process::get(name)?.into());
                Some(Raw { value, provenance: Provenance::Process, hidden: false })
            }
            Self::Pairs(values) | Self::Located(values) => values.get(name),
            Self::Secrets(secrets) => secrets.get(name),
            Self::Dotenv(file) => file.get(name),
        }
    }

    pub(super) fn add_names(&self, names: &mut Names) {
        match self {
            Self::Process => process::add_names(names),
            Self::Pairs(values) | Self::Located(values) => values.add_names(names),
            Self::Secrets(secrets) => secrets.add_names(names),
            Self::Dotenv(file) => file.add_names(names),
        }
    }

    /// Whether it is a `.env` file.
    pub(super) const fn is_file(&self) -> bool {
        matches!(self, Self::Dotenv(_))
    }

    /// References of a file to what is set nowhere.
    pub(crate) fn unset_references(&self) -> Vec<(&str, Provenance)> {
        match self {
            Self::Dotenv(file) => file.unset(),
            Self::Process | Self::Pairs(_) | Self::Secrets(_) | Self::Located(_) => Vec::new(),
        }
    }
}

/// Names only: a source may hold secrets.
impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => f.write_str("Process"),
            Self::Pairs(values) => f.debug_tuple("Pairs").field(values).finish(),
            Self::Secrets(secrets) => f.debug_tuple("Secrets").field(&secrets.path()).finish(),
            Self::Dotenv(file) => f.debug_tuple("Dotenv").field(&file.path()).finish(),
            Self::Located(values) => f.debug_tuple("Located").field(&values.len()).finish(),
        }
    }
}
