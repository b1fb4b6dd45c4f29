//! References in braces, with their operators.

use std::borrow::Cow;

use super::reader::Reader;
use super::{Fault, is_usual_name};
use crate::text::truncated;

/// What follows the name in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    /// `-`: a default.
    Default,
    /// `?`: a message, where there is no value.
    Demand,
    /// `+`: another value, where there is one.
    Replace,
}

/// Every operator, and whether an empty value counts as none.
const OPERATORS: [(&str, Operator, bool); 6] = [
    (":-", Operator::Default, true),
    ("-", Operator::Default, false),
    (":?", Operator::Demand, true),
    ("?", Operator::Demand, false),
    (":+", Operator::Replace, true),
    ("+", Operator::Replace, false),
];

impl<'v> Reader<'_, 'v> {
    pub(super) fn read_braced(
        &mut self,
        depth: usize,
        wanted: bool,
    ) -> Result<Cow<'v, str>, Fault> {
        let start = self.at();
        let unclosed =
            self.fault("`${` is not closed", "write `${NAME}`, or `$$` for a dollar sign");
        self.take("${");
        let name = self.read_name();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(Fault { message: "`${` is followed by no name".to_owned(), ..unclosed });
        }
        let operator = OPERATORS.into_iter().find(|(text, ..)| self.take(text));
        let value = match operator {
            None if self.rest().starts_with('}') => {
                if wanted {
                    self.value(name, start)?
                } else {
                    Cow::default()
                }
            }
            None if self.rest().is_empty() => return Err(unclosed),
            None => {
                let help = "known are `:-`, `-`, `:?`, `?`, `:+` and `+`";
                return Err(self.fault("an operator that is not known", help));
            }
            Some((_, operator, empty_is_none)) => {
                let current =
                    self.current(name).filter(|value| !(empty_is_none && value.is_empty()));
                self.read_operand(name, operator, current, start, depth, wanted)?
            }
        };
        if self.take("}") { Ok(value) } else { Err(unclosed) }
    }

    fn read_operand(
        &mut self,
        name: &str,
        operator: Operator,
        current: Option<Cow<'v, str>>,
        start: usize,
        depth: usize,
        wanted: bool,
    ) -> Result<Cow<'v, str>, Fault> {
        let used = wanted && (current.is_some() == (operator == Operator::Replace));
        let written = self.rest();
        let from = self.at();
        let operand = self.read_text(depth + 1, used)?;
        match (operator, current) {
            _ if !wanted => Ok(Cow::default()),
            (Operator::Default, current) => Ok(current.unwrap_or(operand.into())),
            (Operator::Replace, current) => {
                Ok(current.map_or_else(Cow::default, |_| operand.into()))
            }
            (Operator::Demand, Some(current)) => Ok(current),
            (Operator::Demand, None) => {
                // As it is written: what it refers to may be a secret.
                Err(unmet_demand(name, &written[..self.at() - from], start))
            }
        }
    }
}

/// What stands in a password by chance is no name as people write them, and its message no sentence: neither is repeated.
fn unmet_demand(name: &str, words: &str, offset: usize) -> Fault {
    const SHOWN: usize = 200;
    let name = if is_usual_name(name) { format!("`{name}`") } else { "a variable".to_owned() };
    let message = format!("{name} is required and not set");
    let mut shown = truncated(words, SHOWN).into_owned();
    shown.retain(|c| !c.is_control());
    Fault { offset, message, help: words.trim().contains(' ').then_some(shown) }
}
