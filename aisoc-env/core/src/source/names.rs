//! The names that sources have, each with where it is found.

use crate::provenance::Provenance;

pub(crate) type Names = Vec<(String, Provenance)>;

/// Each name once, in alphabetical order; of several the first stays.
pub(super) fn sorted(mut names: Names) -> Names {
    // Sorting keeps the order of equals.
    names.sort_by(|(a, _), (b, _)| a.cmp(b));
    names.dedup_by(|(later, _), (first, _)| later == first);
    names
}
