//! The tables of a service: the spec as data. Generated code builds them as statics; a spec that is read at run time
//! owns them.

use std::borrow::Cow;
use std::fmt;
use std::mem::{ManuallyDrop, replace};

use crate::value::{ScalarType, Separator, ValueType};

/// A text of a table.
pub(crate) type Text = Cow<'static, str>;
/// Several of a table's items.
pub(crate) type Items<T> = Cow<'static, [T]>;

/// A service, as the spec describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    #[doc(hidden)]
    pub name: Text,
    #[doc(hidden)]
    pub title: Text,
    #[doc(hidden)]
    pub production: Production,
    /// The prefixes of its names.
    #[doc(hidden)]
    pub prefixes: Items<Text>,
    /// The names under its prefixes that belong to other services.
    #[doc(hidden)]
    pub known_elsewhere: Items<Text>,
    #[doc(hidden)]
    pub variables: Items<Variable>,
}

/// The condition for production: one of these variables has one of these values.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq)]
pub struct Production {
    pub names: Items<Text>,
    pub values: Items<Text>,
}

/// A variable, as the spec describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    #[doc(hidden)]
    pub name: Text,
    #[doc(hidden)]
    pub value_type: ValueType,
    #[doc(hidden)]
    pub aliases: Items<Text>,
    #[doc(hidden)]
    pub default: Option<Text>,
    #[doc(hidden)]
    pub secret: bool,
    /// Whether the default is a dummy, which production refuses.
    #[doc(hidden)]
    pub placeholder: bool,
    #[doc(hidden)]
    pub required: Required,
    /// The variable of the same service whose value is used when this one is not set, by index.
    #[doc(hidden)]
    pub fallback: Option<usize>,
    /// The condition under which the value has an effect.
    #[doc(hidden)]
    pub only_when: Option<Condition>,
    #[doc(hidden)]
    pub never_in_production: Option<Text>,
    #[doc(hidden)]
    pub avoid_in_production: Option<Text>,
    /// The command that generates a value.
    #[doc(hidden)]
    pub generate: Option<Text>,
}

/// When a variable must be set.
#[derive(Debug, Clone, PartialEq)]
pub enum Required {
    /// Never.
    No,
    /// Always.
    Always,
    /// In production.
    Production,
    /// Unless another variable has a value.
    Unless(Condition),
}

/// The condition that a variable has a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The variable's names, in the order of lookup.
    pub names: Items<Text>,
    /// The variable's index, if it is one of the same service.
    pub index: Option<usize>,
    /// The value.
    pub value: Text,
}

impl Service {
    /// A service with these variables.
    #[doc(hidden)]
    pub const fn new(
        name: &'static str,
        title: &'static str,
        variables: &'static [Variable],
    ) -> Self {
        Self {
            name: Cow::Borrowed(name),
            title: Cow::Borrowed(title),
            production: Production { names: Cow::Borrowed(&[]), values: Cow::Borrowed(&[]) },
            prefixes: Cow::Borrowed(&[]),
            known_elsewhere: Cow::Borrowed(&[]),
            variables: Cow::Borrowed(variables),
        }
    }

    /// Its name, such as `ueba`.
    pub const fn name(&self) -> &str {
        text(&self.name)
    }

    /// Its heading in the reference.
    pub const fn title(&self) -> &str {
        text(&self.title)
    }

    /// Its variables, in the order of the reference.
    pub fn variables(&self) -> &[Variable] {
        &self.variables
    }

    /// Every name of every variable.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for variable in &*self.variables {
            names.extend(variable.names().map(|name| &**name));
        }
        names
    }
}

impl Variable {
    /// A variable of a type.
    #[doc(hidden)]
    pub const fn new(name: &'static str, scalar: ScalarType) -> Self {
        Self {
            name: Cow::Borrowed(name),
            value_type: ValueType::of(scalar),
            aliases: Cow::Borrowed(&[]),
            default: None,
            secret: false,
            placeholder: false,
            required: Required::No,
            fallback: None,
            only_when: None,
            never_in_production: None,
            avoid_in_production: None,
            generate: None,
        }
    }

    /// Its canonical name.
    pub const fn name(&self) -> &str {
        text(&self.name)
    }

    /// Its further names, in the order of lookup.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.aliases.iter().map(|alias| &**alias)
    }

    /// The type of its value.
    pub const fn value_type(&self) -> &ValueType {
        &self.value_type
    }

    /// Its documented default, as the environment would hold it.
    pub fn default(&self) -> Option<&str> {
        self.default.as_deref()
    }

    /// Whether its value is never shown.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// The canonical name, then the aliases.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.name).chain(&*self.aliases)
    }
}

/// Sets a field. The former value is not dropped, because a constant function cannot drop it; it is static, so nothing leaks.
const fn set<T>(field: &mut T, value: T) {
    let _ = ManuallyDrop::new(replace(field, value));
}

/// Builder methods for generated code.
macro_rules! with {
    ($of:ident: $($with:ident($($of_type:tt)*) { $($($field:ident).+ = $value:expr),* })*) => {
        #[doc(hidden)]
        impl $of {
            $(
                pub const fn $with(mut self, $($of_type)*) -> Self {
                    $(set(&mut self.$($field).+, $value);)*
                    self
                }
            )*
        }
    };
}

with! {
    Service:
    production(names: &'static [Text], values: &'static [Text]) {
        production = Production { names: Cow::Borrowed(names), values: Cow::Borrowed(values) }
    }
    prefixes(prefixes: &'static [Text], known_elsewhere: &'static [Text]) {
        prefixes = Cow::Borrowed(prefixes), known_elsewhere = Cow::Borrowed(known_elsewhere)
    }
}

with! {
    Variable:
    separated_by(separator: Separator) { value_type.separator = Some(separator) }
    aliased(aliases: &'static [Text]) { aliases = Cow::Borrowed(aliases) }
    defaults_to(value: &'static str) { default = Some(Cow::Borrowed(value)) }
    secret() { secret = true }
    placeholder() { placeholder = true }
    required(required: Required) { required = required }
    falls_back_to(index: usize) { fallback = Some(index) }
    only_when(condition: Condition) { only_when = Some(condition) }
    never_in_production(value: &'static str) { never_in_production = Some(Cow::Borrowed(value)) }
    avoid_in_production(value: &'static str) { avoid_in_production = Some(Cow::Borrowed(value)) }
    generated_by(command: &'static str) { generate = Some(Cow::Borrowed(command)) }
}

/// The text itself, in constants too.
const fn text(text: &Text) -> &str {
    match text {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => text.as_str(),
    }
}

impl Condition {
    /// The condition that a variable of these names has a value.
    #[doc(hidden)]
    pub const fn new(names: &'static [Text], index: Option<usize>, value: &'static str) -> Self {
        Self { names: Cow::Borrowed(names), index, value: Cow::Borrowed(value) }
    }

    /// The variable's canonical name.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |name| name)
    }
}

impl Required {
    /// The word before the condition, if there is one.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Always => "always",
            Self::Production => "in production",
            Self::Unless(_) => "unless",
        }
    }

    /// The condition under which it need not be set.
    pub const fn condition(&self) -> Option<&Condition> {
        match self {
            Self::Unless(condition) => Some(condition),
            _ => None,
        }
    }
}

/// Worded to follow "required".
impl fmt::Display for Required {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        self.condition().map_or(Ok(()), |condition| write!(f, " {condition}"))
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.name(), self.value)
    }
}
