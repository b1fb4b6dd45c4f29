//! A value as a `.env` file holds it, in a form that shells, Docker Compose, systemd and this crate all read as that value.

/// The value, in quotes where it needs them.
pub fn quote(value: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || "_-./:,+@%=?*".contains(c);
    if value.chars().all(bare) {
        value.to_owned()
    } else if !value.contains(['\'', '\\']) && !value.contains(char::is_control) {
        format!("'{value}'")
    } else {
        format!("\"{}\"", value.chars().map(escape).collect::<String>())
    }
}

fn escape(c: char) -> String {
    match c {
        '"' | '\\' | '$' | '`' => format!("\\{c}"),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::quote;
    use crate::dotenv::parse;
    use crate::template::Binding;

    #[test]
    fn quoted_value_is_read_back() {
        let values = [
            "8004",
            "postgresql+asyncpg://aisoc:aisoc@localhost:5432/aisoc",
            "AiSOC API",
            "it's $HOME, `x` and \"y\" \\ z",
            "a\nb\tc",
            "#x",
            "a $b",
            "ü",
            "a&b",
        ];
        for value in values {
            let parsed = parse(&format!("A={}\n", quote(value)), &|_| Binding::Unset);
            assert_eq!(parsed.errors, []);
            assert_eq!(parsed.entries[0].value.as_deref(), Some(value));
        }
    }
}
