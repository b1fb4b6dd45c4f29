//! The sources that a call names, and a service checked against them by the runtime's own code.

use std::path::{Path, PathBuf};

use aisoc_env_core::__tool::{Inspection, inspect};
use aisoc_env_core::{Service, Sources};
use clap::Args;

use crate::outcome::Failure;
use crate::output;
use aisoc_env_check::input;
use aisoc_env_core::fs::DOTENV_LIMIT;

/// Where values come from.
#[derive(Debug, Args)]
pub(crate) struct SourceOptions {
    /// Read this .env file, as Docker Compose would; of several, a later one wins
    #[arg(long = "env-file", value_name = "FILE")]
    env_files: Vec<PathBuf>,

    /// Read this folder, which holds a file for each secret; of several, an earlier one wins
    #[arg(long = "secrets-dir", value_name = "FOLDER")]
    secrets_dirs: Vec<PathBuf>,

    /// Check as if in production
    #[arg(long)]
    production: bool,
}

/// A configuration in which nothing is wrong.
pub(crate) struct Checked {
    pub(crate) sources: Sources,
    pub(crate) inspection: Inspection,
}

impl SourceOptions {
    /// Checks a service against these sources, after those at hand. Prints problems and warnings; `None` when there are problems.
    pub(crate) fn check(
        &self,
        service: &Service,
        sources: Sources,
    ) -> Result<Option<Checked>, Failure> {
        let Some(sources) = self.read(sources)? else { return Ok(None) };
        let inspection = inspect(service, &sources);
        for warning in inspection.report.warnings() {
            output::warning(warning);
        }
        if let Some(error) = inspection.error() {
            output::error(error);
            return Ok(None);
        }
        Ok(Some(Checked { sources, inspection }))
    }

    /// The sources; `None` when a file is malformed, and every line that is was printed.
    fn read(&self, mut sources: Sources) -> Result<Option<Sources>, Failure> {
        if self.production {
            sources = sources.assume_production();
        }
        for folder in &self.secrets_dirs {
            sources = sources.secrets_dir(folder).map_err(|error| Failure(error.to_string()))?;
        }
        for path in &self.env_files {
            let text = input::read(path, DOTENV_LIMIT)?;
            match sources.dotenv_text(Path::new(&input::name(path)), &text) {
                Ok(more) => sources = more,
                Err(error) => {
                    output::error(error);
                    return Ok(None);
                }
            }
        }
        Ok(Some(sources))
    }
}
