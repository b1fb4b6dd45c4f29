//! Sources of values: what a name is set to.

mod dotenv;
mod pairs;
mod process;
mod secrets;
mod sources;

pub use dotenv::DotenvFile;
pub use process::Process;
pub(crate) use sources::Layer;
pub use sources::Sources;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::issue::Warning;
use crate::provenance::Provenance;
use crate::template::Binding;

/// A source of values, such as a file or a secret store.
///
/// [`Sources`] has methods for the usual ones, and takes any other with [`source`](Sources::source).
///
/// ```
/// use std::collections::BTreeMap;
///
/// use aisoc_env::{Found, Lookup, Provenance, Source, Sources};
///
/// /// Secrets that were fetched from a vault.
/// struct Vault {
///     secrets: BTreeMap<String, String>,
/// }
///
/// impl Source for Vault {
///     fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
///         match self.secrets.get(name) {
///             Some(text) => {
///                 let provenance = Provenance::Other("vault".into());
///                 Lookup::Set(Found::new(name, text, provenance).sensitive())
///             }
///             None => Lookup::Unset,
///         }
///     }
///
///     fn names(&self) -> Vec<String> {
///         self.secrets.keys().cloned().collect()
///     }
/// }
///
/// impl std::fmt::Debug for Vault {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         f.debug_set().entries(self.secrets.keys()).finish()
///     }
/// }
///
/// #[aisoc_env::service("realtime")]
/// struct Config;
///
/// let secrets = BTreeMap::from([("INTERNAL_TOKEN".to_owned(), "c0ffee".to_owned())]);
/// let loaded = Config::load(&Sources::new().process().source(Vault { secrets }))?;
/// let entry = loaded.report.entry("INTERNAL_TOKEN").expect("every variable has an entry");
/// assert_eq!(entry.provenance().to_string(), "vault");
/// # Ok::<(), aisoc_env::Error>(())
/// ```
///
/// `Debug` must not show values, which may be secrets.
pub trait Source: fmt::Debug + Send + Sync {
    /// What a name is set to.
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a>;

    /// The names that are set, for warnings about those that no service reads. A source that cannot list them returns none.
    fn names(&self) -> Vec<String>;

    /// Warnings about the source itself.
    fn warnings(&self) -> Vec<Warning> {
        Vec::new()
    }
}

/// What a source has for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// A value. A blank one counts as none.
    Set(Found<'a>),
    /// Nothing.
    Unset,
    /// A value that cannot be seen.
    Unseen {
        /// Whether it is known that the name is set.
        is_set: bool,
    },
    /// A value that is not valid UTF-8.
    NotUnicode(Provenance),
    /// A value that cannot be read, and why.
    Unreadable(Provenance, String),
}

/// A value that was found.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found<'a> {
    /// The name that it was found under.
    pub name: Cow<'a, str>,
    /// The value.
    pub text: Cow<'a, str>,
    /// Where it was found.
    pub provenance: Provenance,
    /// Whether it may be a secret, whatever the variable: it is made of other values, or comes from a place for secrets.
    pub sensitive: bool,
}

/// The value may be a secret.
impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Found");
        shown.field("name", &self.name).field("provenance", &self.provenance);
        shown.finish_non_exhaustive()
    }
}

impl<'a> Found<'a> {
    /// A value.
    pub fn new(
        name: impl Into<Cow<'a, str>>,
        text: impl Into<Cow<'a, str>>,
        provenance: Provenance,
    ) -> Self {
        Self { name: name.into(), text: text.into(), provenance, sensitive: false }
    }

    /// The same value, which may be a secret whatever the variable: no message shows it.
    pub fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Whether it counts as not set. Most values begin with a visible character, and need no second look.
    pub(crate) fn is_blank(&self) -> bool {
        let visible = self.text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        !visible && self.text.trim().is_empty()
    }
}

impl<'a> Lookup<'a> {
    /// What a reference to the name is bound to: a value, blank or not. One that cannot be read counts as none.
    pub fn binding(self) -> Binding<'a> {
        match self {
            Self::Set(found) => Binding::Value(found.text),
            Self::Unseen { .. } => Binding::Unseen,
            Self::Unset | Self::NotUnicode(_) | Self::Unreadable(..) => Binding::Unset,
        }
    }
}

impl<S: Source + ?Sized> Source for Arc<S> {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        (**self).get(name)
    }

    fn names(&self) -> Vec<String> {
        (**self).names()
    }

    fn warnings(&self) -> Vec<Warning> {
        (**self).warnings()
    }
}
