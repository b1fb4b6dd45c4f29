//! A variable: everything that can be made out without looking at others.

use aisoc_env_core::value::{ScalarType, TextType, ValueType};

use super::Resolver;
use super::draft::Draft;
use super::scalars::{derive_field, version, version_or};
use crate::diagnostic::Diagnostics;
use crate::document::{self, Given, ServiceDoc, Text, VariableDoc};
use crate::model::{Alias, Relations, Required, Section, Variable};
use crate::span::Spanned;

impl Resolver<'_> {
    pub(super) fn resolve_variable(
        &self,
        draft: Draft<'_>,
        service: Option<&ServiceDoc>,
        section: Option<&Section>,
        cx: &mut Diagnostics,
    ) -> Variable {
        let Draft { name, doc, place, group, global, since, prefix } = draft;
        let found = self.resolve_value_type(&name, &doc, cx);
        let mut unread = doc.unread.clone();
        unread.extend(found.is_none().then_some("type"));
        unread.extend(doc.description.is_none().then_some("description"));
        let kind_span = doc.kind.as_ref().map_or(name.span, |word| word.span);
        let unknown = (ValueType::of(ScalarType::Text(TextType)), None);
        let (value_type, of_enum) = found.unwrap_or(unknown);
        let kind = Spanned::new(value_type, kind_span);
        let prefixes = [
            service.and_then(|doc| doc.prefix.as_ref()).map(|prefix| &*prefix.value),
            section.and_then(|section| section.prefix.as_ref()).map(|prefix| &*prefix.value),
        ];
        let legacy = service.and_then(|doc| doc.legacy_prefix.as_ref()).filter(|_| !global);
        let known = !unread.contains(&"type");
        let given = |given: Option<&Given>, cx: &mut Diagnostics| {
            given.filter(|_| known).and_then(|given| value_text(given, &kind.value, cx))
        };
        Variable {
            field: doc.field.clone().unwrap_or_else(|| derive_field(&name, prefixes, &kind.value)),
            aliases: resolve_aliases(&name, &doc, legacy, cx),
            default: given(doc.default.as_ref(), cx),
            example: given(doc.example.as_ref(), cx),
            never_in_production: given(doc.never_in_production.as_ref(), cx),
            avoid_in_production: given(doc.avoid_in_production.as_ref(), cx),
            description: resolve_description(&name, &doc, cx),
            secret: doc.secret.clone().unwrap_or(Spanned::new(false, name.span)),
            placeholder: doc.placeholder.clone().unwrap_or(Spanned::new(false, name.span)),
            required: resolve_required(&doc),
            generator: self.resolve_generator(&doc, cx),
            since: version_or(doc.since.as_ref().or(since), name.span, cx),
            deprecated: version(doc.deprecated.as_ref(), cx),
            production_note: doc.production_note.as_ref().map(|note| note.value.trim().to_owned()),
            written: written_relations(&doc, prefix),
            backed: false,
            fallback: None,
            only_when: None,
            must_equal: Vec::new(),
            equality_class: None,
            unread,
            place,
            group,
            global,
            kind,
            of_enum,
            name,
        }
    }

    fn resolve_generator(&self, doc: &VariableDoc, cx: &mut Diagnostics) -> Option<usize> {
        let name = doc.generate.as_ref()?;
        let found = self.generators.iter().position(|known| known.name.value == name.value);
        let unread = self.document.unread.contains(&"generators")
            || self.document.generators.as_ref().is_some_and(|all| {
                all.unread || all.all.iter().any(|(known, _)| known.value == name.value)
            });
        if found.is_none() && !unread {
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

fn written_relations(doc: &VariableDoc, prefix: &str) -> Relations {
    Relations {
        prefix: prefix.to_owned(),
        fallback: doc.fallback.clone(),
        only_when: doc.only_when.clone(),
        unless: match &doc.required {
            Some(document::Required::Record(record)) => record.unless.clone(),
            _ => None,
        },
        must_equal: doc.must_equal.clone().unwrap_or_default(),
    }
}

fn resolve_description(name: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Text {
    if let Some(description) = &doc.description {
        return Text::new(description.value.trim().to_owned(), description.span);
    }
    if !doc.unread.contains(&"description") {
        cx.error("missing-key", name.span, "the key `description` is missing")
            .help("add `description:` and say what the variable is for");
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
    for alias in doc.aliases.as_deref().unwrap_or_default() {
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
            name: record.name.clone()?,
            deprecated: version(record.deprecated.as_ref(), cx),
            removed: version(record.removed.as_ref(), cx),
        }),
    }
}

/// `unless` is completed when all variables are known.
fn resolve_required(doc: &VariableDoc) -> Required {
    match &doc.required {
        Some(document::Required::Word(word)) => match word.value {
            document::RequiredWord::Always => Required::Always(word.span),
            document::RequiredWord::Production => Required::Production(word.span),
        },
        _ => Required::No,
    }
}

/// A value as the environment would hold it.
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
                .help("only a `list` or a `cors` variable holds several");
            None
        }
    }
}
