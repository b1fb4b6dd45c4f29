//! Warnings: none prevents a configuration from being loaded.

use std::borrow::Cow;
use std::fmt;

use super::Kind;
use crate::finding::Rule;
use crate::provenance::Provenance;

/// The kind of a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WarningKind {
    /// It was found under an alias.
    Alias {
        /// The canonical name.
        canonical: Cow<'static, str>,
    },
    /// Another of its names has another value, which is ignored.
    Conflict {
        /// The other name.
        other: Cow<'static, str>,
        /// Where the other name is set.
        provenance: Provenance,
    },
    /// The service has no such variable.
    Unknown,
    /// The value is the documented placeholder.
    Placeholder,
    /// It has no effect because of the value of another variable.
    NoEffect {
        /// The condition under which it has an effect.
        when: String,
    },
    /// The value is not recommended in production, and this is production.
    Discouraged {
        /// The value.
        value: Cow<'static, str>,
    },
    /// Every origin is allowed, so credentials are disabled.
    CredentialsOff,
    /// A file refers to it, and it is not set.
    UnsetReference,
    /// What would be reported if something were known that depends on a value that cannot be seen.
    Uncertain {
        /// The rule.
        rule: Rule,
        /// What would be reported.
        message: String,
        /// What is not known, after "whether".
        whether: String,
    },
}

impl Kind for WarningKind {
    fn rule(&self) -> Rule {
        match self {
            Self::Alias { .. } => Rule::Alias,
            Self::Conflict { .. } => Rule::Conflict,
            Self::Unknown => Rule::Unknown,
            Self::Placeholder => Rule::Placeholder,
            Self::NoEffect { .. } => Rule::NoEffect,
            Self::Discouraged { .. } => Rule::DiscouragedInProduction,
            Self::CredentialsOff => Rule::CredentialsOff,
            Self::UnsetReference => Rule::UnsetReference,
            Self::Uncertain { rule, .. } => *rule,
        }
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Alias { canonical } => write!(f, "an alias of {canonical}"),
            Self::Conflict { other, provenance } => {
                write!(
                    f,
                    "takes precedence over {other} ({provenance}), which has a different value"
                )
            }
            Self::Unknown => f.write_str("not a variable of this service"),
            Self::UnsetReference => {
                f.write_str("not set; the reference expands to an empty string")
            }
            Self::Placeholder => {
                f.write_str("the value is the documented placeholder, which production refuses")
            }
            Self::NoEffect { when } => write!(f, "has an effect only when {when}"),
            Self::Discouraged { value } => write!(f, "`{value}` is not recommended in production"),
            Self::Uncertain { message, whether, .. } => {
                write!(f, "{message}; it cannot be seen whether {whether}")
            }
            Self::CredentialsOff => {
                f.write_str("`*` allows every origin, so credentials are disabled")
            }
        }
    }
}
