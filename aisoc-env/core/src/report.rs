//! Where each value came from, and the warnings.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::issue::Warning;
use crate::provenance::Provenance;
use crate::redact::Redacted;
use crate::service::Service;
use crate::text::{elided, escaped};

/// A configuration, and where it came from.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Loaded<C> {
    /// The configuration.
    pub config: C,
    /// Where each value came from, and every warning.
    pub report: Report,
}

/// Where each value of a configuration came from, and every warning. It never contains a secret.
///
/// It displays as a table of 80 columns, and serializes.
#[derive(Debug, Clone)]
pub struct Report {
    service: Cow<'static, str>,
    entries: Vec<ReportEntry>,
    warnings: Vec<Warning>,
}

/// One variable of a report.
#[derive(Debug, Clone)]
pub struct ReportEntry {
    variable: Cow<'static, str>,
    value: Redacted<'static>,
    name: Cow<'static, str>,
    provenance: Provenance,
}

impl Report {
    pub(crate) fn new(service: &Service) -> Self {
        Self { service: service.name.clone(), entries: Vec::new(), warnings: Vec::new() }
    }

    pub(crate) fn record(
        &mut self,
        variable: Cow<'static, str>,
        value: Redacted<'_>,
        name: Cow<'static, str>,
        provenance: Provenance,
    ) {
        self.entries.push(ReportEntry { variable, value: value.into_owned(), name, provenance });
    }

    pub(crate) fn warn(&mut self, warning: Warning) {
        self.warnings.push(warning);
    }

    /// Logs the warnings with `tracing`.
    #[cfg(feature = "tracing")]
    pub(crate) fn log(&self) {
        for warning in &self.warnings {
            tracing::warn!(
                service = &*self.service,
                id = warning.id(),
                variable = warning.variable(),
                name = warning.name(),
                source = %warning.provenance(),
                help = warning.help(),
                "{}",
                warning.kind()
            );
        }
    }

    /// The name of the service.
    pub fn service(&self) -> &str {
        &self.service
    }

    /// Every variable, in the order of the struct's fields.
    pub fn entries(&self) -> &[ReportEntry] {
        &self.entries
    }

    /// The entry of a variable, by its canonical name.
    pub fn entry(&self, variable: &str) -> Option<&ReportEntry> {
        self.entries.iter().find(|entry| entry.variable == variable)
    }

    /// Every warning.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The warnings about a variable, by its canonical name.
    pub fn warnings_of(&self, variable: &str) -> impl Iterator<Item = &Warning> {
        self.warnings.iter().filter(move |warning| warning.variable() == Some(variable))
    }
}

impl ReportEntry {
    /// The variable's canonical name.
    pub fn variable(&self) -> &str {
        &self.variable
    }

    /// Its value, redacted.
    pub const fn value(&self) -> &Redacted<'static> {
        &self.value
    }

    /// The name under which it was found, else the canonical one.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it was found.
    pub const fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// Whether the value is the documented default.
    pub fn is_default(&self) -> bool {
        self.provenance == Provenance::Default
    }
}

/// The widths of the columns for name, value and source: 80 in all, with two spaces between.
const WIDTHS: [usize; 3] = [30, 26, 20];

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        row(f, ["variable", "value", "source"])?;
        for entry in &self.entries {
            let value = entry.value.to_string();
            row(f, [&entry.name, &value, &entry.provenance.to_string()])?;
        }
        self.warnings.iter().try_for_each(|warning| write!(f, "\nwarning: {warning}"))
    }
}

fn row(f: &mut fmt::Formatter<'_>, cells: [&str; 3]) -> fmt::Result {
    let mut row = String::new();
    for (cell, width) in cells.iter().zip(WIDTHS) {
        // Elided in the middle: names and paths often differ only at their ends.
        write!(row, "{:width$}  ", elided(&escaped(cell), width))?;
    }
    writeln!(f, "{}", row.trim_end())
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Report", 3)?;
        fields.serialize_field("service", &self.service)?;
        fields.serialize_field("variables", &self.entries)?;
        fields.serialize_field("warnings", &self.warnings)?;
        fields.end()
    }
}

impl Serialize for ReportEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("ReportEntry", 5)?;
        fields.serialize_field("variable", &self.variable)?;
        fields.serialize_field("name", &self.name)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("source", &self.provenance.to_string())?;
        fields.serialize_field("default", &self.is_default())?;
        fields.end()
    }
}
