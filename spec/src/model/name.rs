//! Converts names of the spec to names of Rust types.

/// A name in upper camel case: `log-level`, `LOG_LEVEL` and `log level` become `LogLevel`. Empty if it has no letter and no digit.
pub fn camel_case(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let capitalized = words.map(|word| {
        let (head, tail) = word.split_at(1);
        head.to_uppercase() + &tail.to_lowercase()
    });
    let joined: String = capitalized.collect();
    if joined.starts_with(|c: char| c.is_ascii_digit()) { format!("_{joined}") } else { joined }
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn names_become_types() {
        for (name, expected) in
            [("log-level", "LogLevel"), ("LOG_LEVEL", "LogLevel"), ("2fa", "_2fa"), ("*", "")]
        {
            assert_eq!(camel_case(name), expected);
        }
    }
}
