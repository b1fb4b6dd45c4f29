//! Typed configuration from the environment, from a spec that the compiler enforces.
//!
//! ```
//! #[aisoc_env::service("ueba")]
//! pub struct Config;
//!
//! let config = Config::from_vars([("PORT", "9000")])?;
//! assert_eq!(config.port, 9000);
//! assert_eq!(config.kafka_output_topic, "ueba.anomalies");
//! # Ok::<(), aisoc_env::Error>(())
//! ```
extern crate self as aisoc_env;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[doc(hidden)]
#[path = "tool.rs"]
pub mod __tool;
mod configuration;
mod dotenv;
mod error;
mod finding;
mod interpolate;
mod load;
mod redact;
mod report;
mod service;
mod shown;
mod source;
mod suggest;
mod value;

pub use aisoc_env_macros::service;
pub use configuration::{Configuration, EX_CONFIG};
pub use error::Error;
pub use finding::{Finding, Problem, ProblemKind, Warning, WarningKind};
pub use redact::{Redact, Redacted};
pub use report::{Entry, Loaded, Report};
pub use service::{Condition, Required, Service, Variable};
pub use source::{Provenance, Sources};
pub use value::{Address, Choice, Cors, Fault, Kind, Networks, Origin, Pem, Separator, Value};

aisoc_env_macros::reference!();
