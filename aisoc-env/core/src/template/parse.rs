//! Text to template.

use super::{MAX_DEPTH, Operation, Operator, Piece, Reference, Syntax, Template, TemplateError};
use crate::text::excerpt;

/// Every operator, and whether an empty value counts as none.
const OPERATORS: [(&str, Operator, bool); 6] = [
    (":-", Operator::Default, true),
    ("-", Operator::Default, false),
    (":?", Operator::Require, true),
    ("?", Operator::Require, false),
    (":+", Operator::Replace, true),
    ("+", Operator::Replace, false),
];

pub(super) fn parse(text: &str, syntax: Syntax) -> Result<Template<'_>, TemplateError> {
    Parser { text, at: 0, syntax }.parse_template(0)
}

/// A text that is being parsed.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    syntax: Syntax,
}

impl<'t> Parser<'t> {
    /// Text up to the end, or inside braces up to the closing one.
    fn parse_template(&mut self, depth: usize) -> Result<Template<'t>, TemplateError> {
        if depth > MAX_DEPTH {
            let help = "move the inner references into separate variables";
            return Err(self.error("references are nested too deeply", help));
        }
        let mut pieces = Vec::new();
        let mut start = self.at;
        while let Some(c) = self.peek() {
            let is_special = match c {
                '}' if depth > 0 => break,
                '$' => true,
                '`' => self.syntax != Syntax::Plain && self.rest()[1..].contains('`'),
                '\\' => self.syntax == Syntax::Escaped,
                _ => false,
            };
            if is_special {
                push_literal(&mut pieces, &self.text[start..self.at]);
                pieces.push(self.parse_special(c, depth)?);
                start = self.at;
            } else {
                self.at += c.len_utf8();
            }
        }
        push_literal(&mut pieces, &self.text[start..self.at]);
        Ok(Template { pieces })
    }

    fn parse_special(&mut self, c: char, depth: usize) -> Result<Piece<'t>, TemplateError> {
        match c {
            '$' => self.parse_dollar(depth),
            '`' => {
                let command = self.rest()[1..].split('`').next().unwrap_or_default();
                Err(self.command_error(command))
            }
            _ => Ok(Piece::Literal(self.parse_escape())),
        }
    }

    fn parse_escape(&mut self) -> &'t str {
        let start = self.at;
        self.at += 1;
        let Some(c) = self.peek() else { return "\\" };
        self.at += c.len_utf8();
        match c {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '\\' | '"' | '$' | '`' => &self.text[start + 1..self.at],
            _ => &self.text[start..self.at],
        }
    }

    fn parse_dollar(&mut self, depth: usize) -> Result<Piece<'t>, TemplateError> {
        let rest = &self.rest()[1..];
        match rest.chars().next() {
            Some('$') => {
                self.at += 2;
                Ok(Piece::Literal("$"))
            }
            Some('{') => self.parse_braced(depth).map(Piece::Reference),
            Some('(') => Err(self.command_error(rest[1..].split(')').next().unwrap_or_default())),
            Some(c) if c == '_' || c.is_ascii_alphabetic() => {
                let start = self.at;
                self.at += 1;
                let name = self.parse_name();
                Ok(Piece::Reference(self.reference(name, start, None)))
            }
            _ => Err(self.error(
                "`$` is not followed by a variable name",
                match self.syntax {
                    Syntax::Plain => "write `$$` for a dollar sign",
                    _ => "write `$$` for a dollar sign, or put the value in single quotes",
                },
            )),
        }
    }

    fn parse_braced(&mut self, depth: usize) -> Result<Reference<'t>, TemplateError> {
        let start = self.at;
        let unclosed =
            self.error("`${` is not closed", "write `${NAME}`, or `$$` for a dollar sign");
        self.take("${");
        let name = self.parse_name();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            let message = "`${` is not followed by a variable name".to_owned();
            return Err(TemplateError { message, ..unclosed });
        }
        let operator = OPERATORS.into_iter().find(|(text, ..)| self.take(text));
        let operation = match operator {
            Some((_, operator, empty_is_unset)) => {
                let from = self.at;
                let operand = self.parse_template(depth + 1)?;
                let written = &self.text[from..self.at];
                Some(Box::new(Operation { operator, empty_is_unset, operand, written }))
            }
            None if self.rest().is_empty() || self.rest().starts_with('}') => None,
            None => {
                let help = "use one of `:-`, `-`, `:?`, `?`, `:+` and `+`";
                return Err(self.error("unknown operator", help));
            }
        };
        if !self.take("}") {
            return Err(unclosed);
        }
        Ok(self.reference(name, start, operation))
    }

    /// A reference from a byte to where the parser is.
    fn reference(
        &self,
        name: &'t str,
        start: usize,
        operation: Option<Box<Operation<'t>>>,
    ) -> Reference<'t> {
        Reference { name, range: start..self.at, operation }
    }

    fn parse_name(&mut self) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Consumes a text if it comes next.
    fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn error(&self, message: &str, help: &str) -> TemplateError {
        let (message, help) = (message.to_owned(), Some(help.to_owned()));
        TemplateError { offset: self.at, message, help }
    }

    /// A single word may be part of a password: only a command of several words is shown.
    fn command_error(&self, command: &str) -> TemplateError {
        const MAX_LENGTH: usize = 40;
        let message = "command substitution is not supported";
        if self.syntax == Syntax::Plain {
            let help = "write `$$` for a dollar sign, or insert the output of the command";
            return self.error(message, help);
        }
        let shown = excerpt(command, MAX_LENGTH);
        let what =
            if command.contains(' ') { format!("`{shown}`") } else { "the command".to_owned() };
        let help =
            format!("run {what} yourself and paste its output, or put the value in single quotes");
        self.error(message, &help)
    }
}

fn push_literal<'t>(pieces: &mut Vec<Piece<'t>>, text: &'t str) {
    if !text.is_empty() {
        pieces.push(Piece::Literal(text));
    }
}
