//! Regular expressions of ECMA-262, as JSON Schema has them.

/// One of these words, in any case.
pub fn one_of<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> String {
    let words = words.into_iter().map(|word| any_case(word.as_ref()));
    words.collect::<Vec<_>>().join("|")
}

/// A whole text that matches, with white space around it.
pub fn whole(pattern: &str) -> String {
    format!(r"^\s*(?:{pattern})\s*$")
}

/// A text in any case: JSON Schema has no flag for that.
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
