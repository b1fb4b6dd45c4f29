//! Problems as compiler errors.

use aisoc_env_spec::{Reading, Style};
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// One `compile_error!` for each diagnostic that denies; macros cannot warn.
pub(crate) fn diagnostics(reading: &Reading, name: &str, span: Span) -> TokenStream {
    let shown = reading.rendered(name, Style::Plain);
    let errors = reading.diagnostics().iter().zip(shown);
    errors
        .filter(|(found, _)| found.level == aisoc_env_spec::Level::Error)
        .map(|(_, text)| compile_error(&format!("the spec is not valid\n{text}"), span))
        .collect()
}

/// A compiler error with this text, at this place.
pub(crate) fn compile_error(text: &str, span: Span) -> TokenStream {
    quote_spanned! { span => ::core::compile_error! { #text } }
}
