//! Versions of a spec.

use crate::diagnostic::Diagnostics;
use crate::document::Text;
use crate::model::Version;
use crate::span::{Span, Spanned};

/// A version of the spec; `None` when there is none, or none that can be read.
pub(super) fn version(of: Option<&Text>, cx: &mut Diagnostics) -> Option<Spanned<Version>> {
    let text = of?;
    let version = text.value.parse().ok();
    if version.is_none() {
        cx.error("bad-version", text.span, format!("`{}` is not a version", text.value))
            .help("a version is three numbers, such as `1.0.0`");
    }
    version.map(|version| Spanned::new(version, text.span))
}

/// The version, or none at this place.
pub(super) fn version_or(of: Option<&Text>, span: Span, cx: &mut Diagnostics) -> Spanned<Version> {
    version(of, cx).unwrap_or(Spanned::new(Version::default(), span))
}
