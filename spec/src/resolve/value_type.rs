//! Resolves the type of a variable, and the keys that restrict it.

use std::borrow::Cow;

use aisoc_env_core::value::{
    AddressType, BoolType, CidrType, CorsType, DurationType, HostType, IntegerType, NumberType,
    OriginType, PathType, PemType, PortType, ScalarType, Separator, SizeType, TextType, Unit,
    UrlType, ValueType,
};

use super::scalars::{INTEGERS, NUMBERS, PORTS};
use super::{Resolver, texts};
use crate::diagnostic::Diagnostics;
use crate::document::{Text, VariableDoc};
use crate::model::EnumId;
use crate::span::Span;

/// A type, and its enum if it is one.
type Resolved<T> = (T, Option<EnumId>);

impl Resolver<'_> {
    /// The type; `None` if it is invalid, which is reported.
    pub(super) fn resolve_value_type(
        &self,
        name: &Text,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> Option<Resolved<ValueType>> {
        let Some(word) = doc.value_type.get() else {
            if doc.value_type.is_absent() {
                cx.error("missing-key", name.span, "the key `type` is missing")
                    .help("add `type:`, or `from:` with the group that defines this variable");
            }
            return None;
        };
        let resolved = if word.value == "list" {
            self.resolve_list(word, doc, cx)?
        } else {
            let (scalar, of_enum) = self.resolve_scalar(word, doc, cx)?;
            (ValueType::of(scalar), of_enum)
        };
        report_stray_keys(&resolved.0, word, doc, cx);
        Some(resolved)
    }

    fn resolve_list(
        &self,
        word: &Text,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> Option<Resolved<ValueType>> {
        let separator = separator(word, doc, cx);
        let Some(items) = doc.items.get() else {
            if doc.items.is_absent() {
                cx.error("missing-key", word.span, "the key `items` is missing")
                    .help("add `items:` with the type of an item");
            }
            return None;
        };
        if matches!(&*items.value, "list" | "cors" | "pem") {
            let message = format!("a list cannot hold items of type `{}`", items.value);
            cx.error("unknown-type", items.span, message)
                .help("use a type whose values are single words");
            return None;
        }
        let (scalar, of_enum) = self.resolve_scalar(items, doc, cx)?;
        Some((ValueType::list(scalar, separator), of_enum))
    }

    fn resolve_scalar(
        &self,
        word: &Text,
        doc: &VariableDoc,
        cx: &mut Diagnostics,
    ) -> Option<Resolved<ScalarType>> {
        let scalar = match &*word.value {
            "text" => ScalarType::Text(TextType),
            "bool" => ScalarType::Bool(BoolType),
            "integer" => ScalarType::Integer(integer(doc, cx)),
            "number" => ScalarType::Number(number(doc, cx)),
            "port" => ScalarType::Port(port(doc, cx)),
            "duration" => ScalarType::Duration(DurationType { unit: unit(word, doc, true, cx)? }),
            "size" => ScalarType::Size(SizeType { unit: unit(word, doc, false, cx)? }),
            "url" => ScalarType::Url(UrlType { schemes: schemes(doc, cx) }),
            "path" => ScalarType::Path(PathType),
            "host" => ScalarType::Host(HostType),
            "address" => ScalarType::Address(AddressType),
            "cidr" => ScalarType::Cidr(CidrType),
            "origin" => ScalarType::Origin(OriginType),
            "cors" => ScalarType::Cors(CorsType { credentials: credentials(word, doc, cx) }),
            "pem" => ScalarType::Pem(PemType),
            name => return self.resolve_enum(name, word.span, cx),
        };
        Some((scalar, None))
    }

    fn resolve_enum(
        &self,
        name: &str,
        span: Span,
        cx: &mut Diagnostics,
    ) -> Option<Resolved<ScalarType>> {
        let found = self.enums.iter().position(|of| of.name.value == name);
        if found.is_none() && !self.document.types.is_incomplete() {
            let builtin = ScalarType::all();
            let builtin = builtin.iter().map(ScalarType::name).filter(|name| !name.is_empty());
            let known = builtin.chain(["list"]).chain(self.enums.iter().map(|of| &*of.name.value));
            cx.error("unknown-type", span, format!("there is no type `{name}`"))
                .help_nearest(name, known);
        }
        found.map(|at| (ScalarType::Enum(self.enums[at].value_type()), Some(EnumId(at))))
    }
}

fn integer(doc: &VariableDoc, cx: &mut Diagnostics) -> IntegerType {
    let (min, max) = INTEGERS.resolve(doc, cx);
    IntegerType { min, max }
}

fn number(doc: &VariableDoc, cx: &mut Diagnostics) -> NumberType {
    let (min, max) = NUMBERS.resolve(doc, cx);
    NumberType { min, max }
}

fn port(doc: &VariableDoc, cx: &mut Diagnostics) -> PortType {
    let (min, max) = PORTS.resolve(doc, cx);
    PortType { min, max }
}

fn schemes(doc: &VariableDoc, cx: &mut Diagnostics) -> Cow<'static, [Cow<'static, str>]> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"+-.".contains(&b);
    let is_scheme =
        |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(plain);
    for scheme in doc.schemes.items() {
        if !is_scheme(scheme) {
            let message = format!("`{}` is not the scheme of a URL", scheme.value);
            cx.error("bad-scheme", scheme.span, message)
                .help("write the scheme in lower case, without `:`, such as `https`");
        }
    }
    texts(&doc.schemes).into_iter().map(Cow::Owned).collect()
}

fn separator(word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> Separator {
    if let Some(separator) = doc.separator.get() {
        return separator.value;
    }
    if doc.separator.is_absent() {
        cx.error("list-without-separator", word.span, "a list needs a `separator`")
            .help("add `separator: comma` or `separator: space`");
    }
    Separator::Comma
}

fn unit(word: &Text, doc: &VariableDoc, time: bool, cx: &mut Diagnostics) -> Option<Unit> {
    let known = if time {
        "milliseconds, seconds, minutes, hours, days"
    } else {
        "bytes, kibibytes, mebibytes"
    };
    let problem = match doc.unit.get() {
        Some(unit) if unit.value.is_time() == time => return Some(unit.value),
        Some(unit) => {
            let message = format!("`{}` is not a unit of a {}", unit.value.word(), word.value);
            cx.error("wrong-unit", unit.span, message)
        }
        None if !doc.unit.is_known() => return None,
        None => cx.error("missing-key", word.span, format!("a {} needs a `unit`", word.value)),
    };
    problem.help(format!("add or correct `unit`; known: {known}"));
    None
}

fn credentials(word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) -> bool {
    if doc.credentials.is_absent() {
        cx.error("missing-key", word.span, "the key `credentials` is missing")
            .help("add `credentials: true` if the service accepts credentials across origins, otherwise `credentials: false`");
    }
    doc.credentials.is_set()
}

/// Reports keys that do not apply to the type.
fn report_stray_keys(value_type: &ValueType, word: &Text, doc: &VariableDoc, cx: &mut Diagnostics) {
    let first = doc.schemes.items().first();
    let written = [
        ("items", doc.items.get().map(|of| of.span)),
        ("separator", doc.separator.get().map(|of| of.span)),
        ("unit", doc.unit.get().map(|of| of.span)),
        ("min", doc.min.get().map(|of| of.span)),
        ("max", doc.max.get().map(|of| of.span)),
        ("schemes", first.map(|of| of.span)),
        ("credentials", doc.credentials.get().map(|of| of.span)),
    ];
    let keys = value_type.keys();
    for (key, span) in written {
        if let Some(span) = span.filter(|_| !keys.contains(&key)) {
            let message = format!("`{key}` does not apply to type `{}`", word.value);
            cx.error("stray-key", span, message)
                .help(format!("remove `{key}`, or change the type"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::mem::discriminant;

    use super::*;
    use crate::rule::testing::shop;

    #[test]
    fn every_type_is_resolved_from_its_name() {
        for scalar in ScalarType::all().iter().filter(|scalar| !scalar.name().is_empty()) {
            let name = scalar.name();
            let keys = match scalar {
                ScalarType::Duration(_) => "unit: seconds, ",
                ScalarType::Size(_) => "unit: bytes, ",
                ScalarType::Cors(_) => "credentials: true, ",
                _ => "",
            };
            let spec = shop(&format!("A: {{type: {name}, {keys}description: What it is.}}"));
            let reading = crate::read(&spec);
            assert!(!reading.is_broken(), "{:?}", reading.diagnostics());
            let resolved = &reading.model().services[0].variables[0].value_type.value;
            assert_eq!(discriminant(&resolved.scalar), discriminant(scalar), "{name}");
        }
    }
}
