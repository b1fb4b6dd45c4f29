//! Lists and counts as people read them, and messages as a terminal may be given them.

/// How many names of a list are shown.
const SHOWN: usize = 12;

/// Names with commas between them; of very many the first ones.
pub(crate) fn listed(names: impl IntoIterator<Item = String>) -> String {
    let mut names = names.into_iter();
    let first: Vec<String> = names.by_ref().take(SHOWN).collect();
    match names.count() {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// A number of things.
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// Text of several lines as a terminal may be given it: lines and colours stay, other control characters are escaped.
pub(crate) fn harmless(text: &str) -> String {
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
