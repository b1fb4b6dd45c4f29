//! One thing to say about a variable: where it stands, what it is, what to do.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::provenance::Provenance;

/// Something to say about a variable. Never with a secret in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<K> {
    pub(crate) variable: Option<&'static str>,
    pub(crate) name: String,
    pub(crate) provenance: Provenance,
    pub(crate) kind: K,
    pub(crate) help: Option<String>,
}

/// Something that keeps a configuration from being loaded.
pub type Problem = Finding<ProblemKind>;

/// Something worth knowing about a configuration that was loaded.
pub type Warning = Finding<WarningKind>;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// It must be set, and is not.
    Missing {
        /// When it must be.
        when: String,
    },
    /// Its value is not one of its type.
    Invalid {
        /// What was found, where it may be shown.
        found: Option<String>,
        /// What is allowed, to stand after "is not".
        expected: String,
    },
    /// Its value is not valid UTF-8.
    NotUnicode,
    /// Its value is the documented placeholder, in production.
    Placeholder,
    /// Its value is never allowed in production.
    Forbidden {
        /// The value.
        value: &'static str,
    },
    /// Every origin may call with credentials, in production.
    WildcardWithCredentials,
    /// It is given both by itself and through a file.
    GivenTwice {
        /// The variable that names the file.
        file_variable: String,
    },
    /// The file that holds it cannot be read.
    Unreadable {
        /// Why.
        why: String,
    },
    /// The source it should come from is malformed.
    Malformed {
        /// What is wrong.
        message: String,
    },
}

/// What is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WarningKind {
    /// It was found under an alias.
    Alias {
        /// The canonical name.
        canonical: &'static str,
    },
    /// Another of its names has another value, which is ignored.
    Conflict {
        /// The other name.
        other: &'static str,
        /// Where that stands.
        provenance: Provenance,
    },
    /// The service knows no such variable.
    Unknown,
    /// Its value is the documented placeholder.
    Placeholder,
    /// It changes nothing while another variable has the value it has.
    NoEffect {
        /// When it would change something.
        when: String,
    },
    /// Its value should not be used in production, and this is production.
    Discouraged {
        /// The value.
        value: &'static str,
    },
    /// Every origin may call, so credentials are off.
    CredentialsOff,
    /// A file refers to it, and it is set nowhere.
    UnsetReference,
}

/// What kind of finding it is.
pub(crate) trait Id {
    fn id(&self) -> &'static str;
}

impl Id for ProblemKind {
    fn id(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Invalid { .. } => "invalid",
            Self::NotUnicode => "not-unicode",
            Self::Placeholder => "placeholder-in-production",
            Self::Forbidden { .. } => "forbidden-in-production",
            Self::WildcardWithCredentials => "wildcard-with-credentials",
            Self::GivenTwice { .. } => "given-twice",
            Self::Unreadable { .. } => "unreadable",
            Self::Malformed { .. } => "malformed",
        }
    }
}

impl Id for WarningKind {
    fn id(&self) -> &'static str {
        match self {
            Self::Alias { .. } => "alias",
            Self::Conflict { .. } => "conflict",
            Self::Unknown => "unknown",
            Self::Placeholder => "placeholder",
            Self::NoEffect { .. } => "no-effect",
            Self::Discouraged { .. } => "discouraged-in-production",
            Self::CredentialsOff => "credentials-off",
            Self::UnsetReference => "unset-reference",
        }
    }
}

impl<K> Finding<K> {
    /// The variable's canonical name; `None` when it is not one of the service's.
    pub const fn variable(&self) -> Option<&'static str> {
        self.variable
    }

    /// The name under which it was found, or would be looked for first.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where its value comes from.
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// What there is to say.
    pub const fn kind(&self) -> &K {
        &self.kind
    }

    /// What to do about it.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

#[expect(private_bounds, reason = "the kinds are a closed set")]
impl<K: Id> Finding<K> {
    /// What kind of finding it is, in kebab-case: stable, for machines.
    pub fn id(&self) -> &'static str {
        self.kind.id()
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: Cow<'_, str> = match self {
            Self::Missing { when } => format!("required {when}, and not set").into(),
            Self::Invalid { found: Some(found), expected } => {
                format!("`{found}` is not {expected}").into()
            }
            Self::Invalid { found: None, expected } => {
                format!("its value is not {expected}").into()
            }
            Self::NotUnicode => "its value is not valid UTF-8".into(),
            Self::Placeholder => "the documented placeholder is not a value in production".into(),
            Self::Forbidden { value } => format!("`{value}` is never allowed in production").into(),
            Self::WildcardWithCredentials => {
                "`*` would let every origin call with credentials, in production".into()
            }
            Self::GivenTwice { file_variable } => {
                format!("given twice: by itself, and as a file by {file_variable}").into()
            }
            Self::Unreadable { why } => format!("the file cannot be read: {why}").into(),
            Self::Malformed { message } => message.into(),
        };
        f.write_str(&text)
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Alias { canonical } => write!(f, "an alias of {canonical}"),
            Self::Conflict { other, provenance } => {
                write!(f, "wins over {other} ({provenance}), which has another value")
            }
            Self::Unknown => f.write_str("not a variable of this service"),
            Self::UnsetReference => {
                f.write_str("referred to and set nowhere, so nothing stands there")
            }
            Self::Placeholder => {
                f.write_str("the documented placeholder, which production will refuse")
            }
            Self::NoEffect { when } => write!(f, "has an effect only when {when}"),
            Self::Discouraged { value } => write!(f, "`{value}` is not meant for production"),
            Self::CredentialsOff => {
                f.write_str("`*` lets every origin call, so credentials are off")
            }
        }
    }
}

impl<K: fmt::Display> fmt::Display for Finding<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.provenance, self.name.is_empty()) {
            (provenance, true) => write!(f, "{provenance}: {}", self.kind),
            (Provenance::Unset, _) => write!(f, "{}: {}", self.name, self.kind),
            (provenance, _) => write!(f, "{} ({provenance}): {}", self.name, self.kind),
        }?;
        self.help.iter().try_for_each(|help| write!(f, "\n    help: {help}"))
    }
}

impl<K: Id + fmt::Display> Serialize for Finding<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut shown = serializer.serialize_struct("Finding", 6)?;
        shown.serialize_field("id", self.kind.id())?;
        shown.serialize_field("variable", &self.variable)?;
        shown.serialize_field("name", &self.name)?;
        shown.serialize_field("source", &self.provenance.to_string())?;
        shown.serialize_field("message", &self.kind.to_string())?;
        shown.serialize_field("help", &self.help)?;
        shown.end()
    }
}
