//! Two types: whether the new one takes what the old one took.

use std::borrow::Cow;
use std::collections::BTreeSet;

use aisoc_env_core::value::{EnumType, IntegerType, NumberType, PortType, ScalarType, ValueType};

/// How the texts that a type takes compare with those before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// The same texts, with the same meaning.
    Same,
    /// Those and more.
    Wider,
    /// Not all of them.
    Narrower,
    /// They mean something else, or neither is known to hold the other.
    Other,
}

pub(super) fn compare_types(old: &ValueType, new: &ValueType) -> Width {
    use ScalarType::{Enum, Integer, Number, Path, Port, Text, Url};
    match (&old.scalar, &new.scalar) {
        _ if old == new => Width::Same,
        (old_scalar, new_scalar) if old.is_list() && old.separator == new.separator => {
            compare_types(&ValueType::of(old_scalar.clone()), &ValueType::of(new_scalar.clone()))
        }
        (_, Text(_) | Path(_)) if !new.is_list() => Width::Wider,
        (Text(_) | Path(_), _) if !old.is_list() => Width::Narrower,
        _ if old.is_list() || new.is_list() => Width::Other,
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
            let words = |of: &EnumType| of.spellings().map(str::to_lowercase).collect();
            compare_sets(&words(a), &words(b))
        }
        _ => Width::Other,
    }
}

/// The smallest and the largest number, before and after.
fn compare_ranges<T: PartialOrd>(old: (T, T), new: (T, T)) -> Width {
    match (new.0 <= old.0, new.0 >= old.0, new.1 >= old.1, new.1 <= old.1) {
        (true, true, true, true) => Width::Same,
        (true, _, true, _) => Width::Wider,
        (_, true, _, true) => Width::Narrower,
        _ => Width::Other,
    }
}

/// No schemes at all is every scheme.
fn compare_schemes(old: &[Cow<'_, str>], new: &[Cow<'_, str>]) -> Width {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => Width::Same,
        (false, true) => Width::Wider,
        (true, false) => Width::Narrower,
        (false, false) => {
            let schemes = |of: &[Cow<'_, str>]| of.iter().map(ToString::to_string).collect();
            compare_sets(&schemes(old), &schemes(new))
        }
    }
}

fn compare_sets(old: &BTreeSet<String>, new: &BTreeSet<String>) -> Width {
    match (new.is_superset(old), new.is_subset(old)) {
        (true, true) => Width::Same,
        (true, false) => Width::Wider,
        (false, true) => Width::Narrower,
        (false, false) => Width::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_told_apart() {
        let integer = |min, max| ValueType::of(ScalarType::Integer(IntegerType { min, max }));
        let compare = |old, new| compare_types(&old, &new);
        let open = || integer(None, None);
        assert_eq!(compare(open(), integer(Some(0), None)), Width::Same);
        assert_eq!(compare(open(), integer(Some(1), None)), Width::Narrower);
        assert_eq!(compare(open(), integer(Some(-1), None)), Width::Wider);
        assert_eq!(compare(integer(Some(1), Some(5)), integer(Some(2), Some(9))), Width::Other);
    }

    #[test]
    fn schemes_are_told_apart() {
        let [http, both] = [vec!["http".into()], vec!["http".into(), "https".into()]];
        assert_eq!(compare_schemes(&http, &both), Width::Wider);
        assert_eq!(compare_schemes(&both, &http), Width::Narrower);
        assert_eq!(compare_schemes(&both, &[]), Width::Wider);
        assert_eq!(compare_schemes(&[], &both), Width::Narrower);
    }
}
