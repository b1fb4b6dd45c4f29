//! Problems: each prevents a configuration from being loaded.

use std::borrow::Cow;
use std::fmt;

use super::Kind;
use crate::finding::Rule;
use crate::service::Required;

/// The kind of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required variable is not set.
    Missing {
        /// When it is required: `always`, `in production`, `unless NAME=value`.
        when: String,
    },
    /// The value is unseen.
    Unseen {
        /// When it is required, if it is.
        required: Option<String>,
    },
    /// The value is not valid for its type.
    Invalid {
        /// The value, or its beginning; `None` if it may be secret.
        found: Option<String>,
        /// The allowed values, worded to follow "is not".
        expected: String,
    },
    /// The value is not valid UTF-8.
    NotUnicode,
    /// The value is the documented placeholder, which production refuses.
    Placeholder,
    /// The value is not allowed in production.
    Forbidden {
        /// The value.
        value: Cow<'static, str>,
    },
    /// Every origin may send credentials in production.
    WildcardWithCredentials,
    /// A secret is set both directly and through a file.
    GivenTwice {
        /// The variable that names the file.
        file_variable: String,
    },
    /// The file with the value cannot be read.
    Unreadable {
        /// The reason.
        why: String,
    },
    /// A source is malformed.
    Malformed {
        /// The error of the parser.
        message: String,
    },
}

impl Kind for ProblemKind {
    fn rule(&self) -> Rule {
        match self {
            Self::Missing { .. } => Rule::Missing,
            Self::Unseen { .. } => Rule::Unseen,
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
            Self::Missing { when } => format!("{}, but not set", required(when)).into(),
            Self::Unseen { required: Some(when) } => {
                format!("{}, and its value cannot be seen", required(when)).into()
            }
            Self::Unseen { required: None } => "its value cannot be seen".into(),
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

/// "required", and when, unless that is always.
fn required(when: &str) -> Cow<'static, str> {
    if when == Required::Always.word() {
        "required".into()
    } else {
        format!("required {when}").into()
    }
}
