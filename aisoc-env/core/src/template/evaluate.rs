//! Template to text.

use std::borrow::Cow;

use super::{Operation, Operator, Piece, Reference, Template, TemplateError, is_usual_name};
use crate::text::truncated;

/// The largest text that a template evaluates to, in bytes.
pub(super) const MAX_OUTPUT: usize = 1 << 20;

/// What a name is bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Binding<'v> {
    /// A value; it may be empty.
    Value(Cow<'v, str>),
    /// Nothing.
    Unset,
    /// A value that cannot be seen.
    Unseen,
    /// A value that is set only later, on this line.
    Later(usize),
}

impl Binding<'_> {
    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Binding<'static> {
        match self {
            Self::Value(value) => Binding::Value(Cow::Owned(value.into_owned())),
            Self::Unset => Binding::Unset,
            Self::Unseen => Binding::Unseen,
            Self::Later(line) => Binding::Later(line),
        }
    }
}

/// What a template evaluates to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluated<'e, 't> {
    /// The text; none if it depends on a value that cannot be seen.
    pub text: Option<String>,
    /// References to names without a value, which became empty.
    pub unset: Vec<&'e Reference<'t>>,
}

/// Binds names to values.
type Lookup<'a, 'v> = &'a dyn Fn(&str) -> Binding<'v>;

impl<'t> Template<'t> {
    /// Replaces each reference by its value.
    ///
    /// # Errors
    ///
    /// A value is required but not set, is set only later, or the text becomes too large.
    pub fn evaluate(&self, lookup: Lookup<'_, '_>) -> Result<Evaluated<'_, 't>, TemplateError> {
        let mut unset = Vec::new();
        let text = self.text(lookup, &mut unset)?;
        Ok(Evaluated { text, unset })
    }

    fn text<'e>(
        &'e self,
        lookup: Lookup<'_, '_>,
        unset: &mut Vec<&'e Reference<'t>>,
    ) -> Result<Option<String>, TemplateError> {
        let mut text = Some(String::new());
        for piece in &self.pieces {
            let value = match piece {
                Piece::Literal(literal) => Some(Cow::Borrowed(*literal)),
                Piece::Reference(reference) => reference.value(lookup, unset)?,
            };
            match (&mut text, value) {
                (Some(text), Some(value)) => text.push_str(&value),
                _ => text = None,
            }
            if let (Piece::Reference(reference), Some(text)) = (piece, &text)
                && text.len() > MAX_OUTPUT
            {
                return Err(reference.too_large());
            }
        }
        Ok(text)
    }
}

impl<'t> Reference<'t> {
    /// The value; none if it cannot be seen.
    fn value<'e, 'v>(
        &'e self,
        lookup: Lookup<'_, 'v>,
        unset: &mut Vec<&'e Self>,
    ) -> Result<Option<Cow<'v, str>>, TemplateError> {
        match (&self.operation, lookup(self.name)) {
            (_, Binding::Unseen) => Ok(None),
            (Some(operation), binding) => self.operate(operation, binding, lookup, unset),
            (None, Binding::Value(value)) => Ok(Some(value)),
            (None, Binding::Later(line)) => Err(self.too_early(line)),
            (None, Binding::Unset) => {
                unset.push(self);
                Ok(Some(Cow::default()))
            }
        }
    }

    fn operate<'e, 'v>(
        &self,
        operation: &'e Operation<'t>,
        binding: Binding<'v>,
        lookup: Lookup<'_, 'v>,
        unset: &mut Vec<&'e Self>,
    ) -> Result<Option<Cow<'v, str>>, TemplateError> {
        let current = match binding {
            Binding::Value(value) if !(operation.empty_is_unset && value.is_empty()) => Some(value),
            _ => None,
        };
        match (operation.operator, current) {
            (Operator::Default | Operator::Require, Some(value)) => Ok(Some(value)),
            (Operator::Replace, None) => Ok(Some(Cow::default())),
            (Operator::Require, None) => Err(self.required(operation)),
            (Operator::Default, None) | (Operator::Replace, Some(_)) => {
                Ok(operation.operand.text(lookup, unset)?.map(Cow::Owned))
            }
        }
    }

    fn too_early(&self, line: usize) -> TemplateError {
        self.error(
            format!("`{}` is used before line {line} sets it", self.name),
            Some(format!("move line {line} above this one")),
        )
    }

    /// The reference may be part of a password: an unusual name and a message of one word are not repeated. The message is
    /// shown as it is written, because the values that it refers to may be secrets.
    fn required(&self, operation: &Operation<'_>) -> TemplateError {
        const MAX_LENGTH: usize = 200;
        let is_usual = is_usual_name(self.name);
        let name = if is_usual { format!("`{}`", self.name) } else { "a variable".to_owned() };
        let mut message = truncated(operation.written, MAX_LENGTH).into_owned();
        message.retain(|c| !c.is_control());
        let help = operation.written.trim().contains(' ').then_some(message);
        self.error(format!("{name} is required but not set"), help)
    }

    fn too_large(&self) -> TemplateError {
        let help = "each reference adds to the length; remove some of them".to_owned();
        self.error("the value exceeds 1 MiB".to_owned(), Some(help))
    }

    fn error(&self, message: String, help: Option<String>) -> TemplateError {
        TemplateError { offset: self.range.start, message, help }
    }
}
