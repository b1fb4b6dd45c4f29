//! Lists and counts as people read them.

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

/// Text without control characters, which would reach the terminal.
pub(crate) fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            let control = c.is_control();
            control.then(|| c.escape_default()).into_iter().flatten().chain((!control).then_some(c))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{counted, listed};

    #[test]
    fn long_lists_are_cut() {
        let names = |count: usize| (1..=count).map(|at| at.to_string());
        assert_eq!(listed(names(3)), "1, 2, 3");
        assert_eq!(listed(names(12)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
        assert_eq!(listed(names(14)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more");
        assert_eq!([counted(1, "note"), counted(0, "note")], ["1 note", "0 notes"]);
    }
}
