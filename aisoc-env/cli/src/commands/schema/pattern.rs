//! Regular expressions that match every text a type takes, or its values alone: where neither is possible there is none.

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Kind, Separator, SetMember};

/// The texts that a type takes, blank ones included: those are as good as not set.
pub(super) fn kind(spec: &Spec, kind: &Kind) -> Option<String> {
    match kind {
        Kind::List(item, separator) => {
            let item = inner(spec, item)?;
            Some(match separator {
                Separator::Comma => format!(r"^\s*(?:{item})?\s*(?:,\s*(?:{item})?\s*)*$"),
                Separator::Space => format!(r"^\s*(?:(?:{item})(?:\s+(?:{item}))*)?\s*$"),
            })
        }
        kind => inner(spec, kind).map(|text| format!(r"^\s*(?:{text})?\s*$")),
    }
}

fn inner(spec: &Spec, kind: &Kind) -> Option<String> {
    let number = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
    Some(match kind {
        Kind::Bool => either([&TRUE[..], &FALSE[..]].concat().into_iter()),
        Kind::Integer(_) | Kind::Port(_) => "-?[0-9]+".to_owned(),
        Kind::Duration(_) | Kind::Size(_) => "[0-9]+".to_owned(),
        Kind::Number(_) => number.to_owned(),
        Kind::Choice(set) => either(spec.sets[*set].spellings()),
        _ => return None,
    })
}

const TRUE: [&str; 4] = ["true", "1", "yes", "on"];
const FALSE: [&str; 4] = ["false", "0", "no", "off"];

/// The texts that stand for one value of a type.
pub(super) fn value(spec: &Spec, kind: &Kind, value: &str) -> String {
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(value));
    let words = match kind {
        Kind::Bool if is(&TRUE) => either(TRUE.into_iter()),
        Kind::Bool => either(FALSE.into_iter()),
        Kind::Choice(set) => {
            let member = |member: &&SetMember| member.names().any(|name| is(&[name]));
            let member = spec.sets[*set].values.iter().find(member);
            either(member.into_iter().flat_map(SetMember::names))
        }
        _ => any_case(value),
    };
    format!(r"^\s*(?:{words})\s*$")
}

/// One of these words, in any case.
pub(super) fn either<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(any_case).collect::<Vec<_>>().join("|")
}

/// A text in any case. JSON Schema has no flag for that.
fn any_case(text: &str) -> String {
    let letter = |c: char| match c {
        c if c.is_ascii_alphabetic() => {
            format!("[{}{}]", c.to_ascii_lowercase(), c.to_ascii_uppercase())
        }
        c if r"^$\.*+?()[]{}|".contains(c) => format!("\\{c}"),
        c => c.to_string(),
    };
    text.chars().map(letter).collect()
}
