//! Text as it can stand in a line, and the beginning of one.

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

/// Text without control characters, which would break a line, or reach a terminal.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if c.is_control() {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    escaped
}
