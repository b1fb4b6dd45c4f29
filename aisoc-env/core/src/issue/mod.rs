//! Problems and warnings about variables: name, location, message and help.

mod problem;
mod warning;

pub use problem::ProblemKind;
pub use warning::WarningKind;

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::finding::Rule;
use crate::provenance::Provenance;

/// A problem or a warning about a variable. It never contains a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue<K> {
    pub(crate) variable: Option<Cow<'static, str>>,
    pub(crate) name: String,
    pub(crate) provenance: Provenance,
    pub(crate) kind: K,
    pub(crate) help: Option<String>,
}

/// An issue that prevents a configuration from being loaded.
pub type Problem = Issue<ProblemKind>;

/// An issue that does not prevent a configuration from being loaded.
pub type Warning = Issue<WarningKind>;

/// The kind of an issue.
pub(crate) trait Kind {
    /// The rule that it belongs to.
    fn rule(&self) -> Rule;
}

impl<K> Issue<K> {
    /// The variable's canonical name; `None` if the service has no such variable.
    pub fn variable(&self) -> Option<&str> {
        self.variable.as_deref()
    }

    /// The name under which it was found, or the first name in the order of lookup.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where its value comes from.
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The kind, with its details.
    pub const fn kind(&self) -> &K {
        &self.kind
    }

    /// How to fix it.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

#[expect(private_bounds, reason = "the kinds are a fixed set")]
impl<K: Kind> Issue<K> {
    /// The rule that it belongs to.
    pub fn rule(&self) -> Rule {
        self.kind.rule()
    }

    /// The id of its rule, in kebab-case: stable, for machines.
    pub fn id(&self) -> &'static str {
        self.rule().id()
    }
}

impl<K: fmt::Display> fmt::Display for Issue<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.provenance, self.name.is_empty()) {
            (provenance, true) => write!(f, "{provenance}: {}", self.kind),
            (Provenance::Unset, _) => write!(f, "{}: {}", self.name, self.kind),
            (provenance, _) => write!(f, "{} ({provenance}): {}", self.name, self.kind),
        }?;
        self.help.iter().try_for_each(|help| write!(f, "\n    help: {help}"))
    }
}

impl<K: Kind + fmt::Display> Serialize for Issue<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Issue", 6)?;
        fields.serialize_field("id", self.id())?;
        fields.serialize_field("variable", &self.variable)?;
        fields.serialize_field("name", &self.name)?;
        fields.serialize_field("source", &self.provenance.to_string())?;
        fields.serialize_field("message", &self.kind.to_string())?;
        fields.serialize_field("help", &self.help)?;
        fields.end()
    }
}
