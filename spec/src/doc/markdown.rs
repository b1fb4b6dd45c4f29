//! Pieces of Markdown.

/// Any text as code.
pub(super) fn code(text: &str) -> String {
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default() + 1);
    // Markdown strips one space at each end if both are there.
    let padded = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let gap = if text.starts_with('`') || text.ends_with('`') || padded { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// The length from which code may be broken.
const LONG: usize = 60;

/// Text as code that a narrow table may break, after a slash.
pub(super) fn breakable(text: &str) -> String {
    let mut pieces = vec![String::new()];
    for part in text.split_inclusive('/') {
        match pieces.last_mut() {
            Some(last) if last.len() + part.len() <= LONG => last.push_str(part),
            _ => pieces.push(part.to_owned()),
        }
    }
    let pieces = pieces.iter().filter(|piece| !piece.is_empty());
    pieces.map(|piece| code(piece)).collect::<Vec<_>>().join("<wbr>")
}

/// Texts as code, with commas between.
pub(super) fn codes<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// Text as a link, if there is a target.
pub(super) fn link(text: &str, target: Option<String>) -> String {
    target.map_or_else(|| text.to_owned(), |target| format!("[{text}]({target})"))
}

/// Text that does not end a cell of a table.
pub(super) fn cell(text: &str) -> String {
    one_line(text).replace('|', "\\|")
}

/// Text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).collect::<Vec<_>>().join(" ")
}

/// A row of a table.
pub(super) fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().copied().map(cell).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The head of a table, with everything on the left.
pub(super) fn head(cells: &[&str]) -> String {
    format!("{}|{}\n", row(cells), ":--|".repeat(cells.len()))
}

/// A paragraph that names files; nothing when there are none.
pub(super) fn files(what: &str, paths: &[String]) -> String {
    if paths.is_empty() {
        return String::new();
    }
    format!("{what} {}.\n\n", codes(paths.iter().map(String::as_str)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_holds_any_text() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`a``"), "``` `a`` ```");
        assert_eq!(code(" a "), "`  a  `");
    }

    #[test]
    fn long_code_breaks_after_a_slash() {
        let host = format!("https://{}.example/", "x".repeat(40));
        assert_eq!(breakable(&host), code(&host));
        let end = "y".repeat(20);
        assert_eq!(breakable(&format!("{host}{end}")), format!("`{host}`<wbr>`{end}`"));
        assert_eq!(breakable(&"z".repeat(90)), code(&"z".repeat(90)));
    }

    #[test]
    fn a_cell_ends_where_it_should() {
        assert_eq!(row(&["a|b", "c\nd"]), "| a\\|b | c d |\n");
        assert_eq!(head(&["a", "b"]), "| a | b |\n|:--|:--|\n");
    }
}
