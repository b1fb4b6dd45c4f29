//! Reads and checks specs: the environment variables of a platform as data.
//!
//! A spec lists the variables that every service reads. [`read`] takes its text through the whole pipeline and collects every
//! problem:
//!
//! ```text
//! text -> parse -> Document (spanned) -> resolve -> Model -> rules -> Spec
//! ```
//!
//! ```
//! let reading = aisoc_env_spec::read("format: 1\nversion: 1.0.0\ntitle: Shop\nservices: {}\nservice: {}\n");
//! let shown = reading.rendered("shop.yaml", aisoc_env_spec::Style::Plain);
//! assert!(shown[0].contains("shop.yaml:5:1"));
//! assert!(shown[0].contains("did you mean `services`?"));
//! ```
#![warn(missing_docs)]

pub mod describe;
mod diagnostic;
pub mod doc;
mod document;
pub mod fallback;
pub mod model;
mod parse;
mod read;
mod resolve;
mod rule;
#[cfg(feature = "schema")]
mod schema;
mod span;
pub mod tables;

pub use aisoc_env_core::fs::Unreadable;
pub use aisoc_env_core::suggest::{Similarity, nearest};
pub use aisoc_env_core::value;
pub use diagnostic::{Diagnostic, Level, Message, Style, render};
pub use model::Spec;
pub use parse::MAX_BYTES;
pub use read::{BUILTIN, BUILTIN_NAME, Reading, builtin, read, read_file};
pub use rule::{RULES, Rule, Severity};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use span::{FileId, Label, SourceMap, Span, Spanned};
