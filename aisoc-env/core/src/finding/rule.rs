//! The rules: every kind of finding, with its id, its level and one sentence.

use super::Level;

/// Generates the enum, its ids, its levels and its sentences from one table.
macro_rules! rules {
    ($($rule:ident: $id:literal, $level:ident, $about:literal;)*) => {
        /// A kind of finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`: ", $about, ".")] $rule,)*
        }

        impl Rule {
            /// Every rule, in the order of their indices.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Its id: the problem in kebab-case, stable, for machines.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$rule => $id,)*
                }
            }

            /// The level of its findings, unless one of them is lowered.
            pub const fn level(self) -> Level {
                match self {
                    $(Self::$rule => Level::$level,)*
                }
            }

            /// What it finds, in a sentence without a full stop.
            pub const fn about(self) -> &'static str {
                match self {
                    $(Self::$rule => $about,)*
                }
            }
        }
    };
}

// The rules of loading, then those of files, then those that compare processes.
rules! {
    Missing: "missing", Error, "A required variable is not set";
    Invalid: "invalid", Error, "A value is not valid for its type";
    NotUnicode: "not-unicode", Error, "A value is not valid UTF-8";
    PlaceholderInProduction: "placeholder-in-production", Error, "A documented placeholder is used in production";
    ForbiddenInProduction: "forbidden-in-production", Error, "A value is not allowed in production";
    WildcardWithCredentials: "wildcard-with-credentials", Error, "Every origin may send credentials in production";
    GivenTwice: "given-twice", Error, "A secret is set both directly and through a file";
    Unreadable: "unreadable", Error, "A file cannot be read";
    Malformed: "malformed", Error, "A line or a reference is malformed";
    Alias: "alias", Note, "A variable is set under an alias";
    Conflict: "conflict", Warning, "Two names of one variable have different values";
    Unknown: "unknown", Warning, "A variable has the prefix of a service, but no service reads it";
    Placeholder: "placeholder", Warning, "A documented placeholder is used";
    NoEffect: "no-effect", Warning, "A variable has no effect because of the value of another variable";
    DiscouragedInProduction: "discouraged-in-production", Warning, "A value is not recommended in production";
    CredentialsOff: "credentials-off", Warning, "Every origin is allowed, so credentials are disabled";
    UnsetReference: "unset-reference", Warning, "A reference names a variable that is not set";
    TooLarge: "too-large", Error, "The environment is too large for a process";
    WrongType: "wrong-type", Error, "A part of a file has the wrong type";
    UnknownKey: "unknown-key", Warning, "A key of a Compose service is probably a typo";
    IncludeNotRead: "include-not-read", Warning, "The files of `include` are not read";
    ExtendsTooDeep: "extends-too-deep", Error, "A service extends itself";
    ExtendsUnknown: "extends-unknown", Error, "A service extends one that does not exist";
    NotText: "not-text", Error, "A value is a number or a boolean, but Kubernetes accepts only strings";
    InvalidBase64: "invalid-base64", Error, "A value of a Secret is not base64";
    MissingKey: "missing-key", Error, "A ConfigMap or Secret lacks the key that is referenced";
    SecretInPlainText: "secret-in-plain-text", Warning, "A secret is in plain text in a file that is usually shared";
    ValuesDiffer: "values-differ", Error, "Values that must be the same in two services differ";
    ValueOnOneSide: "value-on-one-side", Warning, "A value that two services must share is set in only one";
    MixedNames: "mixed-names", Warning, "Two services receive one variable under different names";
    SharedName: "shared-name", Warning, "Services share one name, but expect different values";
    WithoutEffect: "without-effect", Warning, "A variable of the `.env` file reaches no container";
    Unmatched: "unmatched", Note, "The service of a container is not known";
    Unseen: "unseen", Note, "Some values are not visible to the check";
}

impl Rule {
    /// Its index in [`ALL`](Self::ALL).
    pub const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn ids_are_kebab_case_and_unique() {
        for (at, rule) in Rule::ALL.iter().enumerate() {
            let id = rule.id();
            let kebab = |c: char| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit();
            assert!(id.chars().all(kebab), "{id}");
            assert!(!Rule::ALL[..at].iter().any(|known| known.id() == id), "{id}");
            assert!(!rule.about().ends_with('.'), "{id}");
            assert_eq!(rule.index(), at);
        }
    }
}
