//! The formats of a report.

mod github;
mod human;
mod json;
mod sarif;

use std::collections::HashSet;

use aisoc_env_spec::Spec;
use clap::ValueEnum;

use crate::exit::{ExitStatus, UsageError};
use crate::output;
use aisoc_env_check::Checked;
use aisoc_env_core::finding::{Finding, Level, Rule};
use aisoc_env_core::source_map::SourceMap;
use aisoc_env_core::text::listed;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: excerpts, and a summary
    Human,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// What a check found.
pub(crate) struct Report {
    pub(crate) files: SourceMap,
    /// Sorted by span.
    pub(crate) findings: Vec<Finding>,
    /// What was checked: the container, if there is one, and its service.
    pub(crate) checked: Vec<(Option<String>, String)>,
}

impl Report {
    /// The findings for these services, or for all if `services` is empty.
    pub(crate) fn new(spec: &Spec, checked: Checked, services: &[usize]) -> Self {
        let Checked { files, findings, targets } = checked;
        let name = |service: usize| &*spec.services()[service].name.value;
        let wanted = |service: &str| services.iter().any(|&at| name(at) == service);
        let mut findings = findings.finish(&files);
        if !services.is_empty() {
            findings.retain(|finding| {
                finding.services.iter().any(|service| wanted(service))
                    || (finding.services.is_empty() && finding.containers.is_empty())
            });
        }
        let targets = targets
            .iter()
            .filter(|target| services.is_empty() || services.contains(&target.service))
            .map(|target| (target.container.clone(), name(target.service).to_owned()));
        let checked = targets.collect();
        Self { files, findings, checked }
    }

    /// The number of findings of a level.
    pub(crate) fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

/// Writes the report to standard output.
pub(crate) fn write(report: &Report, format: Format) -> Result<ExitStatus, UsageError> {
    match format {
        Format::Human => output::print_styled(&human::render(report)),
        Format::Json => output::print(&json::render(report)),
        Format::Github => output::print(&github::render(report)),
        Format::Sarif => output::print(&sarif::render(report)),
    }
}

/// The services and containers of a finding, unless its message names all of them.
fn concerned(finding: &Finding) -> Option<String> {
    let (containers, services) = (&finding.containers, &finding.services);
    let names = if containers.is_empty() { services } else { containers };
    let is_part = |c: char| c.is_alphanumeric() || "-_/".contains(c);
    let mentioned: HashSet<&str> = finding.message.split(|c| !is_part(c)).collect();
    if finding.rule == Rule::Unmatched || names.iter().all(|name| mentioned.contains(&**name)) {
        return None;
    }
    let names = listed(names.iter().cloned());
    if containers.is_empty() || containers == services {
        return Some(format!("for {names}"));
    }
    Some(format!("for {names} ({})", listed(services.iter().cloned())))
}
