//! Text for messages: truncated, escaped, listed.

use std::borrow::Cow;

/// The first `count` characters, and the rest.
fn split(text: &str, count: usize) -> (&str, &str) {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.split_at(end)
}

/// The first `count` characters of a text, with invisible ones escaped.
pub(crate) fn excerpt(text: &str, count: usize) -> String {
    truncated(text, count).chars().flat_map(char::escape_debug).collect()
}

/// A text of at most `count` characters; the rest of a longer one becomes `…`.
pub fn truncated(text: &str, count: usize) -> Cow<'_, str> {
    match split(text, count) {
        (_, "") => text.into(),
        (head, _) => format!("{head}…").into(),
    }
}

/// A text of at most `count` characters: the middle of a longer one becomes `…`.
pub fn elided(text: &str, count: usize) -> Cow<'_, str> {
    let length = text.chars().count();
    if length <= count {
        return text.into();
    }
    let (head, _) = split(text, count / 2);
    let (_, tail) = split(text, length - (count - count / 2 - 1));
    format!("{head}…{tail}").into()
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

/// The most names of containers or services that a line lists.
const SHOWN: usize = 12;

/// Names with commas between them: the first ones, and how many more there are.
pub fn listed(names: impl IntoIterator<Item = String>) -> String {
    listed_at_most(SHOWN, names)
}

/// The first `count` names, with commas between them, and how many more there are.
pub fn listed_at_most(count: usize, names: impl IntoIterator<Item = String>) -> String {
    let mut names = names.into_iter();
    let first: Vec<String> = names.by_ref().take(count).collect();
    match names.count() {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// A number with its noun, such as `2 notes`.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Text that is safe for a terminal: line breaks and colours stay, other control characters are escaped.
pub fn harmless(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_control() && c != '\n') {
        let (plain, from) = rest.split_at(at);
        shown.push_str(plain);
        rest = if let Some(length) = colour(from) {
            shown.push_str(&from[..length]);
            &from[length..]
        } else {
            let mut chars = from.chars();
            shown.extend(chars.next().into_iter().flat_map(char::escape_default));
            chars.as_str()
        };
    }
    shown + rest
}

/// The length of the escape sequence for a colour that a text begins with.
fn colour(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("\u{1b}[")?;
    let end = inside.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    inside[end..].starts_with('m').then_some(text.len() - inside.len() + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_truncated_at_a_character() {
        assert_eq!(truncated("größe", 5), "größe");
        assert_eq!(truncated("größe", 3), "grö…");
        assert_eq!(elided("/run/secrets/x", 14), "/run/secrets/x");
        assert_eq!(elided("/run/secrets/xy", 7), "/ru…/xy");
    }

    #[test]
    fn only_colours_are_kept_of_escape_sequences() {
        assert_eq!(
            harmless("\u{1b}[1;31merror\u{1b}[0m: a\nb"),
            "\u{1b}[1;31merror\u{1b}[0m: a\nb"
        );
        assert_eq!(harmless("a\u{1b}[2Jb\u{1b}[\u{7}\u{1b}"), "a\\u{1b}[2Jb\\u{1b}[\\u{7}\\u{1b}");
        assert_eq!(harmless("\u{9b}2J\r"), "\\u{9b}2J\\r");
    }

    #[test]
    fn long_lists_are_truncated() {
        let first = |count: usize| listed_at_most(4, (1..=count).map(|at| at.to_string()));
        assert_eq!([first(0), first(3), first(4)], ["", "1, 2, 3", "1, 2, 3, 4"]);
        assert_eq!(first(6), "1, 2, 3, 4 and 2 more");
        assert_eq!([counted(1, "note"), counted(0, "note")], ["1 note", "0 notes"]);
    }
}
