//! Environment variables as typed values: value types, tables of services, sources, loading, findings.
//!
//! Services depend on `aisoc-env`, which re-exports what they need. This crate is for the other packages of the project.

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod configuration;
pub mod dotenv;
mod error;
pub mod finding;
pub mod fs;
mod generated;
mod issue;
mod load;
mod preview;
mod provenance;
mod redact;
mod report;
mod service;
pub mod source;
pub mod source_map;
pub mod suggest;
pub mod template;
pub mod text;
pub mod value;

pub use configuration::{Configuration, EX_CONFIG};
pub use error::Error;
pub use issue::{Issue, Problem, ProblemKind, Warning, WarningKind};
pub use load::{Inspection, Text, inspect};
pub use preview::preview;
pub use provenance::Provenance;
pub use redact::{Redact, Redacted};
pub use report::{Loaded, Report, ReportEntry};
pub use service::{Condition, Production, Required, Service, Variable};
pub use source::{Found, Lookup, Source, Sources};
pub use value::{Address, Cors, Networks, Origin, ParseError, Pem, Value, ValueType, Variants};
