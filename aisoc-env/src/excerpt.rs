//! The beginning of a text.

/// The first so many characters, and the rest.
pub(crate) fn split(text: &str, count: usize) -> (&str, &str) {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.split_at(end)
}

/// The first so many characters; what would not be seen as itself is escaped.
pub(crate) fn excerpt(text: &str, count: usize) -> String {
    let mut shown = String::new();
    for c in split(text, count).0.chars() {
        shown.extend(c.escape_debug());
    }
    shown
}
