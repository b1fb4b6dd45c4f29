//! Resolves everything about a variable that does not depend on other variables.

use aisoc_env_core::value::{ScalarType, TextType, ValueType};

use super::Resolver;
use super::include::IncludedVariable;
use super::scalars::{derive_field, version, version_or};
use crate::diagnostic::Diagnostics;
use crate::document::{self, Given, Key, ServiceDoc, Text, VariableDoc};
use crate::model::{Alias, ConditionSpan, Keys, Relations, Required, Section, Variable};
use crate::span::Spanned;

impl Resolver<'_> {
    pub(super) fn resolve_variable(
        &self,
        variable: IncludedVariable<'_>,
        service: Option<&ServiceDoc>,
        section: Option<&Section>,
        cx: &mut Diagnostics,
    ) -> Variable {
        let IncludedVariable { name, doc, place, group, global, since, prefix } = variable;
        let found = self.resolve_value_type(&name, &doc, cx);
        let known = found.is_some();
        let span = doc.value_type.get().map_or(name.span, |word| word.span);
        let unknown = (ValueType::of(ScalarType::Text(TextType)), None);
        let (value_type, of_enum) = found.unwrap_or(unknown);
        let value_type = Spanned::new(value_type, span);
        let (required, required_span) = resolve_required(&doc);
        let prefixes = [
            service.and_then(|doc| doc.prefix.get()).map(|prefix| &*prefix.value),
            section.and_then(|section| section.prefix.as_ref()).map(|prefix| &*prefix.value),
        ];
        let legacy = service.and_then(|doc| doc.legacy_prefix.get()).filter(|_| !global);
        let given = |given: &Key<Given>, cx: &mut Diagnostics| {
            given.get().filter(|_| known).and_then(|given| value_text(given, &value_type.value, cx))
        };
        Variable {
            field: doc
                .field
                .get()
                .cloned()
                .unwrap_or_else(|| derive_field(&name, prefixes, &value_type.value)),
            aliases: resolve_aliases(&name, &doc, legacy, cx),
            default: given(&doc.default, cx),
            example: given(&doc.example, cx),
            never_in_production: given(&doc.never_in_production, cx),
            avoid_in_production: given(&doc.avoid_in_production, cx),
            description: resolve_description(&name, &doc, cx),
            secret: doc.secret.get().cloned().unwrap_or(Spanned::new(false, name.span)),
            placeholder: doc.placeholder.get().cloned().unwrap_or(Spanned::new(false, name.span)),
            required,
            required_span,
            generator: self.resolve_generator(&doc, cx),
            since: version_or(doc.since.get().or(since), name.span, cx),
            deprecated: version(doc.deprecated.get(), cx),
            production_note: doc.production_note.get().map(|note| note.value.trim().to_owned()),
            written: written_relations(&doc, prefix),
            backed: false,
            fallback: None,
            only_when: None,
            only_when_span: ConditionSpan::default(),
            must_equal: Vec::new(),
            equality_class: None,
            keys: keys(&doc, known),
            place,
            group,
            global,
            value_type,
            of_enum,
            name,
        }
    }

    fn resolve_generator(&self, doc: &VariableDoc, cx: &mut Diagnostics) -> Option<usize> {
        let name = doc.generate.get()?;
        let found = self.generators.iter().position(|known| known.name.value == name.value);
        let generators = &self.document.generators;
        // It may be defined but invalid.
        let is_defined = generators.entries().iter().any(|(known, _)| known.value == name.value);
        if found.is_none() && !is_defined && !generators.is_incomplete() {
            cx.error(
                "unknown-generator",
                name.span,
                format!("there is no generator `{}`", name.value),
            )
            .help_nearest(&name.value, self.generators.iter().map(|known| &*known.name.value));
        }
        found
    }
}

/// The keys that rules depend on. The type is invalid if a key that restricts it is, and so is the default if the type is.
fn keys(doc: &VariableDoc, type_is_known: bool) -> Keys {
    let unless_invalid = |key: Key<()>, valid| if valid { key } else { Key::Invalid(None) };
    let narrows = doc.min.is_known() && doc.max.is_known() && doc.schemes.is_known();
    Keys {
        value_type: unless_invalid(doc.value_type.state(), type_is_known && narrows),
        description: unless_invalid(doc.description.state(), !doc.description.is_absent()),
        default: unless_invalid(doc.default.state(), type_is_known),
        secret: doc.secret.state(),
        placeholder: doc.placeholder.state(),
    }
}

fn written_relations(doc: &VariableDoc, prefix: &str) -> Relations {
    Relations {
        prefix: prefix.to_owned(),
        fallback: doc.fallback.get().cloned(),
        only_when: doc.only_when.get().cloned(),
        unless: match doc.required.get() {
            Some(document::Required::Record(record)) => record.unless.get().cloned(),
            _ => None,
        },
        must_equal: doc.must_equal.items().to_vec(),
    }
}

fn resolve_description(name: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Text {
    if let Some(description) = doc.description.get() {
        return Text::new(description.value.trim().to_owned(), description.span);
    }
    if doc.description.is_absent() {
        cx.error("missing-key", name.span, "the key `description` is missing")
            .help("add `description:` with the purpose of the variable");
    }
    Text::new(String::new(), name.span)
}

fn resolve_aliases(
    name: &Text,
    doc: &VariableDoc,
    legacy: Option<&Text>,
    cx: &mut Diagnostics,
) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for alias in doc.aliases.items() {
        aliases.extend(resolve_alias(alias, cx));
    }
    if let Some(prefix) = legacy {
        let name = Text::new(format!("{}{}", prefix.value, name.value), name.span);
        aliases.push(Alias { name, deprecated: None, removed: None });
    }
    aliases
}

fn resolve_alias(alias: &document::Alias, cx: &mut Diagnostics) -> Option<Alias> {
    match alias {
        document::Alias::Text(name) => {
            Some(Alias { name: name.clone(), deprecated: None, removed: None })
        }
        document::Alias::Record(record) => Some(Alias {
            name: record.name.get()?.clone(),
            deprecated: version(record.deprecated.get(), cx),
            removed: version(record.removed.get(), cx),
        }),
    }
}

/// `unless` is resolved when the relations are linked.
fn resolve_required(doc: &VariableDoc) -> (Required, ConditionSpan) {
    match doc.required.get() {
        Some(document::Required::Word(word)) => {
            let required = match word.value {
                document::RequiredWord::Always => Required::Always,
                document::RequiredWord::Production => Required::Production,
            };
            (required, ConditionSpan { variable: word.span, value: word.span })
        }
        _ => (Required::No, ConditionSpan::default()),
    }
}

/// A value as a text of the environment.
fn value_text(given: &Given, value_type: &ValueType, cx: &mut Diagnostics) -> Option<Text> {
    match (given, value_type.item_separator()) {
        (Given::Scalar(scalar), None) => Some(scalar.clone()),
        (Given::List(items), Some(separator)) => {
            let items: Vec<&str> = items.value.iter().map(|item| &*item.value).collect();
            Some(Spanned::new(items.join(separator.as_str()), given.span()))
        }
        (Given::Scalar(scalar), Some(_)) => {
            cx.error("wrong-type", scalar.span, "expected a list, found a single value")
                .help(format!("write `[{}]`", scalar.value));
            None
        }
        (Given::List(_), None) => {
            cx.error("wrong-type", given.span(), "expected a single value, found a list")
                .help("write one value, or change the type to `list` or `cors`");
            None
        }
    }
}
