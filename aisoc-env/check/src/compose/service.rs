//! A service of a Compose file, as far as its environment goes, and how one is merged with another.
//!
//! <https://docs.docker.com/reference/compose-file/merge/>: mappings are merged key by key (`environment` in its list form
//! too), sequences are appended, of scalars the later counts; `!reset` removes, `!override` replaces.

use std::collections::BTreeMap;
use std::path::PathBuf;

use aisoc_env_core::source_map::Span;

use crate::environment::Setting;

/// A service of a Compose file.
#[derive(Clone)]
pub(crate) struct Service {
    pub(crate) span: Span,
    pub(crate) image: Option<String>,
    pub(crate) container_name: Option<String>,
    pub(crate) profiles: Vec<String>,
    pub(crate) environment: Layer<BTreeMap<String, Assignment>>,
    pub(crate) env_files: Layer<Vec<EnvFileRef>>,
    pub(crate) extends: Option<Extends>,
    /// Whether it replaces what it would be merged with.
    pub(crate) replaces: bool,
    /// Whether it may have variables that cannot be seen.
    pub(crate) open: bool,
}

/// A part of a service, and whether it replaces what it would be merged with.
#[derive(Clone, Default)]
pub(crate) struct Layer<T> {
    pub(crate) value: T,
    pub(crate) replaces: bool,
}

/// What `environment` assigns to a name.
#[derive(Clone)]
pub(crate) enum Assignment {
    Setting(Setting),
    /// The value that the name has outside, if any.
    FromOutside(Span),
    /// Nothing, whatever the files before assigned.
    Reset,
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

impl Assignment {
    /// How large its value is, in bytes.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Setting(setting) => setting.len(),
            Self::FromOutside(_) | Self::Reset => 0,
        }
    }
}

impl Service {
    /// What `environment` itself sets a name to.
    pub(crate) fn assigned(&self, name: &str) -> Option<&Setting> {
        match self.environment.value.get(name)? {
            Assignment::Setting(setting) => Some(setting),
            Assignment::FromOutside(_) | Assignment::Reset => None,
        }
    }

    /// This one, merged over the same service of an earlier file, which is where it stays defined.
    pub(crate) fn merge_over_earlier(self, earlier: Self) -> Self {
        let span = earlier.span;
        Self { span, ..self.merge_over(earlier) }
    }

    /// This one, merged over another.
    pub(crate) fn merge_over(self, base: Self) -> Self {
        if self.replaces {
            return self;
        }
        Self {
            image: self.image.or(base.image),
            container_name: self.container_name.or(base.container_name),
            profiles: [base.profiles, self.profiles].concat(),
            environment: self.environment.merge_over(base.environment, |mut under, over| {
                under.extend(over);
                under
            }),
            env_files: self
                .env_files
                .merge_over(base.env_files, |under, over| [under, over].concat()),
            open: self.open || base.open,
            ..self
        }
    }
}

impl<T> Layer<T> {
    fn merge_over(self, base: Self, join: impl FnOnce(T, T) -> T) -> Self {
        let replaces = self.replaces || base.replaces;
        let value = if self.replaces { self.value } else { join(base.value, self.value) };
        Self { value, replaces }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aisoc_env_core::source_map::SourceMap;

    use crate::environment::Value;

    fn layer(pairs: &[(&str, &str)]) -> Layer<BTreeMap<String, Assignment>> {
        let mut files = SourceMap::default();
        let span = Span::whole(files.add("x", ""));
        let assignment =
            |text: &str| Assignment::Setting(Setting::Value(Value::new(text, span, &files)));
        let value =
            pairs.iter().map(|(name, text)| ((*name).to_owned(), assignment(text))).collect();
        Layer { value, replaces: false }
    }

    fn service(image: Option<&str>, pairs: &[(&str, &str)]) -> Service {
        Service {
            span: Span::default(),
            image: image.map(str::to_owned),
            container_name: None,
            profiles: image.map(str::to_owned).into_iter().collect(),
            environment: layer(pairs),
            env_files: Layer::default(),
            extends: None,
            replaces: false,
            open: false,
        }
    }

    fn shown(service: &Service) -> Vec<String> {
        let entries = service.environment.value.iter();
        entries
            .map(|(name, assignment)| match assignment {
                Assignment::Setting(Setting::Value(value)) => format!("{name}={}", value.text),
                Assignment::Setting(Setting::Unseen(_)) => format!("{name}=?"),
                Assignment::FromOutside(_) => name.clone(),
                Assignment::Reset => format!("-{name}"),
            })
            .collect()
    }

    #[test]
    fn mappings_merge_key_by_key_and_scalars_win() {
        let base = service(Some("a"), &[("A", "1"), ("B", "1")]);
        let over = service(Some("b"), &[("B", "2"), ("C", "2")]);
        let merged = over.merge_over(base.clone());
        assert_eq!(shown(&merged), ["A=1", "B=2", "C=2"]);
        assert_eq!(
            (merged.image.as_deref(), &*merged.profiles),
            (Some("b"), &["a".to_owned(), "b".to_owned()][..])
        );
        let merged = service(None, &[]).merge_over(base);
        assert_eq!(merged.image.as_deref(), Some("a"));
    }

    #[test]
    fn a_replacing_layer_or_service_drops_what_is_under_it() {
        let base = service(Some("a"), &[("A", "1")]);
        let mut over = service(None, &[("B", "2")]);
        over.environment.replaces = true;
        let merged = over.clone().merge_over(base.clone());
        assert_eq!((shown(&merged), merged.image.as_deref()), (vec!["B=2".to_owned()], Some("a")));
        over.replaces = true;
        assert_eq!(over.merge_over(base).image, None);
    }

    #[test]
    fn what_is_open_stays_open() {
        let base = Service { open: true, ..service(None, &[]) };
        assert!(service(None, &[]).merge_over(base).open);
    }
}
