//! A variable in the sources: source by source, name by name, blank values passed over.

use std::borrow::Cow;
use std::path::PathBuf;

use crate::fs::read_secret;
use crate::issue::{Problem, ProblemKind};
use crate::provenance::Provenance;
use crate::service::Variable;
use crate::source::{Found, Layer, Lookup, Source, Sources};

/// What the sources have for a variable.
#[derive(Debug)]
pub(super) enum Resolved<'a> {
    /// A value; its text is trimmed and not blank.
    Value(Found<'a>),
    Unset,
    /// A value that cannot be seen.
    Unseen {
        /// The first name that it may be under.
        name: &'a str,
        /// Whether it is known that the variable is set.
        is_set: bool,
    },
}

/// What the sources have for a variable, or why it cannot be read.
pub(super) type Result<T> = std::result::Result<T, Box<Problem>>;

/// What a variable has in the sources: the first value. A name before it that is set to something unseen counts more, one that
/// may be set counts less.
pub(super) fn first<'a>(variable: &'a Variable, sources: &'a Sources) -> Result<Resolved<'a>> {
    let mut unseen = None;
    for source in sources.layers() {
        for name in variable.names() {
            let direct = source.get(name);
            if !variable.secret && matches!(direct, Lookup::Unset) {
                // Most names are not set. This spares the call that would find out that there is nothing to drop.
                std::mem::forget(direct);
                continue;
            }
            match in_source(variable, name, direct, source)? {
                Lookup::Set(found) => return Ok(Resolved::Value(found)),
                Lookup::Unseen { is_set: true } => {
                    return Ok(Resolved::Unseen { name: unseen.unwrap_or(name), is_set: true });
                }
                Lookup::Unseen { is_set: false } => unseen = unseen.or(Some(&**name)),
                _ => {}
            }
        }
    }
    Ok(unseen.map_or(Resolved::Unset, |name| Resolved::Unseen { name, is_set: false }))
}

/// Every value that is not blank and can be read, in the order of lookup.
pub(super) fn all<'a>(variable: &'a Variable, sources: &'a Sources) -> Vec<Found<'a>> {
    let mut all = Vec::new();
    for source in sources.layers() {
        for name in variable.names() {
            let direct = source.get(name);
            if let Ok(Lookup::Set(found)) = in_source(variable, name, direct, source) {
                all.push(found);
            }
        }
    }
    all
}

/// The first value under one of these names, for conditions. One that cannot be read is none.
pub(super) fn any<'a>(names: &'a [Cow<'static, str>], sources: &'a Sources) -> Lookup<'a> {
    let mut unseen = Lookup::Unset;
    for source in sources.layers() {
        for name in names {
            match source.get(name) {
                Lookup::Set(found) if found.is_blank() => {}
                Lookup::Set(found) => return Lookup::Set(trimmed(found)),
                Lookup::Unset => {}
                Lookup::Unseen { is_set: false } => unseen = Lookup::Unseen { is_set: false },
                Lookup::Unseen { is_set: true } => return Lookup::Unseen { is_set: true },
                Lookup::NotUnicode(_) | Lookup::Unreadable(..) => return Lookup::Unset,
            }
        }
    }
    unseen
}

/// What a source has for a variable under one of its names, if it has `direct` for the name itself: set, unset or unseen.
fn in_source<'a>(
    variable: &Variable,
    name: &'a str,
    direct: Lookup<'a>,
    source: &'a Layer,
) -> Result<Lookup<'a>> {
    let direct = not_blank(direct);
    if !variable.secret {
        return readable(variable, name, direct);
    }
    let file_variable = [name, "_FILE"].concat();
    match (direct, not_blank(source.get(&file_variable))) {
        (Lookup::Unset | Lookup::Unseen { is_set: false }, Lookup::Unseen { is_set: true })
        | (Lookup::Unseen { is_set: true }, _) => Ok(Lookup::Unseen { is_set: true }),
        (direct, Lookup::Unset | Lookup::Unseen { .. }) => readable(variable, name, direct),
        (Lookup::Unset | Lookup::Unseen { .. }, file) => {
            let Lookup::Set(file) = readable(variable, &file_variable, file)? else {
                return Ok(Lookup::Unset);
            };
            read_file(variable, &file_variable, &file.text).map(Lookup::Set)
        }
        (direct, _) => {
            let provenance = provenance(direct);
            let kind = ProblemKind::GivenTwice { file_variable };
            let help = Some("set one of the two".to_owned());
            Err(problem(variable, name, provenance, kind, help))
        }
    }
}

fn not_blank(lookup: Lookup<'_>) -> Lookup<'_> {
    match lookup {
        Lookup::Set(found) if found.is_blank() => Lookup::Unset,
        lookup => lookup,
    }
}

/// A value that can be read, trimmed.
fn readable<'a>(variable: &Variable, name: &str, lookup: Lookup<'a>) -> Result<Lookup<'a>> {
    match lookup {
        Lookup::Set(found) => Ok(Lookup::Set(trimmed(found))),
        Lookup::NotUnicode(provenance) => {
            Err(problem(variable, name, provenance, ProblemKind::NotUnicode, None))
        }
        Lookup::Unreadable(provenance, why) => {
            Err(problem(variable, name, provenance, ProblemKind::Unreadable { why }, None))
        }
        Lookup::Unset | Lookup::Unseen { .. } => Ok(lookup),
    }
}

/// Where a value was found.
pub(super) fn provenance(lookup: Lookup<'_>) -> Provenance {
    match lookup {
        Lookup::Set(Found { provenance, .. })
        | Lookup::NotUnicode(provenance)
        | Lookup::Unreadable(provenance, _) => provenance,
        Lookup::Unset | Lookup::Unseen { .. } => Provenance::Unset,
    }
}

/// The value of a secret whose variable names a file: the convention of Docker's images.
fn read_file(variable: &Variable, name: &str, path: &str) -> Result<Found<'static>> {
    let path = PathBuf::from(path);
    let provenance = Provenance::File { path: path.clone(), line: None };
    match read_secret(&path) {
        Ok(text) => Ok(trimmed(Found::new(name.to_owned(), text, provenance).sensitive())),
        Err(why) => Err(problem(variable, name, provenance, ProblemKind::Unreadable { why }, None)),
    }
}

fn problem(
    variable: &Variable,
    name: &str,
    provenance: Provenance,
    kind: ProblemKind,
    help: Option<String>,
) -> Box<Problem> {
    let variable = Some(variable.name.clone());
    Box::new(Problem { variable, name: name.to_owned(), provenance, kind, help })
}

fn trimmed(found: Found<'_>) -> Found<'_> {
    let text = match found.text {
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) if text.trim().len() < text.len() => text.trim().to_owned().into(),
        text @ Cow::Owned(_) => text,
    };
    Found { text, ..found }
}
