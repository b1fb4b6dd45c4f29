//! Errors for the compiler.

use std::fmt::Display;

use aisoc_env_spec::{Diagnostic, Level, Reading, Style};
use proc_macro2::Span;
use quote::ToTokens;
use syn::Error;

/// An error at these tokens, with a help line.
pub(crate) fn error_at(at: impl ToTokens, message: impl Display, help: impl Display) -> Error {
    Error::new_spanned(at, with_help(message, help))
}

/// An error at a span, with a help line.
pub(crate) fn error(span: Span, message: impl Display, help: impl Display) -> Error {
    Error::new(span, with_help(message, help))
}

fn with_help(message: impl Display, help: impl Display) -> String {
    format!("{message}\nhelp: {help}")
}

/// One error for each diagnostic that is an error; macros cannot warn. `name` is the name of the spec in the diagnostics.
pub(crate) fn diagnostics(reading: &Reading, name: &str, span: Span) -> Vec<Error> {
    let shown = reading.rendered(name, Style::Plain);
    let errors = reading.diagnostics().iter().zip(shown);
    errors
        .filter(|(found, _)| found.level == Level::Error)
        .map(|(found, text)| Error::new(span, titled(found, &text)))
        .collect()
}

/// The text without its own `error[id]: `, because the compiler adds `error: `. The id follows the message.
fn titled(found: &Diagnostic, text: &str) -> String {
    let Diagnostic { code, message, .. } = found;
    text.strip_prefix(&format!("error[{code}]: {message}"))
        .map_or_else(|| text.to_owned(), |rest| format!("{message} [{code}]{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_line_is_message_and_id() {
        let text = "format: 1\nversion: 1.0.0\ntitle: Shop\nservices: {}\nservice: {}\n";
        let reading = aisoc_env_spec::read(text);
        let found = diagnostics(&reading, "shop.yaml", Span::call_site());
        let text = found.first().expect("an unknown key").to_string();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("unknown key `service` [unknown-key]"), "{text}");
        assert_eq!(lines.next().map(str::trim), Some("--> shop.yaml:5:1"), "{text}");
    }
}
