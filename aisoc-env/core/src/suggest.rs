//! "Did you mean": the known names that a name resembles.

use std::borrow::Cow;

use strsim::normalized_damerau_levenshtein;

/// Longer texts are not compared: they are no typos, and comparing them takes long. In bytes.
const LONGEST: usize = 100;

/// How much two names have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Similarity {
    /// Enough to suggest one in the help of a problem that is reported anyway; case does not count.
    Hint,
    /// Enough to list one among several suggestions.
    Related,
    /// Enough to report a name as a typo of one of a few known names.
    Typo,
    /// Enough to report a name as a typo of one of many known names.
    SureTypo,
}

impl Similarity {
    /// The least similarity, where 1 is the same name.
    const fn least(self) -> f64 {
        match self {
            Self::Hint => 0.6,
            Self::Related => 0.7,
            Self::Typo => 0.75,
            Self::SureTypo => 0.85,
        }
    }

    /// How similar two names are, if they are similar enough.
    fn of(self, a: &str, b: &str) -> Option<f64> {
        let (a_length, b_length) = (a.chars().count(), b.chars().count());
        let at_most = relative(a_length.abs_diff(b_length), a_length.max(b_length));
        let similarity = || normalized_damerau_levenshtein(a, b);
        (at_most >= self.least()).then(similarity).filter(|found| *found >= self.least())
    }
}

/// The similarity of names that differ in some of their characters.
#[expect(clippy::cast_precision_loss, reason = "names are short")]
fn relative(different: usize, length: usize) -> f64 {
    1.0 - different as f64 / length.max(1) as f64
}

/// The known name that is most similar to this one, if one is similar enough.
pub fn nearest<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    similarity: Similarity,
) -> Option<&'a str> {
    let found = scored(name, known, similarity).max_by(|a, b| a.0.total_cmp(&b.0));
    found.map(|(_, name)| name)
}

/// The known names that are similar enough to this one, each once, the most similar first.
pub fn similar<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    similarity: Similarity,
) -> Vec<&'a str> {
    let mut found: Vec<(f64, &str)> = scored(name, known, similarity).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    found.dedup_by_key(|(_, name)| *name);
    found.into_iter().map(|(_, name)| name).collect()
}

fn scored<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    similarity: Similarity,
) -> impl Iterator<Item = (f64, &'a str)> {
    let any_case = similarity == Similarity::Hint;
    let wanted = (name.len() <= LONGEST).then(|| folded(name, any_case).into_owned());
    let known = known.into_iter().filter(|known| known.len() <= LONGEST);
    known.filter_map(move |known| {
        similarity.of(wanted.as_deref()?, &folded(known, any_case)).map(|found| (found, known))
    })
}

fn folded(name: &str, any_case: bool) -> Cow<'_, str> {
    if any_case { name.to_lowercase().into() } else { name.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_typos_and_not_other_names() {
        let known = ["description", "default", "aliases"];
        let nearest = |name| nearest(name, known, Similarity::Hint);
        assert_eq!(nearest("descripton"), Some("description"));
        assert_eq!(nearest("ALIASES"), Some("aliases"));
        assert_eq!(nearest("zebra"), None);
        assert_eq!(nearest(""), None);
    }

    #[test]
    fn long_names_are_not_compared() {
        let long = "x".repeat(1 << 20);
        assert_eq!(nearest(&long, [&*long], Similarity::Hint), None);
    }

    /// The reference: every name compared in full.
    #[test]
    fn skipping_names_by_length_changes_no_result() {
        let names = ["", "P", "PORT", "PORTS", "REDIS_URL", "REDIS_URLS_AND_MORE", "ÜBER_PORT"];
        for similarity in
            [Similarity::Hint, Similarity::Related, Similarity::Typo, Similarity::SureTypo]
        {
            for (a, b) in names.iter().flat_map(|a| names.map(|b| (a, b))) {
                let full = Some(normalized_damerau_levenshtein(a, b));
                let full = full.filter(|found| *found >= similarity.least());
                assert_eq!(similarity.of(a, b), full, "{a} {b}");
            }
        }
    }

    #[test]
    fn similar_names_are_ranked_and_listed_once() {
        let known = ["JWT_SECRETS", "JWT_SECRET", "JWT_SECRET", "PORT"];
        let similar = similar("JWT_SECRET", known, Similarity::Related);
        assert_eq!(similar, ["JWT_SECRET", "JWT_SECRETS"]);
    }
}
