//! A service of a Compose file, as far as its environment goes, and how one is laid over another.
//!
//! <https://docs.docker.com/reference/compose-file/merge/>: mappings are merged key by key (`environment` in its list form
//! too), sequences are appended, of scalars the later holds; `!reset` removes, `!override` replaces.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::environment::Value;
use aisoc_env_core::source_map::Span;

/// A service of a Compose file.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) span: Span,
    pub(crate) image: Option<String>,
    pub(crate) container_name: Option<String>,
    pub(crate) profiles: Vec<String>,
    pub(crate) environment: Layer<BTreeMap<String, Given>>,
    pub(crate) env_files: Layer<Vec<EnvFileRef>>,
    pub(crate) extends: Option<Extends>,
    /// Whether it takes the span of what it is laid over.
    pub(crate) replaces: bool,
}

/// A part of a draft, and whether it takes the span of what it is laid over.
#[derive(Clone, Default)]
pub(crate) struct Layer<T> {
    pub(crate) value: T,
    pub(crate) replaces: bool,
}

/// What `environment` gives for a name.
#[derive(Clone)]
pub(crate) enum Given {
    Value(Value),
    /// The value that the name has outside, if any.
    Outside(Span),
    /// A value that could not be made out.
    Obscure(Span),
    /// Nothing, whatever the files before gave.
    Reset,
}

impl Given {
    /// How many bytes of a value it holds.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Value(value) => value.text.len(),
            Self::Outside(_) | Self::Obscure(_) | Self::Reset => 0,
        }
    }
}

/// A file that `env_file` names.
#[derive(Clone)]
pub(crate) struct EnvFileRef {
    pub(crate) path: PathBuf,
    pub(crate) required: bool,
    pub(crate) raw: bool,
    pub(crate) span: Span,
}

/// The service that another one extends.
#[derive(Clone)]
pub(crate) struct Extends {
    pub(crate) service: String,
    pub(crate) file: Option<PathBuf>,
    pub(crate) span: Span,
}

impl Draft {
    /// This one, laid over the same service of an earlier file, which is where it stays defined.
    pub(crate) fn laid_over(self, earlier: Self) -> Self {
        let span = earlier.span;
        Self { span, ..self.over(earlier) }
    }

    /// This one, laid over another.
    pub(crate) fn over(self, base: Self) -> Self {
        if self.replaces {
            return self;
        }
        Self {
            image: self.image.or(base.image),
            container_name: self.container_name.or(base.container_name),
            profiles: [base.profiles, self.profiles].concat(),
            environment: self.environment.over(base.environment, |mut under, over| {
                under.extend(over);
                under
            }),
            env_files: self.env_files.over(base.env_files, |under, over| [under, over].concat()),
            ..self
        }
    }
}

impl<T> Layer<T> {
    fn over(self, base: Self, join: impl FnOnce(T, T) -> T) -> Self {
        let replaces = self.replaces || base.replaces;
        let value = if self.replaces { self.value } else { join(base.value, self.value) };
        Self { value, replaces }
    }
}
