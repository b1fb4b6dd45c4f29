//! What the spec says, as static data: the tables that generated code is made of.

use crate::Kind;

/// A service, as the spec describes it.
#[derive(Debug)]
pub struct Service {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) production: Production,
    pub(crate) prefixes: &'static [&'static str],
    pub(crate) known_elsewhere: &'static [&'static str],
    pub(crate) variables: &'static [Variable],
}

/// How production is told: one of these variables has one of these values.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Production {
    pub(crate) names: &'static [&'static str],
    pub(crate) values: &'static [&'static str],
}

/// A variable, as the spec describes it.
#[derive(Debug)]
pub struct Variable {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) default: Option<&'static str>,
    pub(crate) secret: bool,
    pub(crate) placeholder: bool,
    pub(crate) required: Required,
    pub(crate) fallback: Option<usize>,
    pub(crate) only_when: Option<Condition>,
    pub(crate) never_in_production: Option<&'static str>,
    pub(crate) avoid_in_production: Option<&'static str>,
    pub(crate) generate: Option<&'static str>,
}

/// When a variable must be set.
#[derive(Debug, Clone, Copy)]
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

/// A variable that has a value.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    /// The variable's names, in the order in which they are asked.
    pub names: &'static [&'static str],
    /// Which variable of the same service, if it is one.
    pub index: Option<usize>,
    /// The value.
    pub value: &'static str,
}

impl Service {
    /// A service of these variables; generated code calls this.
    #[doc(hidden)]
    pub const fn new(
        name: &'static str,
        title: &'static str,
        variables: &'static [Variable],
    ) -> Self {
        let production = Production { names: &[], values: &[] };
        Self { name, title, production, prefixes: &[], known_elsewhere: &[], variables }
    }

    /// How production is told.
    #[doc(hidden)]
    pub const fn production(
        mut self,
        names: &'static [&'static str],
        values: &'static [&'static str],
    ) -> Self {
        self.production = Production { names, values };
        self
    }

    /// The prefixes of its names, and which names under them belong to other services.
    #[doc(hidden)]
    pub const fn prefixes(
        mut self,
        prefixes: &'static [&'static str],
        known_elsewhere: &'static [&'static str],
    ) -> Self {
        self.prefixes = prefixes;
        self.known_elsewhere = known_elsewhere;
        self
    }

    /// Its name, such as `ueba`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its heading in the reference.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Every name of every variable.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for variable in self.variables {
            names.push(variable.name);
            names.extend(variable.aliases);
        }
        names
    }

    /// Its variables, in the order of the reference.
    pub const fn variables(&self) -> &'static [Variable] {
        self.variables
    }
}

impl Variable {
    /// A variable of a type; generated code calls this and what follows.
    #[doc(hidden)]
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            aliases: &[],
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
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its further names, in the order in which they are asked.
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Its documented default, as the environment would hold it.
    pub const fn default(&self) -> Option<&'static str> {
        self.default
    }

    /// Whether its value is never shown.
    pub const fn is_secret(&self) -> bool {
        self.secret
    }

    /// The canonical name, then the aliases.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}

/// What the spec adds to a variable, each said once.
macro_rules! with {
    ($($with:ident $field:ident: $type:ty = $value:expr;)*) => {
        #[doc(hidden)]
        impl Variable {
            $(
                pub const fn $with(mut self, $field: $type) -> Self {
                    self.$field = $value;
                    self
                }
            )*
        }
    };
}

with! {
    with_aliases aliases: &'static [&'static str] = aliases;
    with_default default: &'static str = Some(default);
    with_secret secret: bool = secret;
    with_placeholder placeholder: bool = placeholder;
    with_required required: Required = required;
    with_fallback fallback: usize = Some(fallback);
    with_only_when only_when: Condition = Some(only_when);
    with_never_in_production never_in_production: &'static str = Some(never_in_production);
    with_avoid_in_production avoid_in_production: &'static str = Some(avoid_in_production);
    with_generate generate: &'static str = Some(generate);
}
