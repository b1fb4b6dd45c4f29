use std::fmt::Display;
use std::str::FromStr;

fn parse<T: FromStr<Err: Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|why: T::Err| format!("`{text}`: {why}"))
}

fn parse_bool(text: &str) -> Result<bool, String> {
    let is = |words: [&str; 4]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    match text {
        _ if is(["true", "1", "yes", "on"]) => Ok(true),
        _ if is(["false", "0", "no", "off"]) => Ok(false),
        _ => Err(format!("`{text}` is not a boolean")),
    }
}

fn parse_choice(text: &str, values: &[&str]) -> Result<usize, String> {
    let found = values.iter().position(|value| value.eq_ignore_ascii_case(text));
    found.ok_or_else(|| format!("`{text}` is none of {}", values.join(", ")))
}

fn parse_list<T>(
    text: &str,
    separator: char,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    text.split(separator).map(str::trim).filter(|item| !item.is_empty()).map(parse).collect()
}

fn parse_origin(text: &str) -> Result<String, String> {
    let url = url::Url::parse(text).map_err(|why| format!("`{text}`: {why}"))?;
    Ok(url.origin().ascii_serialization())
}

fn parse_address(text: &str) -> Result<(String, u16), String> {
    let (host, port) = text.rsplit_once(':').ok_or_else(|| format!("`{text}` has no port"))?;
    Ok((host.to_owned(), parse(port)?))
}

