//! Spans in the text of a spec, or in that of the built-in spec if it is extended.

pub use aisoc_env_core::source_map::{FileId, Label, SourceMap, Span, Spanned};

/// The file of the spec being read.
pub(crate) const OWN: FileId = FileId::new(0);
/// The file of the built-in spec.
pub(crate) const BUILTIN: FileId = FileId::new(1);
