//! A service of a Compose file, as far as its environment goes, and how one is laid over another.
//!
//! <https://docs.docker.com/reference/compose-file/merge/>: mappings are merged key by key (`environment` in its list form
//! too), sequences are appended, of scalars the later holds; `!reset` removes, `!override` replaces.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::environment::Value;
use crate::place::Place;

/// A service of a Compose file.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) place: Place,
    pub(super) image: Option<String>,
    pub(super) container_name: Option<String>,
    pub(super) profiles: Vec<String>,
    pub(super) environment: Layer<BTreeMap<String, Given>>,
    pub(super) env_files: Layer<Vec<EnvFileRef>>,
    pub(super) extends: Option<Extends>,
    /// Whether it takes the place of what it is laid over.
    pub(super) replaces: bool,
}

/// A part of a draft, and whether it takes the place of what it is laid over.
#[derive(Clone, Default)]
pub(super) struct Layer<T> {
    pub(super) value: T,
    pub(super) replaces: bool,
}

/// What `environment` gives for a name.
#[derive(Clone)]
pub(super) enum Given {
    Value(Value),
    /// The value that the name has outside, if any.
    Outside(Place),
    /// A value that could not be made out.
    Obscure(Place),
    /// Nothing, whatever the files before gave.
    Reset,
}

impl Given {
    /// How many bytes of a value it holds.
    pub(super) const fn len(&self) -> usize {
        match self {
            Self::Value(value) => value.text.len(),
            Self::Outside(_) | Self::Obscure(_) | Self::Reset => 0,
        }
    }
}

/// A file that `env_file` names.
#[derive(Clone)]
pub(super) struct EnvFileRef {
    pub(super) path: PathBuf,
    pub(super) required: bool,
    pub(super) raw: bool,
    pub(super) place: Place,
}

/// The service that another one extends.
#[derive(Clone)]
pub(super) struct Extends {
    pub(super) service: String,
    pub(super) file: Option<PathBuf>,
    pub(super) place: Place,
}

impl Draft {
    /// This one, laid over the same service of an earlier file, which is where it stays defined.
    pub(super) fn laid_over(self, earlier: Self) -> Self {
        let place = earlier.place;
        Self { place, ..self.over(earlier) }
    }

    /// This one, laid over another.
    pub(super) fn over(self, base: Self) -> Self {
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
