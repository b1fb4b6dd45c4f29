//! What the tool prints: results to standard output, messages to standard error, colour where a terminal shows it.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use aisoc_env_core::text::escaped;
use anstyle::{AnsiColor, Style};

use crate::exit::{ExitStatus, USAGE, UsageError};
use aisoc_env_core::fs::reason;
use aisoc_env_core::text::harmless;

/// For what a reader looks for first.
pub(crate) const STRONG: Style = Style::new().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const NOTE: Style = AnsiColor::Green.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// The columns that text is laid out for where no terminal says how many it has.
const COLUMNS: usize = 80;

/// Prints output for machines, byte for byte.
pub(crate) fn print(text: &str) -> Result<ExitStatus, UsageError> {
    write(io::stdout().lock(), text)
}

/// Prints output for people: its escape sequences are left out where no terminal shows them.
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

/// Tells what is wrong.
pub(crate) fn error(text: impl fmt::Display) {
    tell(ERROR, "error", text);
}

/// Tells what is worth knowing.
pub(crate) fn warning(text: impl fmt::Display) {
    tell(WARNING, "warning", text);
}

/// Tells what was done.
pub(crate) fn note(text: impl fmt::Display) {
    tell(NOTE, "note", text);
}

/// The text may repeat names of the call, which could hold escape sequences.
fn tell(style: Style, level: &str, text: impl fmt::Display) {
    complain(&format!("{style}{level}{style:#}: {text}\n"));
}

/// Prints diagnostics that are rendered already.
pub(crate) fn print_diagnostics(text: &str) {
    complain(&format!("{text}\n"));
}

/// Nobody can be told that standard error cannot be written.
fn complain(text: &str) {
    let _ = anstream::stderr().lock().write_all(harmless(text).as_bytes());
}

/// Prints what the reader of the command line has to say instead of reading it: help, the version, or what is wrong with the call.
pub(crate) fn print_parse_result(said: &clap::Error) -> Result<ExitStatus, UsageError> {
    let text = said.render().ansi().to_string();
    if !said.use_stderr() {
        return print_styled(&text);
    }
    complain(&text);
    Ok(ExitStatus::Other(USAGE))
}

/// The columns of the terminal, within what reads well.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size();
    terminal.map_or(COLUMNS, |(width, _)| usize::from(width.0).clamp(COLUMNS, 120))
}

/// Text of a spec in one line, as a terminal may be given it: it could hold escape sequences.
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
