//! What keeps a configuration from being loaded.

use std::borrow::Cow;
use std::fmt;

use super::Kind;
use crate::finding::Rule;

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
    /// Its value is not allowed in production.
    Forbidden {
        /// The value.
        value: Cow<'static, str>,
    },
    /// Every origin may send credentials in production.
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

impl Kind for ProblemKind {
    fn rule(&self) -> Rule {
        match self {
            Self::Missing { .. } => Rule::Missing,
            Self::Invalid { .. } => Rule::Invalid,
            Self::NotUnicode => Rule::NotUnicode,
            Self::Placeholder => Rule::PlaceholderInProduction,
            Self::Forbidden { .. } => Rule::ForbiddenInProduction,
            Self::WildcardWithCredentials => Rule::WildcardWithCredentials,
            Self::GivenTwice { .. } => Rule::GivenTwice,
            Self::Unreadable { .. } => Rule::Unreadable,
            Self::Malformed { .. } => Rule::Malformed,
        }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: Cow<'_, str> = match self {
            Self::Missing { when } => format!("required {when}, but not set").into(),
            Self::Invalid { found: Some(found), expected } => {
                format!("`{found}` is not {expected}").into()
            }
            Self::Invalid { found: None, expected } => {
                format!("its value is not {expected}").into()
            }
            Self::NotUnicode => "its value is not valid UTF-8".into(),
            Self::Placeholder => {
                "the value is the documented placeholder, which is refused in production".into()
            }
            Self::Forbidden { value } => format!("`{value}` is not allowed in production").into(),
            Self::WildcardWithCredentials => {
                "`*` lets every origin send credentials, which is refused in production".into()
            }
            Self::GivenTwice { file_variable } => {
                format!("set both directly and through {file_variable}").into()
            }
            Self::Unreadable { why } => format!("the file cannot be read: {why}").into(),
            Self::Malformed { message } => message.into(),
        };
        f.write_str(&text)
    }
}
