//! The facts in words, topic by topic.

use super::phrase::{Phrase, Piece};
use super::{DefaultValue, Facts};
use crate::model::{Alias, Required};

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Aliases, with their history.
    Aliases,
    /// The value if the environment does not set it.
    Default,
    /// The type, with its restrictions.
    Type,
    /// When it must be set.
    Required,
    /// That it is a secret.
    Secret,
    /// Under which condition it has an effect.
    Effect,
    /// Which variables must have the same value.
    EqualTo,
    /// Which command generates a value.
    Generator,
    /// An example of a value.
    Example,
    /// What is different in production.
    Production,
    /// Which version deprecated it.
    Deprecated,
    /// Which version introduced it.
    Since,
}

impl Topic {
    /// All topics, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Aliases,
        Self::Default,
        Self::Type,
        Self::Required,
        Self::Secret,
        Self::Effect,
        Self::EqualTo,
        Self::Generator,
        Self::Example,
        Self::Production,
        Self::Deprecated,
        Self::Since,
    ];

    /// Its heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Aliases => "also read",
            Self::Default => "default",
            Self::Type => "type",
            Self::Required => "required",
            Self::Secret => "secret",
            Self::Effect => "has an effect",
            Self::EqualTo => "same value as",
            Self::Generator => "fresh value",
            Self::Example => "example",
            Self::Production => "in production",
            Self::Deprecated => "deprecated",
            Self::Since => "since",
        }
    }
}

impl<'a> Facts<'a> {
    /// The facts on a topic, if there are any.
    pub fn phrase(&self, topic: Topic) -> Option<Phrase<'a>> {
        match topic {
            Topic::Aliases => Phrase::joined(self.aliases.iter().map(alias).collect(), ", "),
            Topic::Default => default(self.default),
            Topic::Type => Some(Phrase::text(self.value_type.to_string())),
            Topic::Required => required(self.required),
            Topic::Secret => self.secret.then(|| secret(self.name())),
            Topic::Effect => Some(Phrase::text("only with ").then(Piece::Condition(self.effect?))),
            Topic::EqualTo => {
                let members = self.equal_to.iter();
                let members = members.map(|(of, member)| Phrase(vec![Piece::Member(of, member)]));
                Phrase::joined(members.collect(), ", ")
            }
            Topic::Generator => self.generator.map(Phrase::code),
            Topic::Example => self.example.map(Phrase::code),
            Topic::Production => self.production(),
            Topic::Deprecated => Some(Phrase::text(format!("since {}", self.deprecated?))),
            Topic::Since => Some(Phrase::text(self.since.to_string())),
        }
    }

    fn production(&self) -> Option<Phrase<'a>> {
        let facts = &self.production;
        let mut sentences = Vec::new();
        if facts.placeholder {
            sentences.push(Phrase::text("The default is a placeholder and does not count."));
        }
        sentences
            .extend(facts.forbidden.map(|value| Phrase::code(value).then_text(" is refused.")));
        let warning = |value| Phrase::code(value).then_text(" causes a warning.");
        sentences.extend(facts.discouraged.map(warning));
        sentences.extend(facts.note.map(Phrase::text));
        Phrase::joined(sentences, " ")
    }
}

/// An alias, with its history.
pub(crate) fn alias(alias: &Alias) -> Phrase<'_> {
    let deprecated = alias.deprecated.as_ref().map(|at| format!("deprecated since {}", at.value));
    let removed = alias.removed.as_ref().map(|at| format!("removed in {}", at.value));
    let history: Vec<String> = deprecated.into_iter().chain(removed).collect();
    let name = Phrase::code(&*alias.name.value);
    if history.is_empty() { name } else { name.then_text(format!(" ({})", history.join(", "))) }
}

fn default(default: DefaultValue<'_>) -> Option<Phrase<'_>> {
    Some(match default {
        DefaultValue::None => return None,
        DefaultValue::Of(other) => Phrase::text("that of ").then(Piece::Variable(other)),
        DefaultValue::Text("") => Phrase::text("empty"),
        DefaultValue::Text(text) => Phrase::code(text),
    })
}

fn required(required: &Required) -> Option<Phrase<'_>> {
    if let Required::No = required {
        return None;
    }
    let word = Phrase::text(required.word());
    Some(match required.condition() {
        Some(condition) => word.then_text(" ").then(Piece::Condition(condition)),
        None => word,
    })
}

fn secret(name: &str) -> Phrase<'_> {
    Phrase::text("yes, never shown; ")
        .then(Piece::Code(format!("{name}_FILE").into()))
        .then_text(" may name a file that holds it")
}
