//! A variable in the sources: source by source, name by name, blank values passed over.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::PathBuf;

use crate::fs::read_secret;
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;
use crate::service::Variable;
use crate::source::{Layer, Raw, Sources};

/// A value that was found; its text is trimmed.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) name: Cow<'static, str>,
    pub(super) provenance: Provenance,
    /// Whether it may hold a secret, whatever the variable.
    pub(super) hidden: bool,
}

type Found<'a> = Result<Hit<'a>, Box<Problem>>;

/// The first value that is not blank.
pub(super) fn first<'a>(
    variable: &Variable,
    sources: &'a Sources,
) -> Result<Option<Hit<'a>>, Box<Problem>> {
    for layer in sources.layers() {
        let found = variable.names().find_map(|name| in_layer(variable, name, layer));
        if let Some(found) = found {
            return found.map(Some);
        }
    }
    Ok(None)
}

/// Every value that is not blank and can be read, in the order in which they win.
pub(super) fn all<'a>(variable: &Variable, sources: &'a Sources) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for layer in sources.layers() {
        for name in variable.names() {
            if let Some(Ok(hit)) = in_layer(variable, name, layer) {
                hits.push(hit);
            }
        }
    }
    hits
}

/// The first value under one of these names, trimmed, for conditions: what cannot be read is not there.
pub(super) fn any_text<'a>(
    names: &[Cow<'static, str>],
    sources: &'a Sources,
) -> Option<Cow<'a, str>> {
    for layer in sources.layers() {
        for name in names {
            if let Some(raw) = layer.get(name).filter(|raw| !raw.is_blank()) {
                return into_text(raw.value.ok()?);
            }
        }
    }
    None
}

#[expect(clippy::ptr_arg, reason = "a static name is cloned without copying it")]
fn in_layer<'a>(
    variable: &Variable,
    name: &Cow<'static, str>,
    layer: &'a Layer,
) -> Option<Found<'a>> {
    let direct = layer.get(name).filter(|raw| !raw.is_blank());
    if !variable.secret {
        return direct.map(|raw| read(variable, name, raw));
    }
    let file_variable = [&**name, "_FILE"].concat();
    let file = layer.get(&file_variable).filter(|raw| !raw.is_blank());
    match (direct, file) {
        (Some(raw), None) => Some(read(variable, name, raw)),
        (None, Some(raw)) => Some(read_file(variable, file_variable, raw)),
        (Some(raw), Some(_)) => {
            let kind = ProblemKind::GivenTwice { file_variable };
            let help = Some("set one of the two".to_owned());
            Some(Err(problem(variable, name.to_string(), raw.provenance, kind, help)))
        }
        (None, None) => None,
    }
}

#[expect(clippy::ptr_arg, reason = "a static name is cloned without copying it")]
fn read<'a>(variable: &Variable, name: &Cow<'static, str>, raw: Raw<'a>) -> Found<'a> {
    let Raw { value, provenance, hidden } = raw;
    let kind = match value.map(into_text) {
        Ok(Some(text)) => return Ok(Hit { text, name: name.clone(), provenance, hidden }),
        Ok(None) => ProblemKind::NotUnicode,
        Err(why) => ProblemKind::Unreadable { why },
    };
    Err(problem(variable, name.to_string(), provenance, kind, None))
}

/// The value of a secret whose variable names a file: the convention of Docker's images.
fn read_file<'a>(variable: &Variable, name: String, raw: Raw<'_>) -> Found<'a> {
    let path = PathBuf::from(raw.value.unwrap_or_default().into_owned());
    let provenance = Provenance::File { path: path.clone(), line: None };
    match read_secret(&path) {
        Ok(text) => {
            Ok(Hit { text: trimmed(text.into()), name: name.into(), provenance, hidden: true })
        }
        Err(why) => Err(problem(variable, name, provenance, ProblemKind::Unreadable { why }, None)),
    }
}

fn problem(
    variable: &Variable,
    name: String,
    provenance: Provenance,
    kind: ProblemKind,
    help: Option<String>,
) -> Box<Problem> {
    Box::new(Problem { variable: Some(variable.name.clone()), name, provenance, kind, help })
}

fn into_text(value: Cow<'_, OsStr>) -> Option<Cow<'_, str>> {
    let text = match value {
        Cow::Borrowed(value) => value.to_str().map(Cow::Borrowed),
        Cow::Owned(value) => value.into_string().ok().map(Cow::Owned),
    };
    text.map(trimmed)
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) if text.trim().len() < text.len() => text.trim().to_owned().into(),
        text @ Cow::Owned(_) => text,
    }
}
