//! Several sources, of which the first that has a variable counts.

use std::ffi::OsString;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use super::dotenv::DotenvFile;
use super::pairs::Pairs;
use super::process::Process;
use super::secrets::SecretsDir;
use super::{Lookup, Source};
use crate::error::Error;
use crate::issue::Warning;
use crate::template::Binding;

/// Where values are looked for. The first source that has a variable, under any of its names, counts.
///
/// ```
/// use aisoc_env::Sources;
///
/// #[aisoc_env::service("realtime")]
/// struct Config;
///
/// let sources = Sources::new().pair("LOG_LEVEL", "trace").process();
/// let loaded = Config::load(&sources)?;
/// assert_eq!(loaded.config.log_level.to_string(), "trace");
/// # Ok::<(), aisoc_env::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Sources {
    layers: Vec<Layer>,
    production: bool,
}

/// A source among several. The process environment is the usual one: it needs no allocation, and its calls are direct.
#[derive(Clone)]
pub(crate) enum Layer {
    Process,
    Added(Arc<dyn Source>),
}

impl Source for Layer {
    #[inline]
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        match self {
            Self::Process => Process.get(name),
            Self::Added(source) => source.get(name),
        }
    }

    fn names(&self) -> Vec<String> {
        match self {
            Self::Process => Process.names(),
            Self::Added(source) => source.names(),
        }
    }

    fn warnings(&self) -> Vec<Warning> {
        match self {
            Self::Process => Vec::new(),
            Self::Added(source) => source.warnings(),
        }
    }
}

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Process => Process.fmt(f),
            Self::Added(source) => source.fmt(f),
        }
    }
}

impl Sources {
    /// No sources: every variable has its default.
    pub fn new() -> Self {
        Self::default()
    }

    /// Then the process environment.
    pub fn process(self) -> Self {
        self.then(Layer::Process)
    }

    /// Then these pairs; of two with one name the later counts.
    pub fn pairs<K, V>(self, pairs: impl IntoIterator<Item = (K, V)>) -> Self
    where
        K: Into<String>,
        V: Into<OsString>,
    {
        self.source(Pairs::new(pairs))
    }

    /// Then this one pair: given before other sources, it overrides a single value.
    pub fn pair(self, name: impl Into<String>, value: impl Into<OsString>) -> Self {
        self.pairs([(name, value)])
    }

    /// Then a folder with a file for each variable, as Docker and Kubernetes mount secrets and systemd passes credentials. A
    /// file has the variable's name, in upper or lower case; it is read when the variable is looked up.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed.
    pub fn secrets_dir(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(self.source(SecretsDir::list(path.as_ref())?))
    }

    /// Then a `.env` file, as Docker Compose reads it: quotes, `export`, comments, `${VAR}` with its operators. References see the
    /// sources before this one first, then the lines above. `$(...)` and backticks are never run, and are an error.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or lines of it are malformed: each one.
    pub fn dotenv(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        let file = DotenvFile::read(path.as_ref(), &|name| self.binding(name))?;
        Ok(self.source(file))
    }

    /// Then a `.env` file, where there is one.
    ///
    /// # Errors
    ///
    /// As [`dotenv`](Self::dotenv), but not for a file that does not exist.
    pub fn dotenv_if_present(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        if path.as_ref().exists() { self.dotenv(path) } else { Ok(self) }
    }

    /// Then any other source.
    pub fn source(self, source: impl Source + 'static) -> Self {
        self.then(Layer::Added(Arc::new(source)))
    }

    /// Assumes production, whatever the variables say that determine it: to check a deployment before it is one.
    pub fn assume_production(mut self) -> Self {
        self.production = true;
        self
    }

    /// What a reference to a name is bound to: the first value of it, blank or not.
    pub fn binding(&self, name: &str) -> Binding<'static> {
        for source in &self.layers {
            match source.get(name) {
                Lookup::Unset => {}
                found => return found.binding().into_owned(),
            }
        }
        Binding::Unset
    }

    pub(crate) const fn is_production(&self) -> bool {
        self.production
    }

    /// The sources, in their order.
    pub(crate) fn layers(&self) -> &[Layer] {
        &self.layers
    }

    fn then(mut self, layer: Layer) -> Self {
        self.layers.push(layer);
        self
    }
}

impl Source for Sources {
    /// The first value that is not blank, or what is in its place.
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        for source in &self.layers {
            match source.get(name) {
                Lookup::Unset => {}
                Lookup::Set(found) if found.is_blank() => {}
                found => return found,
            }
        }
        Lookup::Unset
    }

    /// Every name once, in alphabetical order.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.layers.iter().flat_map(Source::names).collect();
        names.sort();
        names.dedup();
        names
    }

    fn warnings(&self) -> Vec<Warning> {
        self.layers.iter().flat_map(Source::warnings).collect()
    }
}
