//! The text of a value without quotes: YAML parses it as a number or a bool, which Compose converts back to text.
//!
//! <https://docs.docker.com/reference/compose-file/services/#environment> describes bools, and recommends quotes.

/// The resulting text: `0x10` is `16`, `1_000` is `1000`, `3.10` is `3.1`, `True` is `true`.
pub(crate) fn read_plain(text: &str) -> String {
    match text {
        "true" | "True" | "TRUE" => return "true".to_owned(),
        "false" | "False" | "FALSE" => return "false".to_owned(),
        _ => {}
    }
    let digits = text.replace('_', "");
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
        && digits.ends_with(|c: char| c.is_ascii_hexdigit() || c == '.');
    if !is_number || text.starts_with('_') {
        return text.to_owned();
    }
    let number = read_integer(&digits).or_else(|| read_decimal(&digits));
    number.unwrap_or_else(|| text.to_owned())
}

/// A whole number in the base of its prefix; a `0` before digits means octal.
fn read_integer(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let known = [("0x", 16), ("0X", 16), ("0o", 8), ("0b", 2), ("0", 8)];
    let prefixed = known.iter().find_map(|&(prefix, base)| {
        Some((digits.strip_prefix(prefix).filter(|rest| !rest.is_empty())?, base))
    });
    let (digits, base) = prefixed.unwrap_or((digits, 10));
    let plain = digits.chars().all(|c| c.is_ascii_hexdigit());
    let number = u64::from_str_radix(digits, base).ok().filter(|_| plain)?;
    Some(format!("{sign}{number}"))
}

/// A number with a fraction or an exponent.
fn read_decimal(text: &str) -> Option<String> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || "+-.eE".contains(c));
    let number: f64 = text.parse().ok().filter(|_| plain)?;
    Some(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::read_plain;

    #[test]
    fn numbers_and_bools_are_normalized() {
        let cases = [
            ("8086", "8086"),
            ("-1", "-1"),
            ("+1", "1"),
            ("0", "0"),
            ("0x1F96", "8086"),
            ("0o17", "15"),
            ("0755", "493"),
            ("08086", "8086"),
            ("1_000", "1000"),
            ("1e3", "1000"),
            ("3.10", "3.1"),
            ("3.0", "3"),
            (".5", "0.5"),
            ("True", "true"),
            ("FALSE", "false"),
        ];
        for (text, expected) in cases {
            assert_eq!(read_plain(text), expected, "{text}");
        }
    }

    #[test]
    fn other_text_is_unchanged() {
        let cases = [
            "yes",
            "no",
            "1.2.3",
            "10.0.0.0/8",
            "1s",
            "tRue",
            "e3",
            "-",
            ".",
            "1-2",
            "0xg",
            "_1",
            "redis://x",
            "0.0.0.0",
            "+-1",
            "",
        ];
        for text in cases {
            assert_eq!(read_plain(text), text);
        }
    }
}
