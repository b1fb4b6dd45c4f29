//! Describes variables: [`Facts`] are all facts of the spec about a variable of a service, as data.
//!
//! Everything that shows a variable formats its facts, so that it is described in the same way everywhere.

mod phrase;
mod topic;

use std::fmt;

use aisoc_env_core::value::ValueType;

pub use phrase::{Phrase, Piece};
pub use topic::Topic;
pub(crate) use topic::alias;

use crate::model::{
    Alias, Condition, Enum, Model, Place, Required, Service, Spec, Variable, Version,
};

/// All facts of the spec about a variable of a service.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The service that reads it.
    pub service: &'a Service,
    /// The variable itself.
    pub variable: &'a Variable,
    /// Its purpose.
    pub description: &'a str,
    /// Its field in the Rust configuration.
    pub field: FieldPath<'a>,
    /// Its type.
    pub value_type: &'a ValueType,
    /// The enum of its value, or of each of its items.
    pub of_enum: Option<&'a Enum>,
    /// Its value if the environment does not set it.
    pub default: DefaultValue<'a>,
    /// When it must be set.
    pub required: &'a Required,
    /// Its aliases, in the order in which they are looked up.
    pub aliases: &'a [Alias],
    /// Whether its value is never shown. A secret is also read from the file that `NAME_FILE` names.
    pub secret: bool,
    /// The condition under which it has an effect.
    pub effect: Option<&'a Condition>,
    /// The other members of its equality class, with their services.
    pub equal_to: Vec<(&'a Service, &'a Variable)>,
    /// The command that generates a value.
    pub generator: Option<&'a str>,
    /// Whether the generated value is for its whole equality class: true for the first member that has a generator, and where
    /// there is no class.
    pub supplies_class: bool,
    /// An example of a value.
    pub example: Option<&'a str>,
    /// What is different in production.
    pub production: ProductionFacts<'a>,
    /// The version that introduced it.
    pub since: Version,
    /// The version that deprecated it.
    pub deprecated: Option<Version>,
}

/// The path of a field of a configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldPath<'a> {
    /// The section or the group; none if the field is in the configuration itself.
    pub part: Option<&'a str>,
    /// The field.
    pub name: &'a str,
}

/// The value of a variable that the environment does not set.
#[derive(Debug, Clone, Copy)]
pub enum DefaultValue<'a> {
    /// None.
    None,
    /// That of another variable of the service.
    Of(&'a Variable),
    /// A text, which may be empty.
    Text(&'a str),
}

/// What is different in production.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProductionFacts<'a> {
    /// Whether the default is a placeholder, which production refuses.
    pub placeholder: bool,
    /// The value that is an error there.
    pub forbidden: Option<&'a str>,
    /// The value that is a warning there.
    pub discouraged: Option<&'a str>,
    /// What to do before going live.
    pub note: Option<&'a str>,
}

impl<'a> Facts<'a> {
    /// The facts about a variable of a service.
    pub fn of(spec: &'a Spec, service: &'a Service, variable: &'a Variable) -> Self {
        Self::in_model(spec.model(), service, variable)
    }

    /// The facts about each variable of a service, in the order of the page.
    pub fn of_service(spec: &'a Spec, service: &'a Service) -> impl Iterator<Item = Self> {
        service.variables.iter().map(move |variable| Self::of(spec, service, variable))
    }

    pub(crate) fn in_model(model: &'a Model, service: &'a Service, variable: &'a Variable) -> Self {
        Self {
            service,
            variable,
            description: &variable.description.value,
            field: FieldPath::of(model, service, variable),
            value_type: &variable.value_type.value,
            of_enum: model.enum_of(variable),
            default: DefaultValue::of(service, variable),
            required: &variable.required,
            aliases: &variable.aliases,
            secret: variable.secret.value,
            effect: variable.only_when.as_ref(),
            equal_to: model.equal_to(variable).collect(),
            supplies_class: supplies_class(model, variable),
            generator: variable.generator.map(|index| &*model.generators[index].command),
            example: variable.example.as_ref().map(|example| &*example.value),
            production: ProductionFacts::of(variable),
            since: variable.since.value,
            deprecated: variable.deprecated.as_ref().map(|since| since.value),
        }
    }

    /// The canonical name.
    pub fn name(&self) -> &'a str {
        &self.variable.name.value
    }
}

fn supplies_class(model: &Model, variable: &Variable) -> bool {
    let mut class = variable.equality_class.into_iter().flat_map(|class| model.class(class));
    let first = class.find(|(_, member)| member.generator.is_some());
    first.is_none_or(|(_, first)| std::ptr::eq(first, variable))
}

impl<'a> FieldPath<'a> {
    fn of(model: &'a Model, service: &'a Service, variable: &'a Variable) -> Self {
        let part = match variable.place {
            Place::Root => None,
            Place::Section(section) => service.sections.get(section).map(|part| &*part.name.value),
            Place::Group(group) => model.groups.get(group).map(|part| &*part.name.value),
        };
        Self { part, name: &variable.field.value }
    }
}

/// The expression that reads the field.
impl fmt::Display for FieldPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("config.")?;
        if let Some(part) = self.part {
            write!(f, "{part}.")?;
        }
        f.write_str(self.name)
    }
}

impl<'a> DefaultValue<'a> {
    fn of(service: &'a Service, variable: &'a Variable) -> Self {
        match (&variable.fallback, &variable.default) {
            (Some(fallback), _) => Self::Of(service.variable(fallback.value)),
            (None, Some(default)) => Self::Text(&default.value),
            (None, None) => Self::None,
        }
    }
}

impl<'a> ProductionFacts<'a> {
    fn of(variable: &'a Variable) -> Self {
        Self {
            placeholder: variable.placeholder.value,
            forbidden: variable.never_in_production.as_ref().map(|value| &*value.value),
            discouraged: variable.avoid_in_production.as_ref().map(|value| &*value.value),
            note: variable.production_note.as_deref(),
        }
    }
}
