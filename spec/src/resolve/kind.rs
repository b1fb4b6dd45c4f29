//! The type of a variable, and the keys that narrow it.

use super::range::{INTEGERS, NUMBERS, PORTS, resolve_range};
use super::{Resolver, texts};
use crate::diagnostic::Diagnostics;
use crate::document::{SeparatorWord, Text, UnitWord, VariableDoc};
use crate::model::{Kind, Separator};
use crate::span::Span;

impl Resolver<'_> {
    /// The type. `None`: it could not be made out, and `cx` knows why.
    pub(super) fn resolve_kind(
        &self,
        name: &Text,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> Option<Kind> {
        let Some(word) = &doc.kind else {
            if !doc.unread.contains(&"type") {
                cx.error("missing-key", name.span, "the key `type` is missing")
                    .help("add `type:`, or `from:` with the group that has this variable");
            }
            return None;
        };
        let kind = match &*word.value {
            "list" => self.resolve_list(word, doc, cx),
            _ => self.resolve_word(word, doc, cx),
        }?;
        report_stray_keys(&kind, word, doc, cx);
        Some(kind)
    }

    fn resolve_list(&self, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Option<Kind> {
        let separator = separator(word, doc, cx);
        let Some(items) = &doc.items else {
            if !doc.unread.contains(&"items") {
                cx.error("missing-key", word.span, "the key `items` is missing")
                    .help("add `items:` with the type of an item");
            }
            return None;
        };
        if matches!(&*items.value, "list" | "cors" | "pem") {
            let message = format!("a list cannot hold items of type `{}`", items.value);
            cx.error("unknown-type", items.span, message)
                .help("take a type that holds a single word");
            return None;
        }
        let item = self.resolve_word(items, doc, cx)?;
        Some(Kind::List(Box::new(item), separator))
    }

    fn resolve_word(&self, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Option<Kind> {
        Some(match &*word.value {
            "text" => Kind::Text,
            "bool" => Kind::Bool,
            "integer" => Kind::Integer(resolve_range(doc, &INTEGERS, cx)),
            "number" => Kind::Number(resolve_range(doc, &NUMBERS, cx)),
            "port" => Kind::Port(resolve_range(doc, &PORTS, cx)),
            "duration" => Kind::Duration(unit(word, doc, true, cx)?),
            "size" => Kind::Size(unit(word, doc, false, cx)?),
            "url" => Kind::Url(resolve_schemes(doc, cx)),
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
        let unread = self.document.unread.contains(&"types")
            || self.document.types.as_ref().is_some_and(|types| types.unread);
        if found.is_none() && !unread {
            let mut known = Kind::NAMES.to_vec();
            known.extend(self.sets.iter().map(|set| &*set.name.value));
            cx.error("unknown-type", span, format!("there is no type `{name}`"))
                .help_nearest(name, known);
        }
        found
    }
}

fn resolve_schemes(doc: &VariableDoc, cx: &mut Diagnostics) -> Vec<String> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"+-.".contains(&b);
    let is_scheme =
        |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(plain);
    for scheme in doc.schemes.as_deref().unwrap_or_default() {
        if !is_scheme(scheme) {
            let message = format!("`{}` is not the scheme of a URL", scheme.value);
            cx.error("bad-scheme", scheme.span, message)
                .help("write what stands before `:`, in lower case, such as `https`");
        }
    }
    texts(doc.schemes.as_ref())
}

fn separator(word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Separator {
    match doc.separator.as_ref().map(|separator| separator.value) {
        Some(SeparatorWord::Comma) => return Separator::Comma,
        Some(SeparatorWord::Space) => return Separator::Space,
        None if doc.unread.contains(&"separator") => {}
        None => {
            cx.error("list-without-separator", word.span, "a list needs a `separator`")
                .help("add `separator: comma` or `separator: space`");
        }
    }
    Separator::Comma
}

fn unit(word: &Text, doc: &VariableDoc, time: bool, cx: &mut Diagnostics) -> Option<UnitWord> {
    let known = if time {
        "milliseconds, seconds, minutes, hours, days"
    } else {
        "bytes, kibibytes, mebibytes"
    };
    let problem = match &doc.unit {
        Some(unit) if unit.value.is_time() == time => return Some(unit.value),
        Some(unit) => {
            let message = format!("`{}` is not a unit of a {}", unit.value.word(), word.value);
            cx.error("wrong-unit", unit.span, message)
        }
        None if doc.unread.contains(&"unit") => return None,
        None => cx.error("missing-key", word.span, format!("a {} needs a `unit`", word.value)),
    };
    problem.help(format!("its units are {known}"));
    None
}

fn credentials(word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> bool {
    if doc.credentials.is_none() && !doc.unread.contains(&"credentials") {
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
