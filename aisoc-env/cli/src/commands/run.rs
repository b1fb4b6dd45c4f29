//! `run`: checks the configuration of a service, then executes a command in the same process.

use std::ffi::OsString;
use std::io;
use std::process::Command;

use aisoc_env_core::{EX_CONFIG, Provenance, Sources, Text};
use aisoc_env_spec::model::Service;
use aisoc_env_spec::{Spec, tables};
use clap::Args;
use secrecy::ExposeSecret;

use crate::exit::{ExitStatus, UsageError};
use crate::inputs::{Checked, SourceOptions};
use aisoc_env_core::fs::reason;

use crate::{inputs, output};

/// The exit statuses of shells for a command that does not exist, and for one that cannot be executed.
const NOT_FOUND: u8 = 127;
const NOT_EXECUTABLE: u8 = 126;

/// Options of `run`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The service whose configuration the command reads
    service: String,

    #[command(flatten)]
    sources: SourceOptions,

    /// Also set the canonical name if only an alias is set
    #[arg(long)]
    normalize: bool,

    /// The command and its arguments
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<OsString>,
}

pub(crate) fn run(spec: &Spec, options: &Options) -> Result<ExitStatus, UsageError> {
    let service = inputs::service(spec, &options.service)?;
    let checked =
        options.sources.check(&tables::service(spec, service), Sources::new().process())?;
    let Some(checked) = checked else {
        return Ok(ExitStatus::Other(u8::try_from(EX_CONFIG).expect("an exit status is a byte")));
    };
    let mut arguments = options.command.iter();
    let mut command = Command::new(arguments.next().expect("the command line requires a command"));
    command.args(arguments);
    set_environment(&mut command, service, &checked);
    if options.normalize {
        checked.inspection.texts.iter().for_each(|text| set_canonical(&mut command, text));
    }
    Ok(start(command))
}

/// Adds the values of the files to the process environment, so that the command reads what was checked.
fn set_environment(command: &mut Command, service: &Service, checked: &Checked) {
    let own = |name: &str| service.variables.iter().find(|of| of.names().any(|own| own == name));
    let secret = |name: &str| own(name).is_some_and(|variable| variable.secret.value);
    let names_file = |name: &str| name.strip_suffix("_FILE").is_some_and(secret);
    let mut values = checked.dotenv_values();
    for text in &checked.inspection.texts {
        let Provenance::File { line, .. } = &text.provenance else { continue };
        let of_file = text.name.strip_suffix("_FILE").filter(|name| line.is_none() && secret(name));
        if let Some(name) = of_file {
            // If both were set, the secret would be given twice.
            command.env_remove(&text.name).env(name, text.text.expose_secret());
        } else {
            let value = values.remove(&text.name);
            command.env(&text.name, value.as_deref().unwrap_or(text.text.expose_secret()));
        }
    }
    command.envs(values.into_iter().filter(|(name, _)| own(name).is_none() && !names_file(name)));
}

fn set_canonical(command: &mut Command, text: &Text) {
    if text.provenance.is_source() {
        command.env(&*text.variable, text.text.expose_secret());
    }
}

/// Replaces this process with the command. Returns only if that fails.
#[cfg(unix)]
fn start(mut command: Command) -> ExitStatus {
    let error = std::os::unix::process::CommandExt::exec(&mut command);
    not_started(&command, &error)
}

/// Runs the command, and returns its exit status.
#[cfg(not(unix))]
fn start(mut command: Command) -> ExitStatus {
    match command.status() {
        Ok(status) => ExitStatus::Other(status.code().map_or(1, |code| code.to_le_bytes()[0])),
        Err(error) => not_started(&command, &error),
    }
}

fn not_started(command: &Command, error: &io::Error) -> ExitStatus {
    let name = command.get_program().display();
    output::error(format!("`{name}` cannot be started: {}", reason(error)));
    let missing = error.kind() == io::ErrorKind::NotFound;
    ExitStatus::Other(if missing { NOT_FOUND } else { NOT_EXECUTABLE })
}
