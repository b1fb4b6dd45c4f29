//! Facts in Markdown.

use aisoc_env_core::value::Separator;

use super::Reference;
use super::markdown::{breakable, code, codes, link};
use crate::describe::{DefaultValue, Facts, Phrase, Piece, Topic};
use crate::model::{Condition, Service, Variable};

impl<'a> Reference<'a> {
    /// The facts about a variable.
    pub(super) fn facts(&self, service: &'a Service, variable: &'a Variable) -> Facts<'a> {
        Facts::in_model(self.model, service, variable)
    }

    /// What there is to say on a topic.
    pub(super) fn topic(&self, facts: &Facts<'_>, topic: Topic) -> Option<String> {
        let text = self.phrase(facts.service, &facts.phrase(topic)?);
        let of_enum = facts.of_enum.filter(|_| topic == Topic::Type);
        match of_enum.and_then(|of| self.links.enum_target(of)) {
            Some(target) => Some(format!("{text} ({})", link("what they mean", Some(target)))),
            None => Some(text),
        }
    }

    /// A phrase about a variable of a service.
    pub(super) fn phrase(&self, service: &Service, phrase: &Phrase<'_>) -> String {
        let piece = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => text.clone().into_owned(),
            Piece::Code(text) => code(text),
            Piece::Variable(variable) => self.name(service, variable),
            Piece::Member(service, variable) => self.name_and_service(service, variable),
            Piece::Condition(condition) => self.condition(service, condition),
        };
        phrase.pieces().iter().map(piece).collect()
    }

    fn condition(&self, service: &Service, condition: &Condition) -> String {
        let other = condition.index.and_then(|at| service.variables.get(at));
        let target = other.and_then(|other| self.links.variable(service, other));
        link(&code(&condition.to_string()), target)
    }

    /// The name of a variable and the title of its service.
    pub(super) fn name_and_service(&self, service: &Service, variable: &Variable) -> String {
        format!("{} ({})", self.name(service, variable), service.title)
    }

    /// The default, in a form that a narrow table may break: the items of a list are apart, and long text has places to break at.
    pub(super) fn default(&self, facts: &Facts<'_>) -> Option<String> {
        match facts.default {
            DefaultValue::Text("") => self.topic(facts, Topic::Default),
            DefaultValue::Text(text)
                if facts.value_type.item_separator() == Some(Separator::Comma) =>
            {
                Some(codes(text.split(',')))
            }
            DefaultValue::Text(text) => Some(breakable(text)),
            _ => self.topic(facts, Topic::Default),
        }
    }
}
