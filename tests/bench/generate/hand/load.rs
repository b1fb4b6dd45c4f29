use std::env::var;

/// The first value that is not blank.
fn find(names: &[&str]) -> Result<Option<String>, String> {
    Ok(names.iter().filter_map(|name| var(name).ok()).find(|text| !text.trim().is_empty()))
}

/// The same, with the files of secrets, and the rules of production.
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

