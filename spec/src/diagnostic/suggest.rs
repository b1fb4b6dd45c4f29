//! The nearest of several names, for "did you mean".

/// Longer texts are no slips of a name, and would take long to compare; in bytes.
const LONGEST: usize = 100;

/// The name in `known` that `found` is most likely a slip of, if any is near enough.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if found.len() > LONGEST {
        return None;
    }
    let wanted = found.to_lowercase();
    let short = known.into_iter().filter(|name| name.len() <= LONGEST);
    short
        .map(|name| (strsim::normalized_damerau_levenshtein(&wanted, &name.to_lowercase()), name))
        .filter(|&(likeness, _)| likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_strangers_are_not() {
        let known = ["description", "default", "aliases"];
        assert_eq!(nearest("descripton", known), Some("description"));
        assert_eq!(nearest("ALIASES", known), Some("aliases"));
        assert_eq!(nearest("zebra", known), None);
        let long = "x".repeat(1 << 20);
        assert_eq!(nearest(&long, [&*long]), None, "it is not even compared");
    }
}
