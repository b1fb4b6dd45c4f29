//! Text between references.

use std::borrow::Cow;

use super::{Fault, MAX_DEPTH, MAX_OUTPUT, Reference, Syntax};
use crate::text::excerpt;

/// A text that is being read.
pub(super) struct Reader<'a, 'v> {
    text: &'a str,
    at: usize,
    syntax: Syntax,
    lookup: &'a dyn Fn(&str) -> Reference<'v>,
    unset: Vec<String>,
}

impl<'a, 'v> Reader<'a, 'v> {
    pub(super) fn new(
        text: &'a str,
        syntax: Syntax,
        lookup: &'a dyn Fn(&str) -> Reference<'v>,
    ) -> Self {
        Self { text, at: 0, syntax, lookup, unset: Vec::new() }
    }

    pub(super) fn into_unset(self) -> Vec<String> {
        self.unset
    }

    /// Text up to the end, or inside braces up to the closing one. What is not `wanted` is read for its syntax alone.
    pub(super) fn read_text(&mut self, depth: usize, wanted: bool) -> Result<String, Fault> {
        if depth > MAX_DEPTH {
            return Err(self.fault(
                "references stand too deep in each other",
                "name parts of it in variables of their own",
            ));
        }
        let mut out = String::new();
        while let Some(c) = self.peek() {
            match c {
                '}' if depth > 0 => break,
                '$' => {
                    let value = self.read_reference(depth, wanted)?;
                    self.append(&mut out, &value)?;
                }
                '`' if self.syntax != Syntax::Plain && self.rest()[1..].contains('`') => {
                    let command = self.rest()[1..].split('`').next().unwrap_or_default();
                    return Err(self.command_fault(command));
                }
                '\\' if self.syntax == Syntax::Escaped => self.read_escape(&mut out),
                _ => {
                    self.at += c.len_utf8();
                    out.push(c);
                }
            }
        }
        Ok(out)
    }

    fn read_escape(&mut self, out: &mut String) {
        self.at += 1;
        let Some(c) = self.peek() else { return out.push('\\') };
        self.at += c.len_utf8();
        match c {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            '\\' | '"' | '$' | '`' => out.push(c),
            other => out.extend(['\\', other]),
        }
    }

    fn read_reference(&mut self, depth: usize, wanted: bool) -> Result<Cow<'v, str>, Fault> {
        let rest = &self.rest()[1..];
        match rest.chars().next() {
            Some('$') => {
                self.at += 2;
                Ok("$".into())
            }
            Some('{') => self.read_braced(depth, wanted),
            Some('(') => Err(self.command_fault(rest[1..].split(')').next().unwrap_or_default())),
            Some(c) if c == '_' || c.is_ascii_alphabetic() => {
                let start = self.at;
                self.at += 1;
                let name = self.read_name();
                if wanted { self.value(name, start) } else { Ok(Cow::default()) }
            }
            _ => Err(self.fault(
                "a `$` that refers to nothing",
                match self.syntax {
                    Syntax::Plain => "write `$$` for a dollar sign",
                    _ => "write `$$` for a dollar sign, or put the value in single quotes",
                },
            )),
        }
    }

    /// The value of a name that stands alone; one that is set nowhere is nothing.
    pub(super) fn value(&mut self, name: &str, start: usize) -> Result<Cow<'v, str>, Fault> {
        match (self.lookup)(name) {
            Reference::Value(value) => Ok(value),
            Reference::Unset => {
                self.unset.push(name.to_owned());
                Ok(Cow::default())
            }
            Reference::Later(line) => Err(Fault {
                offset: start,
                message: format!("`{name}` is used before line {line} sets it"),
                help: Some(format!("move line {line} up")),
            }),
        }
    }

    /// The value of a name, where there is one now.
    pub(super) fn current(&self, name: &str) -> Option<Cow<'v, str>> {
        match (self.lookup)(name) {
            Reference::Value(value) => Some(value),
            Reference::Unset | Reference::Later(_) => None,
        }
    }

    pub(super) fn read_name(&mut self) -> &'a str {
        let rest: &'a str = self.rest();
        let end = rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Passes over a text that comes next.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn append(&self, out: &mut String, value: &str) -> Result<(), Fault> {
        if out.len() + value.len() > MAX_OUTPUT {
            return Err(
                self.fault("the value grows beyond 1 MiB", "references to it double at each step")
            );
        }
        out.push_str(value);
        Ok(())
    }

    pub(super) fn fault(&self, message: &str, help: &str) -> Fault {
        Fault { offset: self.at, message: message.to_owned(), help: Some(help.to_owned()) }
    }

    /// A word alone may be a part of a password: a command that a person meant has several.
    fn command_fault(&self, command: &str) -> Fault {
        const SHOWN: usize = 40;
        let message = "commands are never run from here";
        if self.syntax == Syntax::Plain {
            return self
                .fault(message, "write `$$` for a dollar sign, or put in what it would print");
        }
        let shown = excerpt(command, SHOWN);
        let what =
            if command.contains(' ') { format!("`{shown}`") } else { "the command".to_owned() };
        self.fault(
            message,
            &format!(
                "run {what} yourself and paste what it prints, or put the value in single quotes"
            ),
        )
    }
}
