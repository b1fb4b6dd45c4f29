//! The compatibility of two types: whether the new one accepts what the old one accepted.

use std::borrow::Cow;
use std::collections::BTreeSet;

use aisoc_env_core::value::{EnumType, IntegerType, NumberType, PortType, ScalarType, ValueType};

/// The relation of the texts that the new type accepts to those that the old one accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compatibility {
    /// The same texts, with the same meaning.
    Same,
    /// Those and more.
    Wider,
    /// Not all of them.
    Narrower,
    /// They have another meaning, or neither set contains the other.
    Other,
}

pub(super) fn compare_types(old: &ValueType, new: &ValueType) -> Compatibility {
    use ScalarType::{Enum, Integer, Number, Path, Port, Text, Url};
    match (&old.scalar, &new.scalar) {
        _ if old == new => Compatibility::Same,
        (old_scalar, new_scalar) if old.is_list() && old.separator == new.separator => {
            compare_types(&ValueType::of(old_scalar.clone()), &ValueType::of(new_scalar.clone()))
        }
        (_, Text(_) | Path(_)) if !new.is_list() => Compatibility::Wider,
        (Text(_) | Path(_), _) if !old.is_list() => Compatibility::Narrower,
        _ if old.is_list() || new.is_list() => Compatibility::Other,
        (Integer(a), Integer(b)) => {
            let range = |of: &IntegerType| (of.min(), of.max.unwrap_or(i64::MAX));
            compare_ranges(range(a), range(b))
        }
        (Port(a), Port(b)) => {
            let range = |of: &PortType| (of.min.unwrap_or(0), of.max.unwrap_or(u16::MAX));
            compare_ranges(range(a), range(b))
        }
        (Number(a), Number(b)) => {
            let (lowest, highest) = (f64::NEG_INFINITY, f64::INFINITY);
            let range = |of: &NumberType| (of.min.unwrap_or(lowest), of.max.unwrap_or(highest));
            compare_ranges(range(a), range(b))
        }
        (Url(a), Url(b)) => compare_schemes(&a.schemes, &b.schemes),
        (Enum(a), Enum(b)) => {
            let spellings = |of: &EnumType| of.spellings().map(str::to_lowercase).collect();
            compare_sets(&spellings(a), &spellings(b))
        }
        _ => Compatibility::Other,
    }
}

/// The smallest and the largest number, before and after.
fn compare_ranges<T: PartialOrd + Copy>(old: (T, T), new: (T, T)) -> Compatibility {
    match (new.0 <= old.0, new.0 >= old.0, new.1 >= old.1, new.1 <= old.1) {
        (true, true, true, true) => Compatibility::Same,
        (true, _, true, _) => Compatibility::Wider,
        (_, true, _, true) => Compatibility::Narrower,
        _ => Compatibility::Other,
    }
}

/// An empty list allows every scheme.
fn compare_schemes(old: &[Cow<'_, str>], new: &[Cow<'_, str>]) -> Compatibility {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => Compatibility::Same,
        (false, true) => Compatibility::Wider,
        (true, false) => Compatibility::Narrower,
        (false, false) => {
            let schemes = |of: &[Cow<'_, str>]| of.iter().map(ToString::to_string).collect();
            compare_sets(&schemes(old), &schemes(new))
        }
    }
}

fn compare_sets(old: &BTreeSet<String>, new: &BTreeSet<String>) -> Compatibility {
    match (new.is_superset(old), new.is_subset(old)) {
        (true, true) => Compatibility::Same,
        (true, false) => Compatibility::Wider,
        (false, true) => Compatibility::Narrower,
        (false, false) => Compatibility::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_compared() {
        let integer = |min, max| ValueType::of(ScalarType::Integer(IntegerType { min, max }));
        let compare = |old, new| compare_types(&old, &new);
        let open = || integer(None, None);
        assert_eq!(compare(open(), integer(Some(0), None)), Compatibility::Same);
        assert_eq!(compare(open(), integer(Some(1), None)), Compatibility::Narrower);
        assert_eq!(compare(open(), integer(Some(-1), None)), Compatibility::Wider);
        assert_eq!(
            compare(integer(Some(1), Some(5)), integer(Some(2), Some(9))),
            Compatibility::Other
        );
    }

    #[test]
    fn schemes_are_compared() {
        let [http, both] = [vec!["http".into()], vec!["http".into(), "https".into()]];
        assert_eq!(compare_schemes(&http, &both), Compatibility::Wider);
        assert_eq!(compare_schemes(&both, &http), Compatibility::Narrower);
        assert_eq!(compare_schemes(&both, &[]), Compatibility::Wider);
        assert_eq!(compare_schemes(&[], &both), Compatibility::Narrower);
    }
}
