//! Text as it can stand in a line, and the beginning of one.

/// The first so many characters, and the rest.
pub fn split(text: &str, count: usize) -> (&str, &str) {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.split_at(end)
}

/// The first so many characters; what would not be seen as itself is escaped.
pub fn excerpt(text: &str, count: usize) -> String {
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

/// How many names of a list are shown.
const SHOWN: usize = 12;

/// Names with commas between them; of very many the first ones.
pub fn listed(names: impl IntoIterator<Item = String>) -> String {
    let mut names = names.into_iter();
    let first: Vec<String> = names.by_ref().take(SHOWN).collect();
    match names.count() {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// A number of things.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Text of several lines as a terminal may be given it: lines and colours stay, other control characters are escaped.
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
    use super::{counted, harmless, listed};

    #[test]
    fn of_escape_sequences_colours_stay() {
        assert_eq!(
            harmless("\u{1b}[1;31merror\u{1b}[0m: a\nb"),
            "\u{1b}[1;31merror\u{1b}[0m: a\nb"
        );
        assert_eq!(harmless("a\u{1b}[2Jb\u{1b}[\u{7}\u{1b}"), "a\\u{1b}[2Jb\\u{1b}[\\u{7}\\u{1b}");
        assert_eq!(harmless("\u{9b}2J\r"), "\\u{9b}2J\\r");
    }

    #[test]
    fn long_lists_are_cut() {
        let names = |count: usize| (1..=count).map(|at| at.to_string());
        assert_eq!(listed(names(3)), "1, 2, 3");
        assert_eq!(listed(names(12)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
        assert_eq!(listed(names(14)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more");
        assert_eq!([counted(1, "note"), counted(0, "note")], ["1 note", "0 notes"]);
    }
}
