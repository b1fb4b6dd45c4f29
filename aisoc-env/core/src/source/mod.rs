//! Where values come from: layers, of which the first that has a variable wins.

mod dotenv;
mod layer;
mod names;
mod process;
mod raw;
mod secrets;
mod values;

pub(crate) use layer::Layer;
pub use process::get as process_variable;
pub(crate) use raw::Raw;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::Path;

use crate::error::Error;
use crate::provenance::Provenance;
use crate::template::Binding;
use dotenv::DotenvFile;
use names::{Names, sorted};
use secrets::SecretsDir;
use values::Values;

/// Where values are looked for. The first source that has a variable, under any of its names, wins.
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

impl Sources {
    /// No sources: every variable has its default.
    pub fn new() -> Self {
        Self::default()
    }

    /// Then the process environment.
    pub fn process(self) -> Self {
        self.then(Layer::Process)
    }

    /// Then these pairs; of two with one name the later holds.
    pub fn pairs<K, V>(self, pairs: impl IntoIterator<Item = (K, V)>) -> Self
    where
        K: Into<String>,
        V: Into<OsString>,
    {
        let pairs = pairs.into_iter();
        let mut values = Values::with_room(pairs.size_hint().0);
        for (name, value) in pairs {
            values.set(name.into(), value.into(), Provenance::Given, false);
        }
        self.then(Layer::Pairs(values))
    }

    /// Then this one pair: given before other sources, it overrides a single value.
    pub fn pair(self, name: impl Into<String>, value: impl Into<OsString>) -> Self {
        self.pairs([(name, value)])
    }

    /// Then a folder with a file for each variable, as Docker and Kubernetes mount secrets and systemd passes credentials. A
    /// file bears the variable's name, in upper or lower case; it is read when the variable is asked for.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed.
    pub fn secrets_dir(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(self.then(Layer::Secrets(SecretsDir::list(path.as_ref())?)))
    }

    /// Then a `.env` file, as Docker Compose reads it: quotes, `export`, comments, `${VAR}` with its operators. References see the
    /// sources before this one first, then the lines above. `$(...)` and backticks are never run: an error says so.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or lines of it are malformed: each one.
    pub fn dotenv(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        let outer = |name: &str| self.binding(name);
        let file = DotenvFile::read(path.as_ref(), &outer)?;
        Ok(self.then(Layer::Dotenv(file)))
    }

    /// Then a `.env` file, where there is one.
    ///
    /// # Errors
    ///
    /// As [`dotenv`](Self::dotenv), but for a file that is not there.
    pub fn dotenv_if_present(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        if path.as_ref().exists() { self.dotenv(path) } else { Ok(self) }
    }

    /// What a name is bound to in the sources so far.
    fn binding(&self, name: &str) -> Binding<'static> {
        let raw = self.layers.iter().find_map(|layer| layer.get(name));
        let text = raw.and_then(|raw| raw.value.ok()?.into_owned().into_string().ok());
        text.map_or(Binding::Unset, |text| Binding::Value(text.into()))
    }

    /// Takes this for production, whatever the variables say that tell it: to check a deployment before it is one.
    pub fn assume_production(mut self) -> Self {
        self.production = true;
        self
    }

    /// Then values of which it is known where each stands, and whether it must not be shown; for the command-line tool.
    #[doc(hidden)]
    pub fn located(
        self,
        values: impl IntoIterator<Item = (String, String, Provenance, bool)>,
    ) -> Self {
        let mut located = Values::default();
        for (name, text, provenance, hidden) in values {
            located.set(name, text.into(), provenance, hidden);
        }
        self.then(Layer::Located(located))
    }

    /// Then the text of a `.env` file, which wins over the `.env` files before it, as Compose takes several; for the command-line tool.
    ///
    /// # Errors
    ///
    /// Lines of it are malformed: each one.
    #[doc(hidden)]
    pub fn dotenv_text(mut self, path: impl AsRef<Path>, text: &str) -> Result<Self, Error> {
        let outer = |name: &str| self.binding(name);
        let file = DotenvFile::of_text(path.as_ref(), text, &outer)?;
        let first = self.layers.iter().position(Layer::is_file).unwrap_or(self.layers.len());
        self.layers.insert(first, Layer::Dotenv(file));
        Ok(self)
    }

    /// What environment files set and no source before them does: each name once; for the command-line tool.
    #[doc(hidden)]
    pub fn dotenv_values(&self) -> Vec<(String, OsString)> {
        let mut values = Vec::new();
        for (name, _) in self.names_of(Layer::is_file) {
            if let Some(value) = self.dotenv_value(&name) {
                values.push((name, value));
            }
        }
        values
    }

    /// The value of a name, if the first source that has one is an environment file.
    fn dotenv_value(&self, name: &str) -> Option<OsString> {
        for layer in &self.layers {
            if let Some(raw) = layer.get(name).filter(|raw| !raw.is_blank()) {
                return raw.value.ok().filter(|_| layer.is_file()).map(Cow::into_owned);
            }
        }
        None
    }

    pub(crate) const fn is_production(&self) -> bool {
        self.production
    }

    fn then(mut self, layer: Layer) -> Self {
        self.layers.push(layer);
        self
    }

    pub(crate) fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// Every name in every source, each once, with where it is found first.
    pub(crate) fn names(&self) -> Names {
        self.names_of(|_| true)
    }

    fn names_of(&self, wanted: fn(&Layer) -> bool) -> Names {
        let mut names = Names::new();
        for layer in self.layers.iter().filter(|layer| wanted(layer)) {
            layer.add_names(&mut names);
        }
        sorted(names)
    }
}
