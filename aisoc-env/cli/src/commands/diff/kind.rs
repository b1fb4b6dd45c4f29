//! Two types: whether the new one takes what the old one took.

use std::collections::BTreeSet;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::{Kind, Range};

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

pub(super) fn compare_kind(
    (old_spec, old): (&Spec, &Kind),
    (new_spec, new): (&Spec, &Kind),
) -> Width {
    match (old, new) {
        (Kind::Integer(a), Kind::Integer(b)) | (Kind::Port(a), Kind::Port(b)) => {
            compare_range(*a, *b, Some(0.0))
        }
        (Kind::Number(a), Kind::Number(b)) => compare_range(*a, *b, None),
        (Kind::Url(a), Kind::Url(b)) => compare_schemes(a, b),
        (Kind::Choice(a), Kind::Choice(b)) => {
            let words = |spec: &Spec, set: &usize| {
                spec.sets[*set].spellings().map(str::to_lowercase).collect()
            };
            compare_sets(&words(old_spec, a), &words(new_spec, b))
        }
        (Kind::List(a, x), Kind::List(b, y)) if x == y => {
            compare_kind((old_spec, a), (new_spec, b))
        }
        (Kind::Text | Kind::Path, Kind::Text | Kind::Path) if old == new => Width::Same,
        (_, Kind::Text | Kind::Path) => Width::Wider,
        (Kind::Text | Kind::Path, _) => Width::Narrower,
        _ if old == new => Width::Same,
        _ => Width::Other,
    }
}

/// `lowest` is what holds where no smallest number is given.
fn compare_range(old: Range, new: Range, lowest: Option<f64>) -> Width {
    let low = |range: Range| range.min.or(lowest).unwrap_or(f64::NEG_INFINITY);
    let high = |range: Range| range.max.unwrap_or(f64::INFINITY);
    match (
        low(new) <= low(old),
        low(new) >= low(old),
        high(new) >= high(old),
        high(new) <= high(old),
    ) {
        (true, true, true, true) => Width::Same,
        (true, _, true, _) => Width::Wider,
        (_, true, _, true) => Width::Narrower,
        _ => Width::Other,
    }
}

/// No schemes at all is every scheme.
fn compare_schemes(old: &[String], new: &[String]) -> Width {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => Width::Same,
        (false, true) => Width::Wider,
        (true, false) => Width::Narrower,
        (false, false) => {
            compare_sets(&old.iter().cloned().collect(), &new.iter().cloned().collect())
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

    const fn range(min: Option<f64>, max: Option<f64>) -> Range {
        Range { min, max }
    }

    #[test]
    fn ranges_are_told_apart() {
        let compare = |old, new| compare_range(old, new, Some(0.0));
        let open = range(None, None);
        assert_eq!(compare(open, range(Some(0.0), None)), Width::Same);
        assert_eq!(compare(open, range(Some(1.0), None)), Width::Narrower);
        assert_eq!(compare(open, range(Some(-1.0), None)), Width::Wider);
        assert_eq!(compare(range(Some(1.0), Some(5.0)), range(Some(2.0), Some(9.0))), Width::Other);
    }

    #[test]
    fn schemes_are_told_apart() {
        let [http, both] = [vec!["http".to_owned()], vec!["http".to_owned(), "https".to_owned()]];
        assert_eq!(compare_schemes(&http, &both), Width::Wider);
        assert_eq!(compare_schemes(&both, &http), Width::Narrower);
        assert_eq!(compare_schemes(&both, &[]), Width::Wider);
        assert_eq!(compare_schemes(&[], &both), Width::Narrower);
    }
}
