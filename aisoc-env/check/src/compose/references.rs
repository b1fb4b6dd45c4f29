//! Where a scalar refers to names.

use std::collections::HashMap;
use std::ops::Range;

use aisoc_env_core::source_map::Span;

/// Each name with the span of the first reference to it; the whole scalar where it is written in a way that cannot be found.
pub(crate) fn spans<'a>(names: &'a [String], text: &str, scalar: Span) -> Vec<(&'a str, Span)> {
    let known = references(text);
    let span =
        |name: &String| known.get(&**name).map_or(scalar, |range| scalar.part(range.clone()));
    names.iter().map(|name| (&**name, span(name))).collect()
}

/// The first reference to each name of a text.
fn references(text: &str) -> HashMap<&str, Range<usize>> {
    let mut all = HashMap::new();
    let mut at = 0;
    while let Some(dollar) = text[at..].find('$').map(|found| at + found) {
        let rest = &text[dollar + 1..];
        at = dollar + 1 + usize::from(rest.starts_with('$'));
        let inside = rest.strip_prefix('{');
        let name = name(inside.unwrap_or(rest));
        let length = match inside {
            Some(inside) => inside[name.len()..].find('}').map(|end| 1 + name.len() + end + 1),
            None => Some(name.len()),
        };
        if let Some(length) = length.filter(|_| !name.is_empty()) {
            all.entry(name).or_insert(dollar..dollar + 1 + length);
        }
    }
    all
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::references;

    #[test]
    fn the_first_reference_to_each_name_is_found() {
        let text = "$$NO $A19 ${A1:-x} $A1 ${B} ${B:?b}";
        let found = references(text);
        let at = |name: &str| found.get(name).map(|range| &text[range.clone()]);
        assert_eq!((at("A19"), at("A1"), at("B")), (Some("$A19"), Some("${A1:-x}"), Some("${B}")));
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn what_never_ends_is_no_reference() {
        assert!(references("$ ${ ${A").is_empty());
        assert_eq!(references("é$A").get("A"), Some(&(2..4)));
    }
}
