//! Spans of a spec: in its own text, or in that of the built-in spec which it extends.

pub use aisoc_env_core::source_map::{FileId, Label, SourceMap, Span, Spanned};

/// The spec that is read.
pub(crate) const OWN: FileId = FileId::new(0);
/// The built-in spec, where the one that is read extends it.
pub(crate) const BUILTIN: FileId = FileId::new(1);
