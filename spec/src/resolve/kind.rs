//! The type of a variable, and the keys that narrow it.

use super::Resolver;
use crate::diagnostic::Diagnostics;
use crate::document::{SeparatorWord, Text, UnitWord, VariableDoc};
use crate::model::{Kind, Range, Separator};
use crate::span::{Span, Spanned};

impl Resolver<'_> {
    /// The type; `text` stands in for one that is missing or unknown, which `cx` is told.
    pub(super) fn resolve_kind(
        &self,
        name: &Text,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> Spanned<Kind> {
        let Some(word) = &doc.kind else {
            cx.error("missing-key", name.span, "the key `type` is missing")
                .help(format!("add `type:` to `{}`", name.value));
            return Spanned::new(Kind::Text, name.span);
        };
        let kind = match &*word.value {
            "list" => self.resolve_list(word, doc, cx),
            _ => self.resolve_word(word, doc, cx).unwrap_or(Kind::Text),
        };
        report_stray_keys(&kind, word, doc, cx);
        Spanned::new(kind, word.span)
    }

    fn resolve_list(&self, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Kind {
        let separator = match doc.separator.as_ref().map(|separator| separator.value) {
            Some(SeparatorWord::Comma) => Separator::Comma,
            Some(SeparatorWord::Space) => Separator::Space,
            None => {
                cx.error("list-without-separator", word.span, "a list needs a `separator`")
                    .help("add `separator: comma` or `separator: space`");
                Separator::Comma
            }
        };
        let Some(items) = &doc.items else {
            cx.error("missing-key", word.span, "the key `items` is missing")
                .help("add `items:` with the type of an item");
            return Kind::List(Box::new(Kind::Text), separator);
        };
        if matches!(&*items.value, "list" | "cors" | "pem") {
            cx.error(
                "unknown-type",
                items.span,
                format!("a list cannot hold items of type `{}`", items.value),
            )
            .help("take a type that holds a single word");
            return Kind::List(Box::new(Kind::Text), separator);
        }
        let item = self.resolve_word(items, doc, cx).unwrap_or(Kind::Text);
        Kind::List(Box::new(item), separator)
    }

    fn resolve_word(&self, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Option<Kind> {
        let limit = |number: &Option<Spanned<f64>>| number.as_ref().map(|number| number.value);
        let range = Range { min: limit(&doc.min), max: limit(&doc.max) };
        Some(match &*word.value {
            "text" => Kind::Text,
            "bool" => Kind::Bool,
            "integer" => Kind::Integer(range),
            "number" => Kind::Number(range),
            "port" => Kind::Port(range),
            "duration" => Kind::Duration(unit(word, doc, true, cx)),
            "size" => Kind::Size(unit(word, doc, false, cx)),
            "url" => {
                Kind::Url(doc.schemes.iter().flatten().map(|scheme| scheme.value.clone()).collect())
            }
            "path" => Kind::Path,
            "host" => Kind::Host,
            "address" => Kind::Address,
            "cidr" => Kind::Cidr,
            "origin" => Kind::Origin,
            "cors" => Kind::Cors { credentials: credentials(word, doc, cx) },
            "pem" => Kind::Pem,
            name => return self.resolve_set(name, word.span, cx).map(Kind::Choice),
        })
    }

    fn resolve_set(&self, name: &str, span: Span, cx: &mut Diagnostics) -> Option<usize> {
        let found = self.sets.iter().position(|set| set.name.value == name);
        if found.is_none() {
            let sets = self.sets.iter().map(|set| &*set.name.value);
            cx.error("unknown-type", span, format!("there is no type `{name}`"))
                .help_nearest(name, Kind::NAMES.iter().copied().chain(sets));
        }
        found
    }
}

fn unit(word: &Text, doc: &VariableDoc, time: bool, cx: &mut Diagnostics) -> UnitWord {
    let fitting = doc.unit.as_ref().filter(|unit| unit.value.is_time() == time);
    let fallback = if time { UnitWord::Seconds } else { UnitWord::Bytes };
    let known = if time {
        "milliseconds, seconds, minutes, hours, days"
    } else {
        "bytes, kibibytes, mebibytes"
    };
    match (fitting, &doc.unit) {
        (Some(unit), _) => return unit.value,
        (None, Some(unit)) => cx.error(
            "wrong-unit",
            unit.span,
            format!("`{}` is not a unit of a {}", unit.value.word(), word.value),
        ),
        (None, None) => {
            cx.error("missing-key", word.span, format!("a {} needs a `unit`", word.value))
        }
    }
    .help(format!("its units are {known}"));
    fallback
}

fn credentials(word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> bool {
    if doc.credentials.is_none() {
        cx.error("missing-key", word.span, "the key `credentials` is missing")
            .help("say whether the service accepts credentials across origins");
    }
    doc.credentials.as_ref().is_some_and(|credentials| credentials.value)
}

/// Keys that narrow some other type.
fn report_stray_keys(kind: &Kind, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) {
    let item = if let Kind::List(item, _) = kind { item } else { kind };
    let list = matches!(kind, Kind::List(..));
    let measured = matches!(item, Kind::Duration(_) | Kind::Size(_));
    let ranged = matches!(item, Kind::Integer(_) | Kind::Number(_) | Kind::Port(_));
    let keys = [
        ("items", doc.items.as_ref().map(|of| of.span), list),
        ("separator", doc.separator.as_ref().map(|of| of.span), list),
        ("unit", doc.unit.as_ref().map(|of| of.span), measured),
        ("min", doc.min.as_ref().map(|of| of.span), ranged),
        ("max", doc.max.as_ref().map(|of| of.span), ranged),
        (
            "schemes",
            doc.schemes.as_ref().and_then(|of| of.first()).map(|of| of.span),
            matches!(item, Kind::Url(_)),
        ),
        (
            "credentials",
            doc.credentials.as_ref().map(|of| of.span),
            matches!(item, Kind::Cors { .. }),
        ),
    ];
    for (key, span, fits) in keys {
        if let Some(span) = span.filter(|_| !fits) {
            cx.error("stray-key", span, format!("`{key}` says nothing about a `{}`", word.value))
                .help(format!("remove `{key}`, or change the type"));
        }
    }
}
