use std::env::var;
use std::fmt::Display;
use std::str::FromStr;

/// The first value that is not blank.
fn find(names: &[&str]) -> Result<Option<String>, String> {
    Ok(names.iter().filter_map(|name| var(name).ok()).find(|text| !text.trim().is_empty()))
}

/// The same, with the files that hold secrets; and what production demands.
fn find_with_files(
    names: &[&str],
    files: &[&str],
    production: &[&str],
) -> Result<Option<String>, String> {
    for (at, name) in names.iter().enumerate() {
        let text = find(&[name])?;
        let file = find(files.get(at).map_or(&[], std::slice::from_ref))?;
        match (text, file) {
            (Some(text), None) => return Ok(Some(text)),
            (None, Some(path)) => return std::fs::read_to_string(path).map(Some).map_err(|e| e.to_string()),
            (Some(_), Some(_)) => return Err("given twice".to_owned()),
            (None, None) => {}
        }
    }
    match find(production)?.as_deref().map(str::trim) {
        Some("production" | "prod") => Err("required in production".to_owned()),
        _ => Ok(None),
    }
}

fn load_one<T>(
    problems: &mut Vec<String>,
    names: &[&str],
    find: impl Fn(&[&str]) -> Result<Option<String>, String>,
    default: impl Fn() -> Option<T>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let found = find(names).and_then(|text| text.map(|text| parse(text.trim())).transpose());
    match found {
        Ok(Some(value)) => Some(value),
        Ok(None) => default(),
        Err(why) => {
            problems.push(format!("{}: {why}", names[0]));
            None
        }
    }
}

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

