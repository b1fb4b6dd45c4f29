//! The document: a spec as written, with the span of every value.
//!
//! The records below define the format. The reader, the errors about unknown and missing keys, and the JSON Schema derive from
//! them.

mod collection;
mod key;
mod leaf;
mod node;
mod reader;
mod record;
#[cfg(feature = "schema")]
mod shape;

pub(crate) use collection::Entries;
pub(crate) use key::Key;
pub(crate) use leaf::{Flag, Given, Number, Text, Word};
pub(crate) use node::{Data, Entry, Implicit, Node, Scalar};
pub(crate) use record::{Keyword, Read, Unreadable};
#[cfg(feature = "schema")]
pub(crate) use shape::{KeyShape, Shape};

use aisoc_env_core::value::{Separator, Unit};
use record::{keywords, layered_record, record};

/// The shape of the whole format.
#[cfg(feature = "schema")]
pub(crate) fn shape() -> Shape {
    <Document as shape::Shaped>::shape()
}

record! {
    /// A spec: every environment variable that the services of a platform read.
    Document {
        /// The version of the format: `1`.
        must "format" format: Given,
        /// The spec to extend: `aisoc`, the built-in one.
        may "extends" extends: Text,
        /// The version of the spec, as three numbers. `since`, `deprecated` and `removed` refer to it.
        must "version" version: Text,
        /// The name of the platform.
        must "title" title: Text,
        /// A description of the platform.
        may "description" description: Text,
        /// How a process detects that it runs in production.
        may "production" production: ProductionDoc,
        /// Level and reason for each named lint.
        may "lints" lints: Entries<LintDoc>,
        /// Enums.
        may "types" types: Entries<EnumDoc>,
        /// Generators of secrets.
        may "generators" generators: Entries<GeneratorDoc>,
        /// Variables that several services share.
        may "groups" groups: Entries<GroupDoc>,
        /// The services, in the order of the reference page.
        must "services" services: Entries<ServiceDoc>,
    }
}

record! {
    /// How a process detects that it runs in production: one of the variables has one of the values.
    ProductionDoc {
        /// The variables that are looked up, in this order.
        must "names" names: Vec<Text>,
        /// The values that mean production. White space around them and case are ignored.
        must "values" values: Vec<Text>,
    }
}

record! {
    /// The level of a named lint.
    LintDoc {
        /// `allow`, `warn` or `deny`.
        must "level" level: Word<LintLevel>,
        /// The reason for the level.
        must "reason" reason: Text,
    }
}

record! {
    /// An enum.
    EnumDoc {
        /// What the enum describes.
        must "description" description: Text,
        /// The values, in order, each with its meaning.
        must "values" values: Entries<EnumValue>,
    }
}

record! {
    /// A value of an enum, with its aliases.
    EnumValueDoc {
        /// The meaning of the value.
        must "description" description: Text,
        /// Other spellings that are read as this value.
        may "aliases" aliases: Vec<Text>,
    }
}

record! {
    /// A generator of secrets.
    GeneratorDoc {
        /// The kind of secret.
        must "kind" kind: Word<GeneratorKind>,
        /// For `hex`: the number of random bytes.
        may "bytes" bytes: Number,
        /// The shell command that generates a secret.
        must "command" command: Text,
    }
}

record! {
    /// Variables that several services share.
    GroupDoc {
        /// The heading.
        must "title" title: Text,
        /// What the variables have in common.
        must "description" description: Text,
        /// The version of the spec that introduced the variables.
        must "since" since: Text,
        /// `true`: the variables become fields of the struct that includes the group. Otherwise the group is a struct of its own.
        may "flat" flat: Flag,
        /// `true`: the names have no prefix of the service that includes the group.
        may "global" global: Flag,
        /// Groups to include, with overrides of their variables.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, without the prefix of a service.
        may "variables" variables: Entries<VariableDoc>,
    }
}

record! {
    /// A service and its variables.
    ServiceDoc {
        /// The heading.
        must "title" title: Text,
        /// A description of the service, and of how it reads its variables.
        must "description" description: Text,
        /// The folder of the service.
        may "directory" directory: Text,
        /// The files that read the variables.
        may "sources" sources: Vec<Text>,
        /// The version of the spec that introduced the variables.
        must "since" since: Text,
        /// The prefix of every variable.
        may "prefix" prefix: Text,
        /// A prefix with which every variable is also read, as its last alias.
        may "legacy_prefix" legacy_prefix: Text,
        /// `true`: the variables are sent to browsers, so none may be secret.
        may "public" public: Flag,
        /// Groups to include, with overrides of their variables.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, in the order of the reference page.
        may "variables" variables: Entries<VariableDoc>,
        /// The sections, if the service has several.
        may "sections" sections: Entries<SectionDoc>,
    }
}

record! {
    /// A section of a service.
    SectionDoc {
        /// The heading.
        must "title" title: Text,
        /// What the variables have in common.
        may "description" description: Text,
        /// The files that read the variables.
        may "sources" sources: Vec<Text>,
        /// A prefix that is removed from the names of the fields.
        may "prefix" prefix: Text,
        /// Groups to include, with overrides of their variables.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, in the order of the reference page.
        may "variables" variables: Entries<VariableDoc>,
    }
}

layered_record! {
    /// An environment variable.
    VariableDoc {
        /// The type: a built-in one, or a name under `types`.
        may "type" value_type: Text,
        /// A group that defines this variable; keys given here override those of the group.
        may "from" from: Text,
        /// The purpose of the variable.
        may "description" description: Text,
        /// The default, as a text of the environment; for a list, a sequence of items.
        may "default" default: Given,
        /// Aliases, in the order in which they are looked up.
        may "aliases" aliases: Vec<Alias>,
        /// `true`: the value is never shown.
        may "secret" secret: Flag,
        /// `true`: the default is a dummy, which production refuses.
        may "placeholder" placeholder: Flag,
        /// When the variable must be set.
        may "required" required: Required,
        /// The generator of a value.
        may "generate" generate: Text,
        /// The variable whose value is used if this one is not set.
        may "fallback" fallback: Text,
        /// The condition under which the variable has an effect: another variable and its value.
        may "only_when" only_when: Entries<Given>,
        /// Variables that must have the same value, as `service.NAME`.
        may "must_equal" must_equal: Vec<Text>,
        /// A value that is an error in production.
        may "never_in_production" never_in_production: Given,
        /// A value that causes a warning in production.
        may "avoid_in_production" avoid_in_production: Given,
        /// What to do before going live.
        may "production_note" production_note: Text,
        /// An example of a value, for documentation.
        may "example" example: Given,
        /// The name of the Rust field, if the derived one does not fit.
        may "field" field: Text,
        /// `true`: the field is in the struct of the service, even if the variable is in a section.
        may "top_level" top_level: Flag,
        /// The version of the spec that introduced the variable.
        may "since" since: Text,
        /// The version of the spec that deprecated the variable.
        may "deprecated" deprecated: Text,
        /// For a list: the type of an item.
        may "items" items: Text,
        /// For a list: the separator between items.
        may "separator" separator: Word<Separator>,
        /// For a duration or a size: the unit of the number.
        may "unit" unit: Word<Unit>,
        /// The minimum of a number.
        may "min" min: Number,
        /// The maximum of a number.
        may "max" max: Number,
        /// For a URL: the allowed schemes.
        may "schemes" schemes: Vec<Text>,
        /// For a CORS allow-list: whether the service accepts credentials across origins.
        may "credentials" credentials: Flag,
    }
}

record! {
    /// An alias of a variable, with its history.
    AliasDoc: Clone {
        /// The name.
        must "name" name: Text,
        /// The version of the spec that deprecated it.
        may "deprecated" deprecated: Text,
        /// The version of the spec that removes it.
        may "removed" removed: Text,
    }
}

record! {
    /// The condition under which a variable is optional.
    RequiredUnlessDoc: Clone {
        /// Another variable and its value.
        must "unless" unless: Entries<Given>,
    }
}

/// An alias: a name, or a name with its history.
pub(crate) type Alias = record::TextOr<AliasDoc>;
/// A value of an enum: its meaning, or its meaning with aliases.
pub(crate) type EnumValue = record::TextOr<EnumValueDoc>;
/// When a variable is required.
pub(crate) type Required = record::WordOr<RequiredWord, RequiredUnlessDoc>;

keywords! {
    /// When a variable must be set.
    pub(crate) RequiredWord { Always "always", Production "production" }
}
keywords! {
    /// The level of a lint.
    pub LintLevel { Allow "allow", Warn "warn", Deny "deny" }
}
keywords! {
    /// The kind of secret that a generator makes.
    pub GeneratorKind { Hex "hex", VapidPublicKey "vapid-public-key", VapidPrivateKey "vapid-private-key" }
}
