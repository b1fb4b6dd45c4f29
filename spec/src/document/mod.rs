//! The spec as it is written: every key the format knows, each spelled once, every value with its place.
//!
//! The records below are the format. How they are read, which keys are unknown or missing, and the JSON Schema all follow
//! from them.

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
        /// `aisoc`: start from the built-in spec.
        may "extends" extends: Text,
        /// The version of the spec, three numbers: `since`, `deprecated` and `removed` refer to it.
        must "version" version: Text,
        /// The name of the platform.
        must "title" title: Text,
        /// What the platform is.
        may "description" description: Text,
        /// Which variables tell that a process runs in production.
        may "production" production: ProductionDoc,
        /// Level and reason for each named lint.
        may "lints" lints: Entries<LintDoc>,
        /// Closed sets of values.
        may "types" types: Entries<SetDoc>,
        /// Ways to make a fresh secret.
        may "generators" generators: Entries<GeneratorDoc>,
        /// Variables that several services share.
        may "groups" groups: Entries<GroupDoc>,
        /// The services, in the order of the reference page.
        must "services" services: Entries<ServiceDoc>,
    }
}

record! {
    /// How production is told.
    ProductionDoc {
        /// The variables that are asked, in order.
        must "names" names: Vec<Text>,
        /// What one of them holds in production; trimmed, any case.
        must "values" values: Vec<Text>,
    }
}

record! {
    /// The level of a named lint.
    LintDoc {
        /// `allow`, `warn` or `deny`.
        must "level" level: Word<LintLevel>,
        /// Why this level.
        must "reason" reason: Text,
    }
}

record! {
    /// A closed set of values.
    SetDoc {
        /// What is chosen.
        must "description" description: Text,
        /// The values, in order, with what each means.
        must "values" values: Entries<SetValue>,
    }
}

record! {
    /// A value of a closed set with further spellings.
    SetValueDoc {
        /// What the value means.
        must "description" description: Text,
        /// Further spellings that are read as this value.
        may "aliases" aliases: Vec<Text>,
    }
}

record! {
    /// A way to make a fresh secret.
    GeneratorDoc {
        /// What is made.
        must "kind" kind: Word<GeneratorKind>,
        /// For `hex`: how many random bytes.
        may "bytes" bytes: Number,
        /// What a person runs to make one.
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
        /// `true`: the variables join the table that includes them; otherwise they are a struct of their own.
        may "flat" flat: Flag,
        /// `true`: the names are the same in every service, without its prefixes.
        may "global" global: Flag,
        /// Further groups.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, without a service's prefix.
        may "variables" variables: Entries<VariableDoc>,
    }
}

record! {
    /// A service and its variables.
    ServiceDoc {
        /// The heading.
        must "title" title: Text,
        /// What the service is, and how it reads its variables.
        must "description" description: Text,
        /// The folder of the service.
        may "directory" directory: Text,
        /// The files that read the variables.
        may "sources" sources: Vec<Text>,
        /// The version of the spec that introduced the variables.
        must "since" since: Text,
        /// The prefix that every variable bears.
        may "prefix" prefix: Text,
        /// Every variable is also read with this prefix, as its last alias.
        may "legacy_prefix" legacy_prefix: Text,
        /// `true`: the variables end up in a browser, so none may be secret.
        may "public" public: Flag,
        /// Shared groups, with overrides of their variables.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, in the order of the page.
        may "variables" variables: Entries<VariableDoc>,
        /// The headings, where there are several.
        may "sections" sections: Entries<SectionDoc>,
    }
}

record! {
    /// The variables below one heading of a service.
    SectionDoc {
        /// The heading.
        must "title" title: Text,
        /// What the variables have in common.
        may "description" description: Text,
        /// The files that read the variables.
        may "sources" sources: Vec<Text>,
        /// The prefix that the fields leave out.
        may "prefix" prefix: Text,
        /// Shared groups, with overrides of their variables.
        may "include" include: Entries<Entries<VariableDoc>>,
        /// The variables, in the order of the page.
        may "variables" variables: Entries<VariableDoc>,
    }
}

layered_record! {
    /// An environment variable.
    VariableDoc {
        /// A value type, or a name under `types`.
        may "type" kind: Text,
        /// A group that has this variable; keys given here win over its own.
        may "from" from: Text,
        /// What the variable is for.
        may "description" description: Text,
        /// The documented default, as the environment would hold it; a sequence for a list.
        may "default" default: Given,
        /// Further names, in the order in which they are asked.
        may "aliases" aliases: Vec<Alias>,
        /// `true`: the value is never shown.
        may "secret" secret: Flag,
        /// `true`: the default is there to be replaced; in production it is not a value.
        may "placeholder" placeholder: Flag,
        /// When the variable must be set.
        may "required" required: Required,
        /// The generator that makes a fresh value.
        may "generate" generate: Text,
        /// The variable whose resolved value is used when this one is not set.
        may "fallback" fallback: Text,
        /// The one variable and its value with which this one has an effect.
        may "only_when" only_when: Entries<Given>,
        /// Variables of services that must hold the same value: `service.NAME`.
        may "must_equal" must_equal: Vec<Text>,
        /// The value that is an error in production.
        may "never_in_production" never_in_production: Given,
        /// The value that is a warning in production.
        may "avoid_in_production" avoid_in_production: Given,
        /// What to do before going live.
        may "production_note" production_note: Text,
        /// A sensible value, for documentation.
        may "example" example: Given,
        /// The name of the Rust field, where the derived one does not suit.
        may "field" field: Text,
        /// `true`: the field stands in the service's own struct, whatever section the variable is in.
        may "top_level" top_level: Flag,
        /// The version of the spec that introduced the variable.
        may "since" since: Text,
        /// The version of the spec since which the variable should not be used.
        may "deprecated" deprecated: Text,
        /// Of a list: the type of an item.
        may "items" items: Text,
        /// Of a list: what stands between items.
        may "separator" separator: Word<Separator>,
        /// Of a duration or a size: what the number counts.
        may "unit" unit: Word<Unit>,
        /// The smallest number allowed.
        may "min" min: Number,
        /// The largest number allowed.
        may "max" max: Number,
        /// Of a URL: the schemes allowed.
        may "schemes" schemes: Vec<Text>,
        /// Of a CORS allow-list: whether the service accepts credentials across origins.
        may "credentials" credentials: Flag,
    }
}

record! {
    /// A further name of a variable, with its history.
    AliasDoc: Clone {
        /// The name.
        must "name" name: Text,
        /// The version of the spec since which it should not be used.
        may "deprecated" deprecated: Text,
        /// The version of the spec that will not read it any more.
        may "removed" removed: Text,
    }
}

record! {
    /// The one variable and its value that make another optional.
    RequiredUnlessDoc: Clone {
        /// The variable and the value.
        must "unless" unless: Entries<Given>,
    }
}

/// A further name: the name alone, or with its history.
pub(crate) type Alias = record::TextOr<AliasDoc>;
/// What a value means: the text alone, or with further spellings.
pub(crate) type SetValue = record::TextOr<SetValueDoc>;
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
    /// What a generator makes.
    pub GeneratorKind { Hex "hex", VapidPublicKey "vapid-public-key", VapidPrivateKey "vapid-private-key" }
}
