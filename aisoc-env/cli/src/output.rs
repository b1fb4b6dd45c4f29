//! Output: results go to standard output, messages to standard error, with colour on a terminal.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use aisoc_env_core::text::escaped;
use anstyle::{AnsiColor, Style};

use crate::exit::{ExitStatus, USAGE, UsageError};
use aisoc_env_core::fs::reason;
use aisoc_env_core::text::harmless;

/// The style of headings.
pub(crate) const STRONG: Style = Style::new().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = AnsiColor::Green.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// The width of text if the output is not a terminal.
const COLUMNS: usize = 80;

/// Prints output for machines, byte for byte.
pub(crate) fn print(text: &str) -> Result<ExitStatus, UsageError> {
    write(io::stdout().lock(), text)
}

/// Prints output for people. Escape sequences are removed if the output is not a terminal.
pub(crate) fn print_styled(text: &str) -> Result<ExitStatus, UsageError> {
    write(anstream::stdout().lock(), text)
}

fn write(mut stream: impl Write, text: &str) -> Result<ExitStatus, UsageError> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Ok(()) => Ok(ExitStatus::Success),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitStatus::BrokenPipe),
        Err(error) => Err(UsageError(format!("the output cannot be written: {}", reason(&error)))),
    }
}

/// Prints an error.
pub(crate) fn error(text: impl fmt::Display) {
    print_message(ERROR, "error", text);
}

/// Prints a warning.
pub(crate) fn warning(text: impl fmt::Display) {
    print_message(WARNING, "warning", text);
}

/// Prints a note.
pub(crate) fn note(text: impl fmt::Display) {
    print_message(NOTE, "note", text);
}

/// Prints a message with its level.
fn print_message(style: Style, level: &str, text: impl fmt::Display) {
    write_stderr(&format!("{style}{level}{style:#}: {text}\n"));
}

/// Prints diagnostics that are rendered already.
pub(crate) fn print_diagnostics(text: &str) {
    write_stderr(&format!("{text}\n"));
}

/// Escapes control characters: the text may repeat names from the call. An error is ignored: there is no other stream for it.
fn write_stderr(text: &str) {
    let _ = anstream::stderr().lock().write_all(harmless(text).as_bytes());
}

/// Prints the result of parsing the command line that is not a command: help, the version, or a usage error.
pub(crate) fn print_parse_result(error: &clap::Error) -> Result<ExitStatus, UsageError> {
    let text = error.render().ansi().to_string();
    if !error.use_stderr() {
        return print_styled(&text);
    }
    write_stderr(&text);
    Ok(ExitStatus::Other(USAGE))
}

/// The width of the terminal, within limits for readability.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size();
    terminal.map_or(COLUMNS, |(width, _)| usize::from(width.0).clamp(COLUMNS, 120))
}

/// The text of a spec in one line, with control characters escaped: escape sequences must not reach a terminal.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return text.into();
    }
    escaped(&text.replace('\n', " ")).into()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn escape_sequences_do_not_reach_a_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\n"), "a\\u{1b}[2Jb ");
        assert_eq!(plain("ordinary — text"), "ordinary — text");
    }
}
