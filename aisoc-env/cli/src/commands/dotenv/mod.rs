//! `dotenv`: writes a commented `.env` file, with fresh secrets if requested.
//!
//! Passes: read the existing file, if any; determine one value for each equality class of names; plan the line of each
//! variable; render and write the lines.

mod class;
mod file;
mod fresh;
mod plan;
mod render;

use std::path::{Path, PathBuf};

use aisoc_env_spec::Spec;
use clap::Args;

use crate::exit::{ExitStatus, UsageError};
use crate::{inputs, output};
use class::Classes;
use file::Existing;
use plan::{Line, State, Values, lines};

/// Options of `dotenv`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Write only this service; may be repeated
    #[arg(long = "service", value_name = "SERVICE", conflicts_with = "all")]
    services: Vec<String>,

    /// Write every service (the default)
    #[arg(long)]
    all: bool,

    /// Set every secret that can be generated to a fresh value
    #[arg(long)]
    generate: bool,

    /// Create this file, readable only by its owner; an existing file is not changed
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace an existing file
    #[arg(long, requires = "output")]
    force: bool,

    /// Add the missing variables to this file without changing its lines; `-` reads standard input and prints
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    update: Option<PathBuf>,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let services = inputs::services(spec, &options.services)?;
    let existing = match &options.update {
        Some(path) => Existing::read(path)?,
        None => Existing::default(),
    };
    let classes = Classes::of(spec);
    let mut values = Values::known(spec, &classes, &existing);
    if options.generate {
        values.generate(spec, &services)?;
    }
    let lines = lines(spec, &services, &values, &existing);
    let stdout = |path: &&PathBuf| path.as_os_str() == "-";
    match (options.output.as_ref().filter(|path| !stdout(path)), &options.update) {
        (Some(path), _) => {
            file::create(path, &render::file(spec, &lines), options.force)?;
            report(path, &lines);
        }
        (None, Some(path)) if stdout(&path) => {
            let more = render::body(&lines);
            return output::print(&file::joined(&existing.text, &more));
        }
        (None, Some(path)) => {
            file::extend(path, &existing.text, &render::body(&lines))?;
            report(path, &lines);
        }
        (None, None) => return output::print(&render::file(spec, &lines)),
    }
    Ok(ExitStatus::Success)
}

/// Reports how many variables were written, and which ones are empty.
fn report(path: &Path, lines: &[Line<'_>]) {
    let set = lines.iter().filter(|line| matches!(line.state, State::Set(_))).count();
    let empty = lines.iter().filter(|line| matches!(line.state, State::Empty));
    let empty: Vec<&str> = empty.map(|line| line.facts.name()).collect();
    let left = if empty.is_empty() { "none".to_owned() } else { empty.join(", ") };
    let added = lines.iter().filter(|line| line.is_new).count();
    let path = path.display();
    output::note(format!("{path}: {added} added, {set} of them set; left empty: {left}"));
}
