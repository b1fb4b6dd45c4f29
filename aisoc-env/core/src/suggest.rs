//! The nearest of several names, for "did you mean".

/// Longer texts are no slips of a name, and would take long to compare; in bytes.
const LONGEST: usize = 100;
/// How like a name must be, of 1.
const NEAR: f64 = 0.6;

/// The name in `known` that `found` is most likely a slip of, if any is near enough.
pub(crate) fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    if found.len() > LONGEST {
        return None;
    }
    let wanted = found.to_lowercase();
    let (mut best, mut nearest) = (NEAR, None);
    for name in known.iter().filter(|name| name.len() <= LONGEST) {
        let likeness = strsim::normalized_damerau_levenshtein(&wanted, &name.to_lowercase());
        if likeness >= best {
            (best, nearest) = (likeness, Some(*name));
        }
    }
    nearest
}
