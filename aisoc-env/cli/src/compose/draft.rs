//! A service of a Compose file, as far as its environment goes, and how one is laid over another.
//!
//! <https://docs.docker.com/reference/compose-file/merge/>: mappings are merged key by key (`environment` in its list form
//! too), sequences are appended, of scalars the later holds; `!reset` removes, `!override` replaces.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::fields::{read_env_files, read_environment, texts, wrong_type};
use super::keys::note_slips;
use crate::environment::Value;
use crate::finding::Findings;
use crate::place::{Files, Place};
use crate::yaml::Node;

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
    replaces: bool,
}

/// A part of a draft, and whether it takes the place of what it is laid over.
#[derive(Clone, Default)]
pub(super) struct Layer<T> {
    pub(super) value: T,
    replaces: bool,
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

/// What every part of a draft is read with.
pub(super) struct Reading<'a> {
    pub(super) files: &'a mut Files,
    pub(super) findings: &'a mut Findings,
    /// The folder that paths start from.
    pub(super) base: &'a Path,
}

/// Reads one service of a file whose references are resolved.
pub(super) fn read(key: &Node, node: &Node, cx: &mut Reading<'_>) -> Draft {
    note_slips(node, cx.findings);
    for name in ["image", "container_name", "env_file", "extends", "profiles"] {
        node.get(name).iter().for_each(|value| reveal(value, cx.files));
    }
    let text = |name: &str| node.text_at(&[name]).map(str::to_owned);
    Draft {
        place: key.place,
        image: text("image"),
        container_name: text("container_name"),
        profiles: node.get("profiles").map(texts).unwrap_or_default(),
        environment: layer(node.get("environment"), |value| read_environment(value, cx)),
        env_files: layer(node.get("env_file"), |value| read_env_files(value, cx)),
        extends: node.get("extends").and_then(|value| read_extends(value, cx)),
        replaces: is_replacing(node),
    }
}

fn is_replacing(node: &Node) -> bool {
    node.is_tagged("!override") || node.is_tagged("!reset")
}

fn layer<T: Default>(node: Option<&Node>, read: impl FnOnce(&Node) -> T) -> Layer<T> {
    match node {
        Some(node) if node.is_tagged("!reset") => Layer { replaces: true, ..Layer::default() },
        Some(node) => Layer { value: read(node), replaces: is_replacing(node) },
        None => Layer::default(),
    }
}

/// Paths and names are no secrets; excerpts may show them.
fn reveal(node: &Node, files: &mut Files) {
    if node.text().is_some() {
        files.reveal(node.place);
    }
    node.items().iter().for_each(|item| reveal(item, files));
    node.entries().iter().for_each(|(_, value)| reveal(value, files));
}

fn read_extends(node: &Node, cx: &mut Reading<'_>) -> Option<Extends> {
    let Some(service) = node.text().or_else(|| node.text_at(&["service"])).map(str::to_owned)
    else {
        if !is_replacing(node) {
            wrong_type(cx, node.place, "`extends` without a `service`");
        }
        return None;
    };
    let file = node.text_at(&["file"]).map(|path| cx.base.join(path));
    Some(Extends { service, file, place: node.place })
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
